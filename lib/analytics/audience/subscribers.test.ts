import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { KINDS } from "@/lib/providers/event";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import { getSubscribers } from "./subscribers";

const ZONE = "Europe/Berlin";
const NOW = dayStart("2026-11-10", ZONE);

let database: TestDatabase;

const subscribers = (query: Record<string, string> = {}) =>
  getSubscribers(
    parseParameters(filterParameters, { from: "2026-11-01", to: "2026-11-05", ...query }),
    NOW,
  );

beforeAll(async () => {
  database = await testDatabase();
  const ids = await seedEndpoints(database.db, ZONE, ["cleverpush", "wonderpush"]);
  const seed = (
    provider: string,
    name: string,
    kind: "opted_in" | "opted_out" | null,
    day: string,
    more: { country?: string; topics?: string; platform?: string } = {},
  ) => {
    const at = dayStart(day, ZONE);
    const hex = createHash("md5").update(name).digest("hex");
    const pair = (value: string | undefined) => (value === undefined ? null : `${at}|${value}`);
    return database.db.subscription.create({
      data: {
        id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`,
        endpointId: ids[provider] ?? "",
        state: kind && `${at}|${KINDS.indexOf(kind)}|${hex}|`,
        country: pair(more.country),
        topics: pair(more.topics),
        platform: pair(more.platform),
      },
    });
  };
  await seed("cleverpush", "a", "opted_in", "2026-11-02", {
    country: "DE",
    topics: '["sport","news"]',
  });
  await seed("cleverpush", "b", "opted_out", "2026-11-05", { country: "DE", topics: '["sport"]' });
  await seed("cleverpush", "c", "opted_out", "2026-10-31", { country: "AT", topics: "[broken" });
  await seed("cleverpush", "d", "opted_out", "2026-11-06", { country: "atlantis" });
  await seed("wonderpush", "e", "opted_in", "2026-11-02", { platform: "ios" });
  await seed("wonderpush", "f", null, "2026-11-02", { country: "DE" });
});
afterAll(() => database.close());

test("subscriptions count once by country, and in each of their topics", async () => {
  const { total, countries, topics } = await subscribers();
  expect(total).toEqual({ subscribed: 2, left: 3, leftInRange: 1 });
  expect(countries).toEqual([
    { key: "DE", label: "Germany", subscribed: 1, left: 1, leftInRange: 1 },
    { key: "atlantis", label: "atlantis", subscribed: 0, left: 1, leftInRange: 0 },
    { key: "AT", label: "Austria", subscribed: 0, left: 1, leftInRange: 0 },
    { key: null, label: "not known", subscribed: 1, left: 0, leftInRange: 0 },
  ]);
  expect(topics.map(({ key, subscribed, left }) => [key, subscribed, left])).toEqual([
    ["news", 1, 0],
    ["sport", 1, 1],
    [null, 1, 2],
  ]);
});

test("who left is of the range by the zone's days, its last one included", async () => {
  expect((await subscribers({ to: "2026-11-04" })).total.leftInRange).toBe(0);
  expect((await subscribers({ from: "2026-10-31", to: "2026-11-06" })).total.leftInRange).toBe(3);
});

test("provider and platform narrow it", async () => {
  expect((await subscribers({ provider: "wonderpush" })).total).toMatchObject({ subscribed: 1 });
  expect((await subscribers({ platform: "ios" })).total).toMatchObject({ subscribed: 1, left: 0 });
  expect((await subscribers({ platform: "android" })).total).toMatchObject({ subscribed: 0 });
});
