import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getAudience, getComparedAudience } from "./audience";
import { getComparedCauses } from "./audience-causes";
import { getComparedOptOuts, getOptOuts } from "./opt-outs";
import { audienceParameters } from "./parameters";

const ZONE = "Europe/Berlin";
const PROVIDERS = ["wonderpush", "cleverpush", "pushwoosh", "notificationapi"];
/** Berlin changes its clocks on the 29th of March. */
const RANGE = { from: "2026-03-30", to: "2026-04-05" };
const BEFORE = { from: "2026-03-23", to: "2026-03-29" };
const HOUR = 3_600_000;
const OVER = dayStart("2026-05-01", ZONE);
const NOON = dayStart("2026-04-03", ZONE) + 12 * HOUR;

import { NIL_ID } from "@/lib/facts/identity";

const shared = globalThis as { pushlensSeen?: unknown };

let database: TestDatabase;
let endpoints: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, ZONE, PROVIDERS);
});
const clear = () => database.db.$executeRaw`TRUNCATE rollup, breakdown_rollup, gap`;
afterEach(clear);
afterAll(() => database.close());

type Seed = Omit<SeedFact, "endpointId" | "clock"> & { readonly provider: string };
async function seed(facts: readonly Seed[]): Promise<void> {
  shared.pushlensSeen = undefined;
  await seedRollup(
    database.db,
    ZONE,
    facts.map(({ provider, ...fact }) => ({
      ...fact,
      clock: "e",
      endpointId: endpoints[provider] ?? "",
    })),
  );
}
/** Opt-outs of a cause on a day. */
async function left(provider: string, day: string, value: string, count: number): Promise<void> {
  await database.db.breakdownRollup.create({
    data: {
      ...{ endpointId: endpoints[provider] ?? "", campaignId: NIL_ID, channel: "push" },
      ...{ platform: "", day: new Date(day), measure: "opted_out", value, count },
    },
  });
}
async function gap(provider: string, day: string): Promise<void> {
  const startsAt = new Date(dayStart(day, ZONE));
  const endsAt = new Date(dayStart(shiftDay(day, 1), ZONE));
  await database.db.gap.create({
    data: { id: randomUUID(), reason: "outage", provider, startsAt, endsAt },
  });
}
const params = (query: object = {}) => parseParameters(audienceParameters, { ...RANGE, ...query });

const fact: fc.Arbitrary<Seed> = fc.record({
  at: fc
    .integer({ min: dayStart(BEFORE.from, ZONE), max: dayStart("2026-04-06", ZONE) - 1 })
    .map((ms) => ms - (ms % HOUR)),
  provider: fc.constantFrom(...PROVIDERS),
  channel: fc.constantFrom("push", "email"),
  counts: fc.record({
    opted_in: fc.nat(40),
    opted_out: fc.nat(30),
    delivered: fc.nat(500),
  }),
});

test("both sides are what two reports say, one of each range, at every interval", async () => {
  const asked = fc.record({
    facts: fc.array(fact, { minLength: 1, maxLength: 20 }),
    interval: fc.constantFrom("hour", "day", "week", "month"),
  });
  await fc.assert(
    fc
      .asyncProperty(asked, async ({ facts, interval }) => {
        await seed(facts);
        const [own, other] = [params({ interval }), params({ interval, ...BEFORE })];
        const compared = await getComparedAudience(own, BEFORE, OVER);
        expect(compared.current).toEqual(await getAudience(own, OVER));
        expect(compared.totals.current).toEqual(compared.current.total);
        expect(compared.totals.previous).toEqual((await getAudience(other, OVER)).total);
        expect(compared.previous.buckets).toHaveLength(compared.current.buckets.length);

        const optOuts = await getComparedOptOuts(own, BEFORE, OVER);
        expect(optOuts.current).toEqual(await getOptOuts(own, OVER));
        const { optOutRate, providers } = await getOptOuts(other, OVER);
        expect(optOuts.totals.previous).toEqual({ optOutRate, providers });
      })
      .beforeEach(async () => void (await clear())),
    { numRuns: 20 },
  );
}, 60_000);

