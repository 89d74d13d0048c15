import { expect, test } from "vitest";
import { firingsOf, type HourPoint, type Judgement, judgeAt } from "./window";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-10T00:00:00Z");

const points = (...parts: (number | null)[]): HourPoint[] =>
  parts.map((part, index) => ({ start: START + index * HOUR, part, whole: null }));
const rates = (...parts: [number, number][]): HourPoint[] =>
  parts.map(([part, whole], index) => ({ start: START + index * HOUR, part, whole }));
const rule = (own: Partial<Judgement> = {}): Judgement => ({
  comparison: "above",
  threshold: 10,
  windowHours: 2,
  minimum: 0,
  isRate: false,
  ...own,
});
const at = (hours: number) => START + hours * HOUR;

test("what must not rise is judged with the hour under way, what must not fall without it", () => {
  const counts = points(5, 5, 7);
  expect(judgeAt(counts, rule(), at(2.5))).toEqual({ value: 12, holds: true });
  expect(judgeAt(counts, rule({ comparison: "below", threshold: 11 }), at(2.5))).toEqual({
    value: 10,
    holds: true,
  });
});

test("a zone's hours that begin between the clock's are hours like others", () => {
  const shifted = points(5, 5, 7).map((one) => ({ ...one, start: one.start + HOUR / 2 }));
  expect(judgeAt(shifted, rule(), at(2.6)).value).toBe(12);
});

test("a rate divides sums, and is not judged over too few, or where it is not reported", () => {
  const open = rule({ comparison: "below", threshold: 0.1, isRate: true, minimum: 100 });
  expect(judgeAt(rates([1, 100], [9, 100]), open, at(2))).toEqual({ value: 0.05, holds: true });
  expect(judgeAt(rates([1, 10], [1, 20]), open, at(2))).toMatchObject({ holds: null });
  expect(judgeAt(rates([0, 0], [0, 0]), open, at(2))).toEqual({ value: null, holds: null });
  expect(judgeAt(points(null, null), rule(), at(2))).toEqual({ value: null, holds: null });
});

test("the preview fires once for each time that the condition holds, with its hours", () => {
  const counts = points(1, 20, 1, 1, 1, 30, 1, 1);
  const fired = firingsOf(counts, rule(), { from: START, to: at(8) }, 0);
  expect(fired).toEqual([
    { from: at(2), to: at(4), value: 21, about: null },
    { from: at(6), to: at(8), value: 31, about: null },
  ]);
});

test("within its cool-down an alert is not told again, and one that goes on has no end", () => {
  const counts = points(20, 1, 1, 20, 1, 1, 1, 1, 1, 20);
  const range = { from: START, to: at(10) };
  const fired = firingsOf(counts, rule({ windowHours: 1 }), range, 5 * HOUR);
  expect(fired.map(({ from, to }) => [from, to])).toEqual([
    [at(1), at(2)],
    [at(10), null],
  ]);
});

test("the preview agrees with what would have been judged at the time", () => {
  const counts = points(3, 8, 2, 9, 9, 0, 0, 4, 8, 8);
  const below = rule({ comparison: "below", threshold: 5 });
  for (let hour = 2; hour <= 10; hour++) {
    const live = judgeAt(counts, below, at(hour)).holds;
    const fired = firingsOf(counts, below, { from: START, to: at(hour) }, 0);
    expect(fired.at(-1)?.to === null, `hour ${hour}`).toBe(live);
  }
});
