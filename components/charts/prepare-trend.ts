import type { ComparedBucket, TimeBucket } from "@/lib/analytics/types";
import { formatCount, formatDays } from "@/lib/format";
import { type BucketLabels, hasBegun } from "./bucket-labels";
import {
  type ChartMarks,
  gapsByBucket,
  marksOf,
  marksSummary,
  NO_MARKS,
  type PlacedMarks,
  placeMarks,
} from "./marks";
import { type Delta, prepareDelta } from "./prepare-delta";
import { describeShift } from "./prepare-shift";

/** The stages a trend draws, with their line's colour. */
export const TREND_LINES = [
  { stage: "delivered", label: "Delivered", color: "var(--accent)", marked: false },
  // The squares tell it from the other line without its colour.
  { stage: "opened", label: "Opened", color: "var(--second)", marked: true },
] as const;
export type TrendStage = (typeof TREND_LINES)[number]["stage"];

/** One bucket as the drawing needs it: null breaks a line. */
export type TrendPoint = {
  readonly label: string;
  readonly short: string;
  readonly unfinished: boolean;
  readonly previousLabel: string | null;
  /** False where a bucket that has not ended stands against a whole one, or where data is missing. */
  readonly comparable: boolean;
  /** What is missing here, and the notes; empty for nothing. */
  readonly mark: string;
} & Readonly<Record<TrendStage, number | null>> &
  Readonly<Record<`${TrendStage}Open` | `${TrendStage}Before`, number | null>>;

export type TrendPicture = {
  readonly points: readonly TrendPoint[];
  /** The stages that are reported at all. */
  readonly stages: readonly TrendStage[];
  readonly compared: boolean;
  /** The days compared with; empty where nothing is. */
  readonly against: string;
  readonly summary: string;
  /** Since when each stage lies above or below the range compared with; one sentence each. */
  readonly shifts: readonly string[];
  readonly marks: PlacedMarks;
};

/** A stage's value at a point, finished or not. */
export function valueAt(point: TrendPoint, stage: TrendStage): number | null {
  return point[stage] ?? point[`${stage}Open`];
}

/** How a point's value changed against the range compared with; null where that cannot be said. */
export function deltaAt(point: TrendPoint, stage: TrendStage): Delta | null {
  const current = valueAt(point, stage);
  const previous = point[`${stage}Before`];
  if (!point.comparable) return null;
  return prepareDelta({
    kind: "count",
    current,
    previous,
    better: "up",
    base: previous ?? 0,
    sample: Math.min(current ?? 0, previous ?? 0),
  });
}

type Missing = ReturnType<typeof gapsByBucket>;

/**
 * A finished bucket is on the solid line, and one that lacks data on a dashed one that starts before.
 * An unfinished one stands alone: a line to it would fall off a cliff. One that has not begun, or has
 * no data at all, is on none.
 */
function linesOf(
  buckets: readonly TimeBucket[],
  missing: Missing,
  at: number,
  stage: TrendStage,
  now: number,
) {
  const bucket = buckets[at];
  const begun = bucket !== undefined && hasBegun(bucket, now);
  const counted = begun ? bucket.stages[stage] : null;
  // What did come is never hidden, whatever is said to be missing.
  const value = missing[at]?.whole && counted === 0 ? null : counted;
  const isOpen = Boolean(bucket?.unfinished || missing[at]);
  const leads = Boolean(missing[at + 1] || missing[at - 1]);
  return { solid: isOpen ? null : value, open: isOpen || leads ? value : null };
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
  previous: readonly ComparedBucket[],
  labels: BucketLabels,
  now: number,
  marks: ChartMarks = NO_MARKS,
): TrendPicture {
  const missing = gapsByBucket(buckets, marks, now);
  const placed = placeMarks(buckets, marks, now);
  const stages = TREND_LINES.map((line) => line.stage).filter((stage) =>
    buckets.some((bucket) => bucket.stages[stage] !== null),
  );
  const points = buckets.map((bucket, at): TrendPoint => {
    const delivered = linesOf(buckets, missing, at, "delivered", now);
    const opened = linesOf(buckets, missing, at, "opened", now);
    const before = previous[at];
    return {
      label: labels.full(bucket),
      short: labels.short(bucket),
      unfinished: bucket.unfinished,
      previousLabel: before ? previousLabel(before, labels) : null,
      comparable: !missing[at] && (!bucket.unfinished || (before?.cut ?? false)),
      mark: marksOf(placed, at),
      delivered: delivered.solid,
      deliveredOpen: delivered.open,
      deliveredBefore: before?.stages.delivered ?? null,
      opened: opened.solid,
      openedOpen: opened.open,
      openedBefore: before?.stages.opened ?? null,
    };
  });
  const compared = previous.length > 0;
  const shifts = TREND_LINES.filter(({ stage }) => compared && stages.includes(stage)).flatMap(
    ({ stage, label }) => describeShift(label, shiftPoints(points, stage)) ?? [],
  );
  const summary = [summaryOf(buckets, stages), ...shifts].join(" ") + marksSummary(marks);
  const [first, last] = [previous[0], previous.at(-1)];
  const against =
    first && last ? formatDays(first.day, last.lastDay, buckets[0]?.day.slice(0, 4)) : "";
  return { points, stages, compared, against, summary, shifts, marks: placed };
}

function shiftPoints(points: readonly TrendPoint[], stage: TrendStage) {
  return points
    .filter((point) => !point.unfinished && point.comparable)
    .map((point) => ({
      label: point.label,
      current: point[stage],
      previous: point[`${stage}Before`],
    }));
}

/** A bucket compared with; a whole week or month of the calendar it need not be. */
function previousLabel(before: ComparedBucket, labels: BucketLabels): string {
  const days = labels.hourly || before.day === before.lastDay ? labels.full(before) : null;
  return `${days ?? formatDays(before.day, before.lastDay, "")}${before.cut ? ", up to the same hour" : ""}`;
}