test("an unfinished range is compared over what has ended: days, or hours where drawn by hours", async () => {
  const at = (day: string, hour: number) => dayStart(day, ZONE) + hour * HOUR;
  const push = { provider: "wonderpush", channel: "push" };
  await seed([
    { ...push, at: at("2026-04-02", 5), counts: { opted_in: 50 } },
    { ...push, at: at("2026-04-03", 5), counts: { opted_in: 7 } },
    { ...push, at: at("2026-03-26", 23), counts: { opted_in: 40 } },
    { ...push, at: at("2026-03-27", 5), counts: { opted_in: 300 } },
    { ...push, at: at("2026-03-27", 12), counts: { opted_in: 4000 } },
  ]);
  await left("wonderpush", "2026-04-02", "removed", 5);
  await left("wonderpush", "2026-04-03", "removed", 60);
  await left("wonderpush", "2026-03-26", "removed", 4);
  await left("wonderpush", "2026-03-27", "removed", 700);
  for (const [interval, own, before] of [
    ["day", 50, 40],
    ["week", 50, 40],
    ["hour", 57, 340],
  ] as const) {
    const { totals } = await getComparedAudience(params({ interval }), BEFORE, NOON);
    expect(totals).toMatchObject({ cut: true, current: { optedIn: own } });
    expect(totals.previous.optedIn, interval).toBe(before);
  }
  const causes = await getComparedCauses(params(), BEFORE, NOON);
  expect(causes.cut).toBe(true);
  expect(causes.current).toEqual([
    { kind: "opted_out", cause: "removed", label: "Removed", count: 5 },
  ]);
  expect(causes.previous).toEqual([
    { kind: "opted_out", cause: "removed", label: "Removed", count: 4 },
  ]);
  // Of a range on its first day nothing has ended yet.
  const first = await getComparedCauses(params({ from: "2026-04-03" }), BEFORE, NOON);
  expect([first.current, first.previous]).toEqual([[], []]);
});

test("a day with a gap in either range is left out of both, of its source alone", async () => {
  const days = ["2026-03-24", "2026-03-25", "2026-03-31", "2026-04-01"];
  await seed(
    days.flatMap((day) =>
      ["wonderpush", "cleverpush"].map((provider) => ({
        ...{ provider, channel: "push", at: dayStart(day, ZONE) + HOUR },
        counts: { opted_in: 20, opted_out: 10, delivered: 1000 },
      })),
    ),
  );
  for (const day of days) {
    await left("wonderpush", day, "removed", 6);
    await left("cleverpush", day, "removed", 4);
  }
  await gap("wonderpush", "2026-03-31");
  await gap("cleverpush", "2026-03-25");

  for (const interval of ["day", "hour"]) {
    const { totals, current } = await getComparedAudience(params({ interval }), BEFORE, OVER);
    expect(current.total).toEqual({ optedIn: 80, optedOut: 40, net: 40 });
    expect(totals.current).toEqual({ optedIn: 40, optedOut: 20, net: 20 });
    expect(totals.previous).toEqual({ optedIn: 40, optedOut: 20, net: 20 });
    expect([...totals.without].sort()).toEqual(["CleverPush on 1 day", "WonderPush on 1 day"]);
  }
  const { totals } = await getComparedOptOuts(params(), BEFORE, OVER);
  expect(totals.current.optOutRate).toMatchObject({ numerator: 20, denominator: 2000 });
  expect(totals.previous.providers.map(({ key, optedOut }) => [key, optedOut])).toEqual(
    expect.arrayContaining([
      ["wonderpush", 10],
      ["cleverpush", 10],
    ]),
  );
  const causes = await getComparedCauses(params(), BEFORE, OVER);
  expect(causes.current).toEqual([
    { kind: "opted_out", cause: "removed", label: "Removed", count: 10 },
  ]);
  expect(causes.previous).toEqual([
    { kind: "opted_out", cause: "removed", label: "Removed", count: 10 },
  ]);
});
