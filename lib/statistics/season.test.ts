import fc from "fast-check";
import { expect, test } from "vitest";
import { type Amount, againstSeason, CLEAR, changeOf, isBeyond, type Known } from "./season";
import { seeded } from "./simulation";

const counts = (...parts: (number | null)[]): Known[] =>
  parts.map((part) => (part === null ? null : { part, whole: null }));
const count = (part: number): Amount => ({ part, whole: null });
const judged = (now: Amount, before: readonly Known[], minimum = 30) =>
  againstSeason(now, before, { minimum });

const SUNDAYS = counts(1_020, 980, 1_000, 1_010, 960, 1_040, 990, 1_005);

test("what is usual is the median of the last eight, with the least and the most of them", () => {
  expect(judged(count(500), [...SUNDAYS, ...counts(9_000, 9_000)])).toMatchObject({
    value: 500,
    usual: 1_002.5,
    low: 960,
    high: 1_040,
    seasons: 8,
    asFar: 0,
  });
});

test("half of what is usual is beyond chance, a normal Sunday is not", () => {
  const drop = judged(count(500), SUNDAYS);
  expect(drop && isBeyond(drop)).toBe(true);
  expect(drop && changeOf(drop)).toBeCloseTo(-0.501, 3);
  const normal = judged(count(940), SUNDAYS);
  expect(normal && isBeyond(normal)).toBe(false);
});

test("gaps are left out, and with fewer than four weeks known nothing is said", () => {
  const some = counts(1_000, null, 1_010, null, 990, null, null, 1_005);
  expect(judged(count(500), some)?.seasons).toBe(4);
  expect(judged(count(500), some.slice(0, 7))).toBeNull();
});

test("one outage among the eight neither widens what is usual nor hides the next", () => {
  const drop = judged(count(500), counts(1_020, 980, 10, 1_010, 960, 1_040, 990, 1_005));
  expect(drop && isBeyond(drop)).toBe(true);
});

test("somebody who sends on some Tuesdays only is not told that today was none", () => {
  const sometimes = counts(10_000, 9_900, 0, 10_100, 0, 10_050, 0, 9_950);
  const none = judged(count(0), sometimes);
  expect(none && isBeyond(none)).toBe(false);
});

test("what is usually nothing, or next to it, is no base", () => {
  expect(judged(count(5_000), counts(0, 0, 0, 0, 0, 0, 0, 0))).toBeNull();
  expect(judged(count(2), counts(20, 22, 19, 21, 20, 18, 20, 25))).toBeNull();
  const many = judged(count(400), counts(20, 22, 19, 21, 20, 18, 20, 25));
  expect(many && isBeyond(many)).toBe(true);
});

test("a share of few messages is not judged, and one of many is by what chance makes of it", () => {
  const rates = (share: number, whole: number) =>
    Array.from({ length: 8 }, () => ({ part: Math.round(share * whole), whole }));
  const few = { part: 1, whole: 20 };
  expect(againstSeason(few, rates(0.1, 5_000), { minimum: 100 })).toBeNull();
  const small = againstSeason({ part: 12, whole: 200 }, rates(0.1, 200), { minimum: 100 });
  expect(small && isBeyond(small)).toBe(false);
  const large = againstSeason({ part: 1_200, whole: 20_000 }, rates(0.1, 20_000), { minimum: 100 });
  expect(large && isBeyond(large)).toBe(true);
});

test("weeks that happen to be alike borrow their spread from the other weekdays", () => {
  const same = counts(1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000);
  const wide = counts(700, 1_300, 900, 1_150, 800, 1_250, 1_000, 1_100);
  const alone = againstSeason(count(800), same, { minimum: 30 });
  const beside = againstSeason(count(800), same, { minimum: 30, others: [wide, wide, wide] });
  expect(alone && isBeyond(alone)).toBe(true);
  expect(beside && isBeyond(beside)).toBe(false);
});

test("whatever the numbers, what lies between the least and the most is never beyond", () => {
  const number = fc.integer({ min: 0, max: 1e9 });
  const known = fc.array(number, { minLength: 3, maxLength: 8 });
  const amounts = fc.array(fc.option(number), { minLength: 0, maxLength: 12 });
  fc.assert(
    fc.property(known, fc.nat(), (weeks, at) => {
      const sorted = [...weeks].sort((a, b) => a - b);
      const inner = sorted.slice(2, -2)[at % Math.max(1, sorted.length - 4)];
      const season = inner === undefined ? null : judged(count(inner), counts(...weeks));
      expect(season !== null && isBeyond(season)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(number, amounts, (now, weeks) => {
      const season = judged(count(now), counts(...weeks));
      if (season === null) return;
      expect(Number.isFinite(season.distance)).toBe(true);
      expect(season.low).toBeLessThanOrEqual(season.usual);
      expect(season.usual).toBeLessThanOrEqual(season.high);
    }),
  );
});

/** A standard normal number (Box and Muller). */
function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

test("where nothing changed hardly anything is called a change", () => {
  const chance = seeded(7);
  const trials = 4_000;
  let wrong = 0;
  for (let trial = 0; trial < trials; trial++) {
    // Weekdays that differ fourfold, each day some 20% more or less than it is usually.
    const day = (weekday: number) =>
      count(Math.round(4_000 * (1 + weekday / 2) * Math.exp(0.2 * normal(chance))));
    const weeks = (weekday: number) => Array.from({ length: 8 }, () => day(weekday));
    const others = [1, 2, 3, 4, 5, 6].map(weeks);
    const season = againstSeason(day(0), weeks(0), { minimum: 30, others });
    if (season && isBeyond(season, CLEAR)) wrong++;
  }
  expect(wrong / trials).toBeLessThan(0.002);
});

test("other weekdays can only widen the spread: what is no news without them is none with them", () => {
  const amount = fc.record({ part: fc.nat(2_000), whole: fc.constant(null) });
  const weeks = fc.array(fc.option(amount), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(amount, weeks, fc.array(weeks, { maxLength: 7 }), (now, before, others) => {
      const alone = againstSeason(now, before, { minimum: 30 });
      const beside = againstSeason(now, before, { minimum: 30, others });
      expect(beside).toEqual(alone && { ...alone, distance: beside?.distance });
      if (alone === null || beside === null) return;
      expect(Math.abs(beside.distance)).toBeLessThanOrEqual(Math.abs(alone.distance));
      expect(beside.distance * alone.distance).toBeGreaterThanOrEqual(0);
    }),
  );
});
