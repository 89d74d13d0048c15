import { tzOffset } from "@date-fns/tz";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { bucketOf, dayStart, hourEnd, hoursOfDay, offsetAt } from "./bucket";
import { remembering } from "./remembering";

const looks = vi.hoisted(() => ({ count: 0 }));
vi.mock("@date-fns/tz", async (original) => {
  const real = await original<typeof import("@date-fns/tz")>();
  const counted: typeof real.tzOffset = (...where) => {
    looks.count++;
    return real.tzOffset(...where);
  };
  return { ...real, tzOffset: counted };
});

const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const instant = fc.integer({ min: Date.UTC(2010, 0, 2), max: Date.UTC(2035, 0, 1) });

describe("buckets", () => {
  it("puts every instant into exactly one hour, which its own day lists", () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, ms) => {
        const bucket = bucketOf(ms, timeZone);
        expect(hoursOfDay(bucket.day, timeZone).filter((hour) => hour === bucket.hour)).toEqual([
          bucket.hour,
        ]);
        expect(bucket.hour).toBeLessThanOrEqual(ms);
        expect(ms - bucket.hour).toBeLessThan(3_600_000);
        expect(bucket.dayStart).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 400 },
    );
  });

  it("agrees with the platform's calendar about the local date", () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, ms) => {
        const quarter = Math.floor(ms / 900_000) * 900_000;
        const parts = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
        expect(bucketOf(ms, timeZone).day).toBe(parts.format(quarter));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the day of an autumn change 25 hours and that of a spring change 23", () => {
    expect(hoursOfDay("2026-10-25", "Europe/Berlin")).toHaveLength(25);
    expect(hoursOfDay("2026-03-29", "Europe/Berlin")).toHaveLength(23);
    expect(hoursOfDay("2026-11-21", "Europe/Berlin")).toHaveLength(24);
  });

  it("ends each hour where the next one begins, on days of change too", () => {
    const zones = ["Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"];
    for (const zone of zones) {
      const days = ["2011-12-29", "2026-03-28", "2026-03-29", "2026-04-05", "2026-10-25"];
      for (const day of days) {
        const [first, ...later] = [
          ...hoursOfDay(day, zone),
          dayStart(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), zone),
        ];
        let end = first ?? 0;
        for (const hour of later) {
          end = hourEnd(end, zone);
          expect(end, `${day} in ${zone}`).toBe(hour);
        }
      }
    }
  });

  it("keeps Nepal's hours on its own quarter and skips the date that Samoa skipped", () => {
    expect(bucketOf(Date.UTC(2026, 0, 1, 0, 20), "Asia/Kathmandu").hour).toBe(
      Date.UTC(2026, 0, 1, 0, 15),
    );
    expect(hoursOfDay("2011-12-30", "Pacific/Apia")).toEqual([]);
    expect(dayStart("2011-12-30", "Pacific/Apia")).toBe(dayStart("2011-12-31", "Pacific/Apia"));
  });

  it("starts the day after midnight where midnight is skipped", () => {
    // Santiago, 6 September 2026: 00:00 does not exist.
    expect(dayStart("2026-09-06", "America/Santiago")).toBe(Date.UTC(2026, 8, 6, 4));
  });
});

const QUARTER = 900_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What buckets mean, said at length: by a look at the clocks in every quarter hour around a date. */
const bySight = remembering(1, (timeZone: string) => {
  const offset = remembering(20_000, (ms: number) => tzOffset(timeZone, new Date(ms)) * 60_000);
  const dateOf = remembering(20_000, (ms: number) =>
    new Date(ms + offset(ms)).toISOString().slice(0, 10),
  );
  const hourOf = (quarter: number) => {
    let start = quarter - ((((quarter + offset(quarter)) % HOUR) + HOUR) % HOUR);
    while (start < quarter && offset(start) !== offset(quarter)) start += QUARTER;
    return start;
  };
  const quartersAround = (day: string) => {
    const first = Date.parse(day) - 15 * HOUR;
    return Array.from({ length: 54 * 4 + 1 }, (_, index) => first + index * QUARTER);
  };
  return {
    dateOf,
    hourOf,
    dayStart: remembering(
      1_000,
      (day: string) =>
        quartersAround(day).find((at) => dateOf(at) === day) ??
        quartersAround(day).find((at) => dateOf(at) > day) ??
        Number.NaN,
    ),
    hours: (day: string) => [
      ...new Set(
        quartersAround(day)
          .filter((at) => dateOf(at) === day)
          .map(hourOf),
      ),
    ],
  };
});

function expectAsBySight(timeZone: string, day: string): void {
  const sight = bySight(timeZone);
  const where = `${day} in ${timeZone}`;
  expect(dayStart(day, timeZone), where).toBe(sight.dayStart(day));
  expect(hoursOfDay(day, timeZone), where).toEqual(sight.hours(day));
  for (let at = Date.parse(day); at < Date.parse(day) + DAY; at += 5 * QUARTER) {
    expect(bucketOf(at, timeZone), `${new Date(at).toISOString()} in ${timeZone}`).toEqual({
      hour: sight.hourOf(at),
      day: sight.dateOf(at),
      dayStart: sight.dayStart(sight.dateOf(at)),
    });
  }
}

/** The first instants of the days, in UTC, within which a zone changes its clocks. */
function changesOf(timeZone: string, from: number, to: number): number[] {
  const days = Array.from({ length: (to - from) / DAY }, (_, index) => from + index * DAY);
  return days.filter((day) => offsetAt(day, timeZone) !== offsetAt(day + DAY, timeZone));
}

/** Half hours, skipped dates, changes at midnight, a minute after it and by hours, two a year and four. */
const ODD_ZONES = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Monrovia",
  "America/Caracas",
  "America/Havana",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Casey",
  "Antarctica/Troll",
  "Asia/Amman",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Pyongyang",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];

describe("what few looks at the clocks give", () => {
  it("is what a look in every quarter hour gives, on any day in any zone", () => {
    const anyDay = fc.integer({ min: 1, max: Date.UTC(2038, 0, 1) / DAY });
    fc.assert(
      fc.property(zone, anyDay, (timeZone, day) =>
        expectAsBySight(timeZone, new Date(day * DAY).toISOString().slice(0, 10)),
      ),
      { numRuns: 200 },
    );
  });

  it.each(ODD_ZONES)("is so around the changes of %s", (timeZone) => {
    const changes = changesOf(timeZone, Date.UTC(1970, 0, 3), Date.UTC(2036, 0, 1));
    if (changes.length === 0) return expectAsBySight(timeZone, "2026-03-29");
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.integer({ min: -1, max: 2 }), (change, days) =>
        expectAsBySight(timeZone, new Date(change + days * DAY).toISOString().slice(0, 10)),
      ),
      { numRuns: 20 },
    );
  });

  it("takes less than one look a day for twenty years, and none when they are asked for again", () => {
    const days = Array.from({ length: 7300 }, (_, index) =>
      new Date(Date.UTC(2007, 0, 1) + index * DAY).toISOString().slice(0, 10),
    );
    looks.count = 0;
    for (const day of days) dayStart(day, "America/New_York");
    expect(looks.count).toBeLessThan(days.length);
    looks.count = 0;
    for (const day of days) dayStart(day, "America/New_York");
    expect(looks.count).toBe(0);
  });
});
