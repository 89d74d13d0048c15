import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { getComparison } from "@/lib/analytics/compare/comparison";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { dayStart } from "@/lib/bucket";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getGaps } from "./gaps";

const ZONE = "Europe/Berlin";
const NOW = dayStart("2026-05-01", ZONE);
const RANGE = { from: "2026-04-10", to: "2026-04-11" };
const BEFORE = { from: "2026-04-08", to: "2026-04-09" };
const HOUR = 3_600_000;

let database: TestDatabase;
let endpoints: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, ZONE, ["wonderpush", "pushwoosh"]);
  const facts = ["2026-04-08", "2026-04-09", "2026-04-10", "2026-04-11"].flatMap((day, at) =>
    Object.values(endpoints).map((endpointId) => ({
      ...{ clock: "c" as const, at: dayStart(day, ZONE) + HOUR, endpointId, channel: "push" },
      // On the third day opens are missing.
      counts: { sent: 100, delivered: 100, opened: at === 2 ? 0 : 50 },
    })),
  );
  await seedRollup(database.db, ZONE, facts);
});
afterEach(() => database.db.gap.deleteMany());
afterAll(() => database.close());

/** A gap by hours since a local day began. */
async function gap(
  of: { readonly endpointId?: string | undefined; readonly provider?: string },
  day: string,
  from: number,
  to: number | null,
): Promise<void> {
  const at = (hour: number) => new Date(dayStart(day, ZONE) + hour * HOUR);
  const endsAt = to === null ? null : at(to);
  const { endpointId = null, provider = null } = of;
  const startsAt = at(from);
  await database.db.gap.create({
    data: { id: randomUUID(), reason: "outage", startsAt, endsAt, endpointId, provider },
  });
}

const funnel = () => getFunnel(funnelParameters.parse({ ...RANGE, by: "provider" }), NOW);
const gaps = (query: object = {}) => getGaps(filterParameters.parse({ ...RANGE, ...query }), NOW);
const comparison = () => getComparison(funnelParameters.parse(RANGE), BEFORE, NOW);

test("a rate leaves out the days that its source lacks, and says so; counts stay as they are", async () => {
  expect((await funnel()).rates.open).toMatchObject({ value: 0.25, denominator: 400 });
  await gap({ endpointId: endpoints.wonderpush }, "2026-04-10", 6, 9);
  const { rates, total, groups } = await funnel();
  expect(total).toMatchObject({ delivered: 400, opened: 100 });
  expect(rates.open).toMatchObject({
    ...{ numerator: 100, denominator: 300 },
    without: ["My wonderpush on 1 day"],
  });
  const open = Object.fromEntries(groups.map((group) => [group.key, group.rates.open]));
  expect(open.wonderpush).toMatchObject({ value: 0.5, without: ["My wonderpush on 1 day"] });
  expect(open.pushwoosh).toMatchObject({ value: 0.25 });
  expect(open.pushwoosh?.without).toBeUndefined();
});

test("a comparison leaves out the days that either range lacks, of both", async () => {
  await gap({ provider: "wonderpush" }, "2026-04-10", 0, 24);
  await gap({ endpointId: endpoints.wonderpush }, "2026-04-09", 3, 4);
  const { current, previous, without } = await comparison();
  // Both days of the one source are gone, both of the other stay.
  expect(current.stages).toMatchObject({ delivered: 200, opened: 50 });
  expect(previous.stages).toMatchObject({ delivered: 200, opened: 100 });
  expect(without).toEqual(["WonderPush on 1 day", "My wonderpush on 1 day"]);
});

test("without gaps a comparison leaves out nothing", async () => {
  const { current, previous, without } = await comparison();
  expect(current.stages.delivered).toBe(400);
  expect(previous.stages.opened).toBe(200);
  expect(without).toEqual([]);
});

test("a gap is a chart's only where it touches the range and the filters leave its source", async () => {
  await gap({ provider: "pushwoosh" }, "2026-04-11", 12, null);
  await gap({ endpointId: endpoints.wonderpush }, "2026-04-12", 0, 5);
  const { gaps: all, sources } = await gaps();
  expect(all).toMatchObject([{ name: "Pushwoosh", to: null, endpoints: [endpoints.pushwoosh] }]);
  expect(sources).toHaveLength(2);
  expect((await gaps({ provider: ["wonderpush"] })).gaps).toEqual([]);
  expect((await gaps({ provider: ["pushwoosh"] })).gaps).toHaveLength(1);
});

test("a gap that ends at midnight does not touch the day that begins", async () => {
  await gap({ provider: "wonderpush" }, "2026-04-10", -24, 0);
  expect((await funnel()).rates.open.without).toBeUndefined();
});
