import fc from "fast-check";
import { expect, test } from "vitest";
import { forecastWeek } from "./forecast";
import { seeded } from "./simulation";

const weeks = (count: number, week = [100, 200, 300, 400, 500, 60, 50]) =>
  Array.from({ length: count * 7 }, (_, at) => week[at % 7] ?? 0);

test("each day to come is as the same weekday was last, and what was always alike has no band", () => {
  const foretold = forecastWeek(weeks(6));
  expect(foretold?.map(({ expected }) => expected)).toEqual([100, 200, 300, 400, 500, 60, 50]);
  expect(foretold?.[0]).toEqual({ expected: 100, low: 100, high: 100 });
});

test("a day that has not ended is skipped, and its weekday foretold by the week before", () => {
  const foretold = forecastWeek(weeks(6), 1);
  expect(foretold?.map(({ expected }) => expected)).toEqual([200, 300, 400, 500, 60, 50, 100]);
});

test("a gap is foretold by the week before it, and two of the same weekday by nothing", () => {
  const days: (number | null)[] = weeks(7);
  days[days.length - 6] = null;
  expect(forecastWeek(days)?.[1]?.expected).toBe(200);
  days[days.length - 13] = null;
  expect(forecastWeek(days)).toBeNull();
});

test("there is none where the history is short, or next to nothing", () => {
  expect(forecastWeek(weeks(4))).toBeNull();
  expect(forecastWeek(weeks(5))).not.toBeNull();
  expect(forecastWeek(weeks(8, [1, 0, 2, 0, 1, 0, 1]))).toBeNull();
});

test("of days like those before, about four of five lie within the band", () => {
  const chance = seeded(11);
  let within = 0;
  let all = 0;
  for (let trial = 0; trial < 300; trial++) {
    const days = weeks(10).map((usual) => Math.round(usual * (0.6 + 0.8 * chance())));
    const foretold = forecastWeek(days.slice(0, -7));
    for (const [at, { low, high }] of (foretold ?? []).entries()) {
      const came = days[days.length - 7 + at] ?? 0;
      all++;
      if (came >= low && came <= high) within++;
    }
  }
  expect(within / all).toBeGreaterThan(0.76);
  expect(within / all).toBeLessThan(0.86);
});

test("no history makes a forecast that is below nothing, or outside its own band", () => {
  const days = fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { maxLength: 90 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 2 }), (history, skip) => {
      for (const { expected, low, high } of forecastWeek(history, skip) ?? []) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(expected);
        expect(high).toBeGreaterThanOrEqual(expected);
      }
    }),
  );
});
