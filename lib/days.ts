import { bucketOf } from "./bucket";
import { remembering } from "./remembering";

const DAY = 86_400_000;

/** Local dates `YYYY-MM-DD`, both included. */
export type DateRange = { readonly from: string; readonly to: string };

/** As many dates are remembered at least; a range has ten years at most, and one it is compared with. */
const MOST_KNOWN = 10_000;

/**
 * Arithmetic on dates alone happens in UTC, where every day has 24 hours. Steps of days are plain
 * numbers, and remembered: a page over a year takes tens of thousands of them.
 */
const startOf = remembering(MOST_KNOWN, (day: string): number => Date.parse(`${day}T00:00:00Z`));
const dayAt = remembering(MOST_KNOWN, (ms: number): string =>
  new Date(ms).toISOString().slice(0, 10),
);

/** The local date at an instant (ms) in a zone. */
export function todayIn(zone: string, now: number): string {
  return bucketOf(now, zone).day;
}

/** A date some days later, or earlier. */
export function shiftDay(day: string, days: number): string {
  return dayAt(startOf(day) + days * DAY);
}

/** How many dates a range has. */
export function daysInRange(range: DateRange): number {
  return (startOf(range.to) - startOf(range.from)) / DAY + 1;
}

/** Every date of a range, in order. */
export function eachDay(range: DateRange): string[] {
  const first = startOf(range.from);
  return Array.from({ length: daysInRange(range) }, (_, index) => dayAt(first + index * DAY));
}

/** The Monday on or before a date. */
export function weekStart(day: string): string {
  // 1970 began on a Thursday.
  const sinceMonday = (((startOf(day) / DAY + 3) % 7) + 7) % 7;
  return shiftDay(day, -sinceMonday);
}

/** The first date of a date's month. */
export function monthStart(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/** The first date of the month after a date's. */
export function nextMonthStart(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return dayAt(Date.UTC(year, month, 1));
}
