import { offsetAt } from "@/lib/bucket";
import { againstSeason, changeOf, isBeyond, type Known, SEASONS } from "@/lib/statistics/season";
import { type Firing, gatherFirings, type HourPoint, type Judged, type Judgement } from "./window";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKDAYS = 7;

/** A time of which nothing, or not all, is known (ms; the end not included). */
export type Gap = { readonly from: number; readonly to: number };

/** What a window is, and what was usual then. */
export type JudgedSeason = Judged & { readonly usual: number | null };

/** How many days before a window's end must be read. */
export function daysRead(windowHours: number): number {
  return WEEKDAYS * (SEASONS + 1) + Math.ceil(windowHours / 24) + 1;
}

/** The instant some days before one at which a zone's clocks show the same. */
function daysBefore(instant: number, days: number, zone: string): number {
  const near = instant - days * DAY;
  return near + offsetAt(instant, zone) - offsetAt(near, zone);
}

/** The first place whose start is not before an instant. */
function placeOf(starts: readonly number[], instant: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A function that adds up the hours between two instants: null where a gap touches them, where something
 * is not reported, and before the first hour that anything was counted in.
 */
export function sumsOf(
  points: readonly HourPoint[],
  gaps: readonly Gap[],
  isRate: boolean,
): (from: number, to: number) => Known {
  const sorted = [...points].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  const first = sorted.find(({ part, whole }) => (part ?? 0) + (whole ?? 0) > 0)?.start;
  const parts = [0];
  const wholes = [0];
  const unknown = [0];
  for (const [at, { part, whole }] of sorted.entries()) {
    parts.push((parts[at] ?? 0) + (part ?? 0));
    wholes.push((wholes[at] ?? 0) + (whole ?? 0));
    unknown.push((unknown[at] ?? 0) + (part === null ? 1 : 0));
  }
  return (from, to) => {
    const [begin, end] = [placeOf(starts, from), placeOf(starts, to)];
    const between = (sums: readonly number[]) => (sums[end] ?? 0) - (sums[begin] ?? 0);
    if (first === undefined || from < first || begin === end || between(unknown) > 0) return null;
    if (gaps.some((gap) => gap.from < to && gap.to > from)) return null;
    return { part: between(parts), whole: isRate ? between(wholes) : null };
  };
}

/** Judges the window that ends at a whole hour against the same hours of the weeks before. */
export function judgeSeason(
  sum: ReturnType<typeof sumsOf>,
  rule: Judgement,
  end: number,
  zone: string,
): JudgedSeason {
  const length = rule.windowHours * HOUR;
  const windowAt = (daysBack: number) => {
    const to = daysBefore(end, daysBack, zone);
    return sum(to - length, to);
  };
  const weeks = (daysBack: number) =>
    Array.from({ length: SEASONS }, (_, at) => windowAt(daysBack + WEEKDAYS * at));
  const now = windowAt(0);
  // Windows of a day and more overlap with those of other weekdays that begin within them.
  const apart = Math.ceil(rule.windowHours / 24);
  const others = [1, 2, 3, 4, 5, 6].filter((day) => day >= apart).map(weeks);
  const season = now && againstSeason(now, weeks(WEEKDAYS), { minimum: rule.minimum, others });
  if (!(now && season)) return { value: now && figure(now), usual: null, holds: null };
  const change = changeOf(season) ?? 0;
  const isFar = rule.comparison === "below" ? -change : change;
  const holds = isBeyond(season) && isFar > 0 && isFar >= rule.threshold;
  return { value: season.value, usual: season.usual, holds };
}

function figure({ part, whole }: NonNullable<Known>): number | null {
  if (whole === null) return part;
  return whole === 0 ? null : part / whole;
}

/** When a rule would have fired, judged at the end of every hour that is over. */
export function seasonFirings(
  points: readonly HourPoint[],
  gaps: readonly Gap[],
  rule: Judgement,
  { from, to, zone }: { readonly from: number; readonly to: number; readonly zone: string },
  cooldownMs: number,
): Firing[] {
  const sum = sumsOf(points, gaps, rule.isRate);
  const ends = points
    .map(({ start }) => start + HOUR)
    .filter((end) => end >= from && end <= to)
    .sort((a, b) => a - b);
  return gatherFirings(
    ends.map((at) => ({ at, ...judgeSeason(sum, rule, at, zone) })),
    cooldownMs,
    null,
  );
}
