import fc from "fast-check";
import { expect, test } from "vitest";
import { daysInRange, eachDay, shiftDay, todayIn, weekStart } from "./days";

test("days follow each other without a gap, and a week begins on Monday", () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => shiftDay("2010-01-01", n));
  const range = fc
    .tuple(day, fc.integer({ min: 0, max: 400 }))
    .map(([from, n]) => ({ from, to: shiftDay(from, n) }));
  fc.assert(
    fc.property(range, (r) => {
      const days = eachDay(r);
      expect(days[0]).toBe(r.from);
      expect(days.at(-1)).toBe(r.to);
      expect(new Set(days).size).toBe(daysInRange(r));
      expect(new Date(`${weekStart(r.from)}T00:00:00Z`).getUTCDay()).toBe(1);
    }),
  );
});

test("today is the zone's own date", () => {
  expect(todayIn("Pacific/Kiritimati", Date.parse("2026-01-01T10:30:00Z"))).toBe("2026-01-02");
});
