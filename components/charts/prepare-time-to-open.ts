import type { TimeToOpen } from "@/lib/analytics/types";
import { formatDuration } from "@/lib/format";

/** One span of time after a message began, and the opens in it. */
export type OpenSpan = { readonly key: string; readonly name: string; readonly count: number };

/** Where spans end (s): each on a bound of the bins, so that no open has to be divided. */
const ENDS = [6, 8, 10, 12, 14, 16, 18, 20].map((power) => 2 ** power);

/** A span in words: "under 1.1 min", "1.1 min – 4.3 min", "over 12 d". */
function nameOf(from: number, to: number | undefined): string {
  if (to === undefined) return `over ${formatDuration(from)}`;
  return from === 0
    ? `under ${formatDuration(to)}`
    : `${formatDuration(from)} – ${formatDuration(to)}`;
}

/**
 * The many narrow bins as a few spans that one reads at a glance, each four times as long as the
 * one before. Empty ones stay where they lie between others: the shape is what is looked at.
 */
export function prepareTimeToOpen(bins: TimeToOpen["bins"]): readonly OpenSpan[] {
  const spans = [...ENDS, undefined].map((to, index) => {
    const from = index === 0 ? 0 : (ENDS[index - 1] ?? 0);
    const inside = bins.filter((bin) => bin.from >= from && (to === undefined || bin.from < to));
    const count = inside.reduce((sum, bin) => sum + bin.count, 0);
    return { key: String(from), name: nameOf(from, to), count };
  });
  const first = spans.findIndex(({ count }) => count > 0);
  const last = spans.findLastIndex(({ count }) => count > 0);
  return spans.slice(Math.max(0, first), last + 1);
}
