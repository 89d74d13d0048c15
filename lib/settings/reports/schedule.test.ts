import fc from "fast-check";
import { expect, test } from "vitest";
import { nextDue, type Schedule } from "./schedule";

const weekly: Schedule = { every: "week", weekday: 1, monthDay: 1, hour: 8 };
const iso = (schedule: Schedule, zone: string, now: string) =>
  new Date(nextDue(schedule, zone, Date.parse(now))).toISOString();

test("a Monday report is due at its hour in the workspace's zone, in summer and in winter", () => {
  expect(iso(weekly, "Europe/Berlin", "2026-11-29T12:00:00Z")).toBe("2026-11-30T07:00:00.000Z");
  expect(iso(weekly, "Europe/Berlin", "2026-06-05T12:00:00Z")).toBe("2026-06-08T06:00:00.000Z");
  expect(iso(weekly, "Europe/Berlin", "2026-11-30T07:00:00Z")).toBe("2026-12-07T07:00:00.000Z");
});

test("an hour that a day leaves out is not skipped", () => {
  const early = { ...weekly, every: "day", hour: 2 } as const;
  expect(iso(early, "Europe/Berlin", "2026-03-28T23:30:00Z")).toBe("2026-03-29T01:00:00.000Z");
});

test("every schedule has a next time, after now, at most about a month ahead, and none in between", () => {
  const schedules = fc.record({
    every: fc.constantFrom("day", "week", "month"),
    weekday: fc.integer({ min: 1, max: 7 }),
    monthDay: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
  });
  const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia");
  const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
  fc.assert(
    fc.property(schedules, zones, moments, (schedule, zone, now) => {
      const due = nextDue(schedule, zone, now);
      expect(due).toBeGreaterThan(now);
      expect(due - now).toBeLessThan(32.2 * 86_400_000);
      expect(nextDue(schedule, zone, due - 1)).toBe(due);
    }),
    { numRuns: 200 },
  );
});
