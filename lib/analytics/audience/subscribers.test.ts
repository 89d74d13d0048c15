import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { deriveAudience } from "@/lib/ingest/audience/derive-audience";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import { getCohorts } from "./cohorts";
import { cohortParameters, subscribersParameters } from "./parameters";
import { getSubscribers } from "./subscribers";

const ZONE = "Europe/Berlin";
const NOW = dayStart("2026-11-10", ZONE);

let database: TestDatabase;
let endpoint = "";

const subscribers = (query: Record<string, string> = {}) =>
  getSubscribers(
    parseParameters(subscribersParameters, { from: "2026-11-01", to: "2026-11-05", ...query }),
    NOW,
  );

/** A webhook of CleverPush: an opt-in or opt-out on a day. */
const told = (
  type: "optIn" | "optOut",
  id: string,
  day: string,
  more: Record<string, unknown> = {},
) =>
  testRequest(
    endpoint,
    [{ type, subscription: { _id: id, syncedAt: day, ...more }, channel: { _id: "c1" } }],
    dayStart(day, ZONE) + 3_600_000,
  );

const DE = { country: "DE", language: "de-AT", platformName: "Android" };

function history() {
  return [
    told("optIn", "a", "2026-10-20", { ...DE, topics: ["sport", "news"] }),
    told("optIn", "a", "2026-11-02", { ...DE, topics: ["sport", "news"] }),
    told("optIn", "b", "2026-11-02", { country: "de", language: "de", topics: ["sport"] }),
    told("optOut", "b", "2026-11-05"),
    told("optOut", "c", "2026-10-31", { country: "AT" }),
    told("optIn", "d", "2026-11-01"),
    told("optOut", "d", "2026-11-03"),
    told("optIn", "d", "2026-11-04"),
    told("optOut", "e", "2026-11-06", { country: "atlantis" }),
  ];
}

beforeAll(async () => {
  database = await testDatabase();
  endpoint = (await seedEndpoints(database.db, ZONE, ["cleverpush"])).cleverpush ?? "";
});
afterAll(() => database.close());

test("before anything is counted, the report says so, and nobody's reach is zero", async () => {
  const report = await subscribers();
  expect(report).toMatchObject({ asOf: null, total: { subscribed: 0, left: 0 } });
  expect(new Set(report.buckets.map(({ reachable }) => reachable))).toEqual(new Set([null]));
});

test("a count made before the first opt-in came is none once one has come", async () => {
  expect(await deriveAudience(database.db)).toBe("done");
  expect((await subscribers()).asOf).not.toBeNull();
  await ingest(database.db, history());
  // What was ever seen is read now and then only, on a busy machine once a minute.
  Reflect.deleteProperty(globalThis, "pushlensSeen");
  expect(await subscribers()).toMatchObject({ asOf: null });
});

test("who is reachable is counted once now, over time, and in each of their topics", async () => {
  expect(await deriveAudience(database.db, { page: 2 })).toBe("done");
  const report = await subscribers();
  expect(report.total).toEqual({ subscribed: 2, left: 3, leftInRange: 1 });
  expect(report.before).toBe(1);
  expect(report.buckets.map(({ reachable, joined, gone }) => [reachable, joined, gone])).toEqual([
    [2, 1, 0],
    [3, 1, 0],
    [2, 0, 1],
    [3, 1, 0],
    [2, 0, 1],
  ]);
  expect(report.countries).toEqual([
    { key: "DE", label: "Germany", subscribed: 1, left: 1, leftInRange: 1 },
    { key: "atlantis", label: "atlantis", subscribed: 0, left: 1, leftInRange: 0 },
    { key: "AT", label: "Austria", subscribed: 0, left: 1, leftInRange: 0 },
    { key: null, label: "not known", subscribed: 1, left: 0, leftInRange: 0 },
  ]);
  expect(report.languages.map(({ key, label, subscribed }) => [key, label, subscribed])).toEqual([
    ["de", "German", 1],
    [null, "not known", 1],
  ]);
  expect(report.topics.map(({ key, subscribed, left }) => [key, subscribed, left])).toEqual([
    ["news", 1, 0],
    ["sport", 1, 1],
    [null, 1, 2],
  ]);
  expect(report.providers).toMatchObject([{ key: "cleverpush", subscribed: 2, left: 3 }]);
  expect(report.silent).toEqual({ optIns: [], optOuts: [] });
});

test("country, language and topic narrow it, unknown ones too", async () => {
  const total = async (query: Record<string, string>) => (await subscribers(query)).total;
  expect(await total({ country: "DE" })).toMatchObject({ subscribed: 1, left: 1 });
  expect(await total({ country: "unknown" })).toMatchObject({ subscribed: 1, left: 0 });
  // As people write them: counted are `DE` and `de`.
  expect(await total({ country: "de" })).toEqual(await total({ country: "DE" }));
  const german = await total({ language: "de" });
  expect(german.subscribed).toBeGreaterThan(0);
  expect(await total({ language: "de-AT" })).toEqual(german);
  expect(await total({ language: "de", topic: "sport" })).toMatchObject({ subscribed: 1, left: 1 });
  expect(await total({ topic: "unknown" })).toMatchObject({ subscribed: 1, left: 2 });
  expect(await total({ platform: "ios" })).toMatchObject({ subscribed: 0, left: 0 });
  const { series } = await subscribers({ by: "country", interval: "month" });
  expect(series).toEqual([
    { key: "DE", label: "Germany", reachable: [1] },
    { key: "atlantis", label: "atlantis", reachable: [0] },
    { key: "AT", label: "Austria", reachable: [0] },
    { key: null, label: "not known", reachable: [1] },
  ]);
});

test("cohorts and their parts agree with who is reachable, and wait for days that have not ended", async () => {
  const query = { from: "2026-10-19", to: "2026-11-08" };
  const { total, cohorts } = await getCohorts(parseParameters(cohortParameters, query), NOW);
  expect(total.began).toBe(3);
  expect(cohorts.map(({ day, began }) => [day, began])).toEqual([
    ["2026-10-19", 1],
    ["2026-10-26", 1],
    ["2026-11-02", 1],
  ]);
  expect(total.kept[0]).toMatchObject({ days: 1, kept: 3, of: 3, share: 1 });
  const narrowed = { ...query, country: "DE", interval: "month" };
  const german = await getCohorts(parseParameters(cohortParameters, narrowed), NOW);
  expect(german.cohorts.map(({ began }) => began)).toEqual([1, 1]);
});

test("nothing is counted anew while nothing comes in, and all of it after a rebuild", async () => {
  expect(await deriveAudience(database.db)).toBe("nothing");
  const before = await subscribers();
  await rebuild(database.url, { replace: true });
  expect(await deriveAudience(database.db)).toBe("done");
  expect(await subscribers()).toEqual({ ...before, asOf: expect.any(String) });
});

test("a pass that was cut off goes on where it ended, and reports see the one before until then", async () => {
  await ingest(database.db, [told("optIn", "f", "2026-11-05")]);
  const stop = AbortSignal.abort();
  expect(await deriveAudience(database.db, { page: 1, signal: stop })).toBe("more");
  expect((await subscribers()).total.subscribed).toBe(2);
  expect(await deriveAudience(database.db, { page: 1 })).toBe("done");
  expect((await subscribers()).total.subscribed).toBe(3);
});

test("an endpoint that is erased leaves nobody", async () => {
  await eraseEndpoint(endpoint);
  expect(await database.db.audienceDay.count()).toBe(0);
  expect(await deriveAudience(database.db)).toBe("done");
  expect((await subscribers()).total.subscribed).toBe(0);
});
