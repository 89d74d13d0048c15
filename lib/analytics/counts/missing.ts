import type { ReportRange } from "@/lib/analytics/shapes";
import { bucketOf } from "@/lib/bucket";
import { daysInRange, shiftDay } from "@/lib/days";
import type { CountRow } from "./counts";
import type { KnownGap } from "./gaps";
import type { MissingDays } from "./missing-days";

/** What known gaps took: the days, and what was counted on them nevertheless. */
export type Missing = {
  readonly days: readonly MissingDays[];
  readonly rows: readonly CountRow[];
};

/** Every local date that a gap touches, within a range. */
export function missingDays(
  gaps: readonly KnownGap[],
  { from, to, timeZone }: ReportRange,
  now: number,
): MissingDays[] {
  return gaps.flatMap((gap) => {
    const last = (gap.to === null ? now : Date.parse(gap.to)) - 1;
    const days = {
      from: [from, bucketOf(Date.parse(gap.from), timeZone).day].sort()[1] ?? from,
      to: [to, bucketOf(last, timeZone).day].sort()[0] ?? to,
    };
    if (days.from > days.to) return [];
    return gap.endpoints.map((endpointId) => ({ endpointId, name: gap.name, ...days }));
  });
}

/** The same days of another range, for what is compared day by day. */
export function movedDays(days: readonly MissingDays[], by: number): MissingDays[] {
  return days.map((one) => ({ ...one, from: shiftDay(one.from, by), to: shiftDay(one.to, by) }));
}

const keyOf = ({ endpointId, channel, dimension, slot }: CountRow): string =>
  JSON.stringify([endpointId, channel, dimension, slot]);

/** Rows less what was counted on days with a gap: what is left is whole. */
export function withoutMissing(
  rows: readonly CountRow[],
  missing: Missing | undefined,
): readonly CountRow[] {
  if (!missing || missing.rows.length === 0) return rows;
  const taken = new Map(missing.rows.map((row) => [keyOf(row), row]));
  const less = (counts: readonly number[], others: readonly number[]) =>
    counts.map((count, index) => count - (others[index] ?? 0));
  return rows.map((row) => {
    const part = taken.get(keyOf(row));
    if (!part) return row;
    return {
      ...row,
      totals: less(row.totals, part.totals),
      implied: less(row.implied, part.implied),
    };
  });
}

/** What is left out, for people: each source with its number of days. */
export function withoutLabels(
  days: readonly MissingDays[],
  endpoints: readonly { readonly id: string }[],
): string[] {
  const dates = new Map<string, Set<string>>();
  for (const one of days) {
    if (!endpoints.some(({ id }) => id === one.endpointId)) continue;
    const known = dates.get(one.name) ?? new Set();
    for (let at = 0; at < daysInRange(one); at += 1) known.add(shiftDay(one.from, at));
    dates.set(one.name, known);
  }
  return [...dates].map(
    ([name, some]) => `${name} on ${some.size} ${some.size === 1 ? "day" : "days"}`,
  );
}
