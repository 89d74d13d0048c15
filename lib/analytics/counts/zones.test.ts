import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Interval } from "@/lib/address/intervals";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters, timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import type { Stages } from "@/lib/analytics/shapes";
import { dayStart, hoursOfDay, offsetAt } from "@/lib/bucket";
import { daysInRange, shiftDay } from "@/lib/days";
import { STAGES } from "@/lib/providers/event";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";

const HOUR = 3_600_000;
const ZONES = Intl.supportedValuesOf("timeZone");
/** Halves and quarters of an hour, a change of half an hour, midnights that do not exist, both ends. */
const ODD = [
  "Asia/Kathmandu",
  "Australia/Eucla",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "America/St_Johns",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Beirut",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Europe/Berlin",
].filter((zone) => ZONES.includes(zone));

let database: TestDatabase;
let endpoint: string;

beforeAll(async () => {
  database = await testDatabase();
  endpoint = (await seedEndpoints(database.db, "UTC", ["wonderpush"])).wonderpush ?? "";
});
afterAll(async () => {
  await database?.close();
});

const DAY = 24 * HOUR;
const STEP = 10;

/** The days of 2026 on which a zone's clocks change, and which so have not 24 hours. */
function transitionDays(zone: string): string[] {
  const noon = (day: number): number => Date.UTC(2026, 0, 1 + day, 12);
  const same = (one: number, other: number) =>
    offsetAt(noon(one), zone) === offsetAt(noon(other), zone);
  const steps = Array.from({ length: 36 }, (_, n) => n * STEP).filter((n) => !same(n, n + STEP));
  const days = steps.flatMap((first) => Array.from({ length: STEP }, (_, n) => first + n));
  return days
    .filter((day) => !same(day, day + 1))
    .flatMap((day) => [day, day + 1].map((one) => new Date(noon(one)).toISOString().slice(0, 10)))
    .filter((day) => dayStart(shiftDay(day, 1), zone) - dayStart(day, zone) !== DAY);
}

function added(all: readonly { readonly stages: Stages }[]): number[] {
  return STAGES.map((stage) => all.reduce((sum, { stages }) => sum + (stages[stage] ?? 0), 0));
}

/** Sends something in every quarter of an hour for two days around a day's beginning. */
function factsAround(day: string, zone: string, seed: number): SeedFact[] {
  const begins = dayStart(day, zone) - 12 * HOUR;
  return Array.from({ length: 4 * 48 }, (_, quarter) => ({
    clock: "e" as const,
    at: begins + quarter * (HOUR / 4) + (seed % 900) * 1000,
    endpointId: endpoint,
    channel: "push",
    platform: quarter % 2 ? "ios" : "android",
    counts: { sent: 1 + ((quarter * 7 + seed) % 5), delivered: quarter % 3, opened: quarter % 2 },
  }));
}

test.each(ODD)(
  "hours add up to days, and days to weeks, months and the range, in %s",
  async (zone) => {
    const { db } = database;
    await db.workspace.updateMany({ data: { timeZone: zone, rollupZone: zone } });
    const [day = "2026-03-29"] = transitionDays(zone).slice(-1);
    await db.$executeRaw`TRUNCATE rollup`;
    const facts = factsAround(day, zone, day.charCodeAt(9) * 31);
    await seedRollup(db, zone, facts);
    const range = { from: shiftDay(day, -4), to: shiftDay(day, 4) };
    const read = async (interval: Interval, within = range) => {
      const params = timeseriesParameters.parse({ ...within, interval, clock: "event" });
      return (await getTimeseries(params)).buckets;
    };
    const expected = STAGES.map((stage) =>
      facts.reduce((sum, { counts }) => sum + (counts[stage] ?? 0), 0),
    );
    for (const interval of ["hour", "day", "week", "month"] as const)
      expect([interval, added(await read(interval))]).toEqual([interval, expected]);
    const funnel = await getFunnel(funnelParameters.parse({ ...range, clock: "event" }));
    expect(STAGES.map((stage) => funnel.total[stage] ?? 0)).toEqual(expected);

    const hours = await read("hour");
    for (const one of await read("day")) {
      const own = hours.filter((hour) => hour.day === one.day);
      expect(own).toHaveLength(hoursOfDay(one.day, zone).length);
      expect([one.day, added(own)]).toEqual([one.day, added([one])]);
      expect(added(await read("day", { from: one.day, to: one.day }))).toEqual(added([one]));
    }
  },
);

test("every zone's days that change their clocks are cut into hours without a gap or an overlap", () => {
  for (const zone of ZONES) {
    for (const day of transitionDays(zone)) {
      const edges = [...hoursOfDay(day, zone), dayStart(shiftDay(day, 1), zone)];
      expect([zone, day, edges[0]]).toEqual([zone, day, dayStart(day, zone)]);
      for (const [index, start] of edges.slice(0, -1).entries()) {
        const length = (edges[index + 1] ?? 0) - start;
        expect([zone, day, length > 0 && length <= HOUR]).toEqual([zone, day, true]);
      }
    }
  }
});

test("whatever range of whichever zone: its days begin one after the other and end where it ends", () => {
  const start = fc.integer({ min: 0, max: 3_650 }).map((days) => shiftDay("2018-01-01", days));
  const zones = fc.constantFrom(...ZONES);
  fc.assert(
    fc.property(zones, start, fc.integer({ min: 0, max: 20 }), (zone, from, length) => {
      const to = shiftDay(from, length);
      const days = Array.from({ length: daysInRange({ from, to }) }, (_, n) => shiftDay(from, n));
      const hours = days.flatMap((day) => hoursOfDay(day, zone));
      const end = dayStart(shiftDay(to, 1), zone);
      const sum = hours.reduce((ms, hour, at) => ms + ((hours[at + 1] ?? end) - hour), 0);
      expect(new Set(hours).size).toBe(hours.length);
      expect(sum).toBe(end - dayStart(from, zone));
    }),
    { numRuns: 60 },
  );
});
