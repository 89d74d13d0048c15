import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getAudience } from "./audience";
import { audienceParameters } from "./parameters";

const ZONE = "America/New_York";
const NOW = dayStart("2026-11-10", ZONE);

let database: TestDatabase;

const audience = (query: Record<string, string>) =>
  getAudience(
    parseParameters(audienceParameters, { from: "2026-11-01", to: "2026-11-02", ...query }),
    NOW,
  );

beforeAll(async () => {
  database = await testDatabase();
  const providers = ["wonderpush", "pushwoosh", "contextpush"];
  const ids = await seedEndpoints(database.db, ZONE, providers);
  const endpointId = ids.wonderpush ?? "";
  const at = dayStart("2026-11-01", ZONE);
  const opt = (hour: number, counts: Record<string, number>) =>
    ({ clock: "e", at: at + hour * 3_600_000, endpointId, channel: "push", counts }) as const;
  await seedRollup(database.db, ZONE, [
    opt(1, { opted_in: 5 }),
    opt(2, { opted_out: 1 }),
    opt(24, { opted_out: 2 }),
    opt(25, { opted_in: 1 }),
  ]);
  const breakdown = { endpointId, campaignId: "00000000-0000-0000-0000-000000000000" };
  const counts = { channel: "push", platform: "", day: new Date("2026-11-01") };
  await database.db.breakdownRollup.createMany({
    data: [
      { ...breakdown, ...counts, measure: "opted_out", value: "removed", count: 2 },
      { ...breakdown, ...counts, measure: "opted_out", value: "", count: 1 },
    ],
  });
});
afterAll(() => database.close());

test("opt-ins and opt-outs add up, by hour of a 25-hour day, day and week", async () => {
  for (const interval of ["hour", "day", "week"]) {
    const report = await audience({ interval });
    expect(report.total).toEqual({ optedIn: 6, optedOut: 3, net: 3 });
    const sum = report.buckets.reduce((total, { optedOut }) => total + (optedOut ?? 0), 0);
    expect(sum).toBe(3);
    expect(report.buckets).toHaveLength({ hour: 49, day: 2, week: 2 }[interval] ?? 0);
  }
  const [first, second] = (await audience({})).buckets;
  expect(first).toMatchObject({ optedIn: 5, optedOut: 3 });
  expect(second).toMatchObject({ optedIn: 1, optedOut: 0 });
});

test("causes are the provider's own; none is null", async () => {
  expect((await audience({})).causes).toEqual([
    { kind: "opted_out", cause: "removed", label: "Removed", count: 2 },
    { kind: "opted_out", cause: null, label: "No cause given", count: 1 },
  ]);
});

test("a provider that reports no opt-ins is null, and so is the net", async () => {
  const pushwoosh = await audience({ provider: "pushwoosh" });
  expect(pushwoosh.total).toEqual({ optedIn: null, optedOut: 0, net: null });
  const contextpush = await audience({ provider: "contextpush" });
  expect(contextpush.total).toEqual({ optedIn: null, optedOut: null, net: null });
  expect(contextpush.buckets[0]).toMatchObject({ optedIn: null, optedOut: null });
});
