import type { TimeBucket } from "@/lib/analytics/types";
import { formatCount, formatDays } from "@/lib/format";
import { type BucketLabels, hasBegun } from "./bucket-labels";

/** The stages a trend draws, with their line's colour. */
export const TREND_LINES = [
  { stage: "delivered", label: "Delivered", color: "var(--accent)" },
  { stage: "opened", label: "Opened", color: "var(--second)" },
] as const;
export type TrendStage = (typeof TREND_LINES)[number]["stage"];

/** One bucket as the drawing needs it: null breaks a line. */
export type TrendPoint = {
  readonly label: string;
  readonly short: string;
  readonly unfinished: boolean;
  readonly previousLabel: string | null;
} & Readonly<Record<TrendStage, number | null>> &
  Readonly<Record<`${TrendStage}Open` | `${TrendStage}Before`, number | null>>;

export type TrendPicture = {
  readonly points: readonly TrendPoint[];
  /** The stages that are reported at all. */
  readonly stages: readonly TrendStage[];
  readonly compared: boolean;
  readonly summary: string;
};

/**
 * A finished bucket is on the solid line, an unfinished one on a dashed one that starts before; one
 * that has not begun is on none.
 */
function linesOf(buckets: readonly TimeBucket[], at: number, stage: TrendStage, now: number) {
  const bucket = buckets[at];
  const begun = bucket !== undefined && hasBegun(bucket, now);
  const value = begun ? bucket.stages[stage] : null;
  const leads = buckets[at + 1]?.unfinished ?? false;
  const unfinished = bucket?.unfinished ?? false;
  return { solid: unfinished ? null : value, open: unfinished || leads ? value : null };
}

function summaryOf(buckets: readonly TimeBucket[], stages: readonly TrendStage[]): string {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!(first && last)) return "No data in this range.";
  const told = stages.map((stage) => {
    const known = buckets.filter((bucket) => !bucket.unfinished && bucket.stages[stage] !== null);
    const total = buckets.reduce((sum, bucket) => sum + (bucket.stages[stage] ?? 0), 0);
    const best = known.reduce<TimeBucket | null>(
      (top, one) => ((one.stages[stage] ?? 0) > (top?.stages[stage] ?? -1) ? one : top),
      null,
    );
    const peak = best
      ? `, most on ${formatDays(best.day, best.day)} (${formatCount(best.stages[stage])})`
      : "";
    return `${formatCount(total)} ${stage}${peak}`;
  });
  return `${formatDays(first.day, last.day)}, by the time it happened: ${told.join("; ")}.`;
}

/** Buckets of two ranges as points of one chart. */
export function prepareTrend(
  buckets: readonly TimeBucket[],
  previous: readonly TimeBucket[],
  labels: BucketLabels,
  now: number,
): TrendPicture {
  const stages = TREND_LINES.map((line) => line.stage).filter((stage) =>
    buckets.some((bucket) => bucket.stages[stage] !== null),
  );
  const points = buckets.map((bucket, at): TrendPoint => {
    const delivered = linesOf(buckets, at, "delivered", now);
    const opened = linesOf(buckets, at, "opened", now);
    const before = previous[at];
    return {
      label: labels.full(bucket),
      short: labels.short(bucket),
      unfinished: bucket.unfinished,
      previousLabel: before ? labels.full(before) : null,
      delivered: delivered.solid,
      deliveredOpen: delivered.open,
      deliveredBefore: before?.stages.delivered ?? null,
      opened: opened.solid,
      openedOpen: opened.open,
      openedBefore: before?.stages.opened ?? null,
    };
  });
  return { points, stages, compared: previous.length > 0, summary: summaryOf(buckets, stages) };
}
