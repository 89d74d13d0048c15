import { expect, test } from "vitest";
import { bucketOf, dayStart } from "@/lib/bucket";
import { judgeSeason, seasonFirings, sumsOf } from "./season-window";
import type { HourPoint, Judgement } from "./window";

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday; clocks were set back on 25 October. */
const END = dayStart("2026-11-30", ZONE);
const BEGIN = END - 100 * DAY;

const weekdayOf = (start: number) => new Date(`${bucketOf(start, ZONE).day}T00:00:00Z`).getUTCDay();
/** An hour as it usually is: little at night, and a tenth on Sundays. */
function usual(start: number): number {
  const hour = Math.round((start - bucketOf(start, ZONE).dayStart) / HOUR);
  const noise = ((start / HOUR) % 7) / 100;
  const size = hour < 7 ? 20 : 400;
  return Math.round(size * (weekdayOf(start) === 0 ? 0.1 : 1) * (0.97 + noise));
}
/** Each hour with what is usual in it. */
const HOURS = Array.from({ length: (END - BEGIN) / HOUR }, (_, hour) => BEGIN + hour * HOUR).map(
  (start) => ({ start, part: usual(start), whole: null }),
);
const history = (change: (start: number) => number = () => 1): HourPoint[] =>
  HOURS.map((hour) => ({ ...hour, part: Math.round(hour.part * change(hour.start)) }));
const rule = (own: Partial<Judgement> = {}): Judgement => ({
  comparison: "below",
  threshold: 0.3,
  windowHours: 6,
  minimum: 30,
  isRate: false,
  ...own,
});
const month = { from: END - 30 * DAY, to: END, zone: ZONE };

test("normal Sundays, nights and the change of clocks raise nothing, either way", () => {
  for (const windowHours of [1, 3, 6, 24, 168])
    for (const comparison of ["below", "above"] as const) {
      const one = rule({ windowHours, comparison, threshold: 0.1 });
      expect(seasonFirings(history(), [], one, month, 0), `${windowHours} h`).toEqual([]);
    }
});

test("a drop on a Wednesday is one time that it fires, and not in the other direction", () => {
  const from = dayStart("2026-11-25", ZONE) + 9 * HOUR;
  const dropped = history((start) => (start >= from && start < from + 8 * HOUR ? 0.2 : 1));
  const [firing, ...more] = seasonFirings(dropped, [], rule(), month, 0);
  expect(more).toEqual([]);
  expect(firing?.from).toBeGreaterThan(from);
  expect(firing?.from).toBeLessThan(from + 5 * HOUR);
  expect(firing?.to).toBeGreaterThan(from + 8 * HOUR);
  expect(seasonFirings(dropped, [], rule({ comparison: "above" }), month, 0)).toEqual([]);
  // A smaller change than asked for is none, however clear.
  expect(seasonFirings(dropped, [], rule({ threshold: 0.95 }), month, 0)).toEqual([]);
});

test("a known gap is no drop, and none of the weeks that a later day is held against", () => {
  const from = dayStart("2026-11-25", ZONE) + 9 * HOUR;
  const gap = { from, to: from + 8 * HOUR };
  const dropped = history((start) => (start >= from && start < gap.to ? 0 : 1));
  expect(seasonFirings(dropped, [gap], rule(), month, 0)).toEqual([]);
  const sum = sumsOf(dropped, [gap], false);
  expect(judgeSeason(sum, rule(), gap.to, ZONE)).toEqual({ value: null, usual: null, holds: null });
});

test("below the least base, and before four weeks are known, nothing is judged", () => {
  const sum = sumsOf(history(), [], false);
  const night = dayStart("2026-11-25", ZONE) + 3 * HOUR;
  expect(judgeSeason(sum, rule({ windowHours: 1, minimum: 100 }), night, ZONE).holds).toBeNull();
  const young = sumsOf(
    history((start) => (start < END - 27 * DAY ? 0 : 1)),
    [],
    false,
  );
  expect(judgeSeason(young, rule(), END, ZONE)).toMatchObject({ usual: null, holds: null });
});
