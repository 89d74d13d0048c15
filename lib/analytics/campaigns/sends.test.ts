import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { localInstant } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { NIL_ID } from "@/lib/facts/identity";
import { judgeRhythm } from "@/lib/ingest/upkeep/judge-rhythm";
import { markCampaign, markCampaignSchema } from "@/lib/settings/notes/mark-campaign";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { campaignIdOf, type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { sendsResponse } from "./answers";
import { getCampaign } from "./campaign";
import { getAllCampaigns } from "./campaigns";
import { campaignParameters, campaignsParameters, sendsParameters } from "./parameters";
import { getSends } from "./sends";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
/** Seven Fridays at six in the evening; the clocks change between the fourth and the fifth. */
const FRIDAYS = [0, 1, 2, 3, 4, 5, 6].map((week) => shiftDay("2026-10-02", 7 * week));
const OPENED = [10, 20, 30, 40, 50, 60, 45];
const NOW = localInstant("2026-11-15T12:00", ZONE);
const RANGE = { from: "2026-10-19", to: "2026-11-15" };

let database: TestDatabase;
let cleverpush: string;
let customerio: string;

beforeAll(async () => {
  database = await testDatabase();
  const ids = await seedEndpoints(database.db, ZONE, ["cleverpush", "customerio"]);
  cleverpush = ids.cleverpush ?? "";
  customerio = ids.customerio ?? "";
  const of = (campaign: string, at: number, counts: SeedFact["counts"], more = {}): SeedFact => ({
    ...{ clock: "c", endpointId: cleverpush, channel: "push", platform: "ios" },
    ...{ campaign, at, counts, ...more },
  });
  const weekly = FRIDAYS.flatMap((day, week) => {
    const at = localInstant(`${day}T18:00`, ZONE);
    return [
      of("weekly", at, { delivered: 300, opened: (OPENED[week] ?? 0) - 5 }),
      of("weekly", at, { delivered: 80, opened: 3 }, { platform: "android" }),
      // Phones that were off until the morning.
      of("weekly", at + 14 * HOUR, { delivered: 20, opened: 2 }),
    ];
  });
  const cart = Array.from({ length: 24 * 20 }, (_, hour) =>
    of("cart", localInstant("2026-10-25T00:00", ZONE) + hour * HOUR, { delivered: 12, opened: 1 }),
  );
  const receipts = [0, 1, 2].map((day) =>
    of(
      "transactional:7",
      localInstant(`2026-11-0${day + 2}T09:00`, ZONE),
      { sent: 50 },
      {
        endpointId: customerio,
        channel: "email",
      },
    ),
  );
  // Three weeks after its last send.
  const late = of("weekly", localInstant("2026-09-20T09:00", ZONE), { delivered: 4 });
  await seedRollup(database.db, ZONE, [late, ...weekly, ...cart, ...receipts]);
  await database.db.$executeRaw`UPDATE campaign SET last_seen = ${new Date(NOW)}`;
});
afterAll(() => database.close());

const sends = (query: Record<string, string>, endpoint = cleverpush, campaign = "weekly") =>
  getSends(
    parseParameters(sendsParameters, {
      ...RANGE,
      campaign: campaignIdOf(endpoint, campaign),
      ...query,
    }),
    NOW,
  );

test("a weekly campaign's sends are those of its Fridays, counted as by hand, newest first", async () => {
  const report = await sends({});
  expect(sendsResponse.parse(report)).toEqual(report);
  expect(report).toMatchObject({ kind: "broadcast", kindBy: "rhythm", last: 5, apart: 0 });
  expect(report.rows.map(({ day, size, stages }) => [day, size, stages.opened])).toEqual([
    ["2026-11-13", 400, 45],
    ["2026-11-06", 400, 60],
    ["2026-10-30", 400, 50],
    ["2026-10-23", 400, 40],
  ]);
  expect(report.earlier.map(({ day }) => day)).toEqual(["2026-10-16", "2026-10-09", "2026-10-02"]);
  const [newest] = report.rows;
  expect(newest?.start).toBe("2026-11-13T17:00:00.000Z");
  expect(newest?.stages).toMatchObject({ delivered: 400, opened: 45 });
  // CleverPush reports neither.
  expect(newest?.stages).toMatchObject({ sent: null, failed: null });
  expect(newest?.rates.open).toMatchObject({ numerator: 45, denominator: 400 });
});

test("a send is held against the five before it, those before the range too, and has its place", async () => {
  const [newest, , , oldest] = (await sends({})).rows;
  // 20 + 30 + 40 + 50 + 60 of five times 400.
  expect(newest?.before).toMatchObject({ sends: 5, medianSize: 400 });
  expect(newest?.before.rates.open).toMatchObject({ numerator: 200, denominator: 2_000 });
  // 60 and 50 lie above 45.
  expect(newest?.places).toEqual({
    delivery: null,
    open: { place: 3, of: 6 },
    click: null,
    failure: null,
  });
  expect(oldest?.places.open).toEqual({ place: 1, of: 4 });
  const [ofTwo] = (await sends({ last: "2" })).rows;
  expect(ofTwo?.before.rates.open).toMatchObject({ numerator: 110, denominator: 800 });
  expect(ofTwo?.places.open).toEqual({ place: 3, of: 3 });
});

test("a filter finds the same sends, and counts of them what it leaves", async () => {
  const { rows } = await sends({ platform: "android" });
  expect(rows.map(({ day, size, stages }) => [day, size, stages.delivered, stages.opened])).toEqual(
    ["2026-11-13", "2026-11-06", "2026-10-30", "2026-10-23"].map((day) => [day, 80, 80, 3]),
  );
  expect((await sends({ channel: "email" })).rows.map(({ size }) => size)).toEqual([0, 0, 0, 0]);
});

test("its sends and what is apart from them add up to the campaign", async () => {
  const range = { from: "2026-09-14", to: "2026-11-15" };
  const report = await sends(range);
  expect(report.rows).toHaveLength(7);
  expect(report.apart).toBe(4);
  const whole = await getCampaign(
    campaignIdOf(cleverpush, "weekly"),
    campaignParameters.parse(range),
    NOW,
  );
  const sum = (stage: "delivered" | "opened") =>
    report.rows.reduce((total, { stages }) => total + (stages[stage] ?? 0), 0);
  expect(sum("delivered") + report.apart).toBe(whole.total.delivered);
  expect(sum("opened")).toBe(whole.total.opened);
});

test("automations and transactional messages have none", async () => {
  expect(await sends({}, cleverpush, "cart")).toMatchObject({
    ...{ kind: "automation", kindBy: "rhythm", rows: [], apart: 0 },
  });
  expect(await sends({}, customerio, "transactional:7")).toMatchObject({
    ...{ kind: "transactional", kindBy: "vendor", rows: [] },
  });
  expect(await sends({ campaign: "none" })).toMatchObject({ kind: null, kindBy: null, rows: [] });
});

test("a campaign must be named, one of those there are", async () => {
  const ask = (campaign: string[]) => parseParameters(sendsParameters, { campaign });
  expect(() => ask([])).toThrow("campaign is missing: One campaign's key.");
  expect(() => ask(["none", "none"])).toThrow(/campaign is not understood/);
  // No campaign is `none`: how that is stored is no key.
  for (const campaign of [campaignIdOf(cleverpush, "nobody"), NIL_ID])
    await expect(sends({ campaign })).rejects.toMatchObject({ code: "not_found" });
});

const listed = async (query: Record<string, string> = {}) => {
  const params = parseParameters(campaignsParameters, { ...RANGE, sort: "-lastSent", ...query });
  const { rows } = await getAllCampaigns(params, NOW);
  return rows.map(({ id, kind, kindBy, lastSent, tags }) => ({ id, kind, kindBy, lastSent, tags }));
};
const judge = () => judgeRhythm(database.db, new AbortController().signal);
const mark = async (campaign: string, kind: string, tags: string) =>
  markCampaign(markCampaignSchema.parse({ id: campaignIdOf(cleverpush, campaign), kind, tags }));

test("a worker finds the kind of each and when it was last sent, once for each that changed", async () => {
  expect((await listed()).map(({ lastSent }) => lastSent)).toEqual([null, null, null]);
  expect(await judge()).toBe(3);
  expect(await judge()).toBe(0);
  const none = { tags: [] };
  expect(await listed()).toEqual(
    [
      // Its last message began a day later.
      {
        id: "weekly",
        kind: "broadcast",
        kindBy: "rhythm",
        lastSent: "2026-11-13T17:00:00.000Z",
        ...none,
      },
      {
        id: "cart",
        kind: "automation",
        kindBy: "rhythm",
        lastSent: "2026-11-13T21:00:00.000Z",
        ...none,
      },
      {
        ...{ id: "transactional:7", kind: "transactional", kindBy: "vendor" },
        ...{ lastSent: "2026-11-04T08:00:00.000Z", ...none },
      },
    ].sort((a, b) => (a.lastSent < b.lastSent ? 1 : -1)),
  );
  expect((await listed({ sort: "kind" })).map(({ kind }) => kind)).toEqual([
    "automation",
    "broadcast",
    "transactional",
  ]);
});

test("a campaign that is heard of again is judged again", async () => {
  await judge();
  const id = campaignIdOf(cleverpush, "weekly");
  await seedRollup(database.db, ZONE, [
    {
      ...{ clock: "c", endpointId: cleverpush, channel: "push", platform: "ios" },
      ...{ campaign: "weekly", at: NOW + 5 * HOUR, counts: { delivered: 500 } },
    },
  ]);
  await database.db.$executeRaw`
    UPDATE campaign SET last_seen = ${new Date(NOW + 5 * HOUR)} WHERE id = ${id}::uuid`;
  // Just judged: it has to wait.
  expect(await judge()).toBe(0);
  await database.db.$executeRaw`
    UPDATE campaign_rhythm SET judged_at = judged_at - interval '1 minute'`;
  expect(await judge()).toBe(1);
  const { lastSend } = await database.db.campaignRhythm.findUniqueOrThrow({
    where: { campaignId: id },
  });
  expect(lastSend).toEqual(new Date(NOW + 5 * HOUR));
});

test("an admin says what kind a campaign is and tags it, which is audited; nobody else may", async () => {
  await signInAs(database.db, "admin");
  await mark("cart", "broadcast", " Shop, germany ,shop,");
  const [cart] = (await listed({ q: "cart" })) ?? [];
  expect(cart).toMatchObject({ kind: "broadcast", kindBy: "people", tags: ["germany", "shop"] });
  expect(await sends({}, cleverpush, "cart")).toMatchObject({ kindBy: "people" });
  const [entry] = await database.db.auditEntry.findMany({ where: { action: "campaign.marked" } });
  expect(entry?.details).toEqual({
    ...{ kind: "broadcast", tags: ["germany", "shop"] },
    ...{ kindBefore: null, tagsBefore: [] },
  });
  await mark("cart", "", "");
  expect(await database.db.campaignMark.count()).toBe(0);
  await signInAs(database.db, "viewer");
  await expect(mark("cart", "automation", "")).rejects.toMatchObject({ code: "forbidden" });
});
