import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInRange, shiftDay } from "@/lib/days";
import { PRESETS, parseRange, presetOf, presetRange, previousRange, stepRange } from "./range";

const NOW = Date.parse("2026-07-15T22:30:00Z");

describe("range", () => {
  test("the default is the last 28 days including today, as the zone sees it", () => {
    expect(parseRange({}, "UTC", NOW)).toEqual({ from: "2026-06-18", to: "2026-07-15" });
    expect(parseRange({}, "Europe/Berlin", NOW)).toEqual({ from: "2026-06-19", to: "2026-07-16" });
  });

  test("to may lie in the future, and one end alone is enough", () => {
    expect(parseRange({ from: "2026-07-01", to: "2027-01-01" }, "UTC", NOW).to).toBe("2027-01-01");
    expect(parseRange({ from: "2026-09-01" }, "UTC", NOW)).toEqual({
      from: "2026-09-01",
      to: "2026-09-01",
    });
    expect(parseRange({ to: "2026-03-01" }, "UTC", NOW)).toEqual({
      from: "2026-02-02",
      to: "2026-03-01",
    });
  });

  test.each([
    [{ from: "2026-02-30" }, /^from is not a date/],
    [{ to: "yesterday" }, /^to is not a date/],
    [{ from: "2026-02-02", to: "2026-02-01" }, /is after to/],
    [{ from: "2001-01-01", to: "2026-02-01" }, /ten years/],
  ])("%o is refused with a sentence that says what to do", (asked, message) => {
    expect(() => parseRange(asked, "UTC", NOW)).toThrow(message);
  });

  test("presets name themselves again", () => {
    for (const preset of PRESETS) {
      const range = presetRange(preset, "Asia/Kathmandu", NOW, "2020-01-01");
      const named = presetOf(range, "Asia/Kathmandu", NOW, "2020-01-01");
      // In a quarter's first month it is the same as the month.
      expect(named && presetRange(named, "Asia/Kathmandu", NOW, "2020-01-01")).toEqual(range);
    }
    expect(presetRange("last-quarter", "UTC", NOW)).toEqual({
      from: "2026-04-01",
      to: "2026-06-30",
    });
    expect(presetRange("all", "UTC", NOW, "1999-01-01").from).toBe("2016-07-08");
    expect(presetRange("last-month", "UTC", NOW)).toEqual({ from: "2026-06-01", to: "2026-06-30" });
    expect(presetRange("12m", "UTC", NOW)).toEqual({ from: "2025-07-16", to: "2026-07-15" });
    expect(presetOf({ from: "2026-01-01", to: "2026-01-09" }, "UTC", NOW)).toBeNull();
  });

  test("whole months and years step as such, other ranges by their length", () => {
    expect(stepRange({ from: "2026-03-01", to: "2026-03-31" }, -1)).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
    });
    expect(stepRange({ from: "2026-01-01", to: "2026-12-31" }, 1)).toEqual({
      from: "2027-01-01",
      to: "2027-12-31",
    });
    expect(stepRange({ from: "2026-03-02", to: "2026-03-08" }, 1)).toEqual({
      from: "2026-03-09",
      to: "2026-03-15",
    });
  });

  const day = fc.integer({ min: 0, max: 9000 }).map((n) => shiftDay("2010-01-01", n));
  const range = fc
    .tuple(day, fc.integer({ min: 0, max: 400 }))
    .map(([from, n]) => ({ from, to: shiftDay(from, n) }));

  test("a previous range is as long and ends before; matched weekdays match", () => {
    fc.assert(
      fc.property(range, (r) => {
        const period = previousRange(r);
        expect(shiftDay(period.to, 1)).toBe(r.from);
        expect(daysInRange(period)).toBe(daysInRange(r));
        for (const kind of ["previous", "year"] as const) {
          const matched = previousRange(r, kind, true);
          expect(daysInRange(matched)).toBe(daysInRange(r));
          expect(daysInRange({ from: matched.from, to: r.from }) % 7).toBe(1);
        }
      }),
    );
  });
});

test("dates that a day, a month or a comparison later would have five-digit years are refused", () => {
  const range = (day: string) => parseRange({ from: day, to: day }, "UTC", Date.now());
  expect(range("9989-12-31").to).toBe("9989-12-31");
  expect(() => range("9999-12-31")).toThrow(/to is not a date|from is not a date/);
});
