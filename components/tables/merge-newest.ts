import type { EventRow } from "@/lib/analytics/events/answers";

/** A list that is followed for hours must not grow for hours. */
export const MOST_ROWS = 200;

const isNewer = (a: EventRow, b: EventRow): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1;

/** Two lists as one: each event once, the newest first, no more than a bounded number. */
export function mergeNewest(
  shown: readonly EventRow[],
  came: readonly EventRow[],
): readonly EventRow[] {
  const all = new Map([...shown, ...came].map((row) => [row.id, row]));
  return [...all.values()].sort(isNewer).slice(0, MOST_ROWS);
}

/** What of a list is not shown yet, and would be among what is shown. */
export function newIds(shown: readonly EventRow[], came: readonly EventRow[]): EventRow[] {
  const known = new Set(shown.map(({ id }) => id));
  const merged = new Set(mergeNewest(shown, came).map(({ id }) => id));
  return came.filter(({ id }) => !known.has(id) && merged.has(id));
}
