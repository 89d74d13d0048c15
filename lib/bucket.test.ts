import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketOf, dayStart, hoursOfDay } from "./bucket";

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
