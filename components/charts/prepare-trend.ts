import type { ComparedBucket } from "@/lib/analytics/compare/compared-series";
import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import { formatClauses, formatCount, formatDays, formatPercent, formatSigned } from "@/lib/format";
import { words } from "@/lib/words/words";
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
import { openShareOf } from "./open-share";
import { type Delta, prepareDelta } from "./prepare-delta";
import { describeShift } from "./prepare-shift";

/** What a trend can draw, with the line's colour; a count, a share, or a difference with its sign. */
export const TREND_LINES = [
  { stage: "sent", color: "var(--accent)", marked: false, unit: "count" },
  { stage: "delivered", color: "var(--accent)", marked: false, unit: "count" },
  // The squares tell it from the other line without its colour.
  { stage: "opened", color: "var(--second)", marked: true, unit: "count" },
  { stage: "open-rate", color: "var(--second)", marked: true, unit: "share" },
  { stage: "net", color: "var(--accent)", marked: false, unit: "sum" },
] as const;
export type TrendLine = (typeof TREND_LINES)[number];
export type TrendStage = TrendLine["stage"];
/** What a line is called. */
export function lineName({ stage }: Pick<TrendLine, "stage">): string {
  return stage === "open-rate" || stage === "net"
    ? words("charts-ui")(`lines.${stage}`)
    : words("stages-ui")(`label.${stage}`);
}

/** What a line is called within a sentence, after a figure. */
export function lineInSentence({ stage }: Pick<TrendLine, "stage">): string {
  return words("charts-ui")(`inSentence.${stage}`);
}

/** What is drawn where nobody chose. */
export const USUAL_LINES: readonly TrendStage[] = ["delivered", "opened"];

/** A bucket with what is known beside its stages. */
export type TrendBucket = TimeBucket & { readonly net?: number | null };
export type ComparedTrendBucket = ComparedBucket & { readonly net?: number | null };

/** One bucket as the drawing needs it, with the figures of the lines drawn: null breaks a line. */
export type TrendPoint = {
  readonly label: string;
  readonly short: string;
  readonly unfinished: boolean;
  readonly previousLabel: string | null;
  /** False where a bucket that has not ended stands against a whole one, or where data is missing. */
  readonly comparable: boolean;
  /** What is missing here, and the notes; empty for nothing. */
  readonly mark: string;
  /** A day to come: nothing of it was seen. */
  readonly foretold?: true;
} & Readonly<
  Partial<
    Record<
      TrendStage | `${TrendStage}Open` | `${TrendStage}Before` | `${TrendStage}Ahead`,
      number | null
    >
  >
> &
  Readonly<Partial<Record<`${TrendStage}Band`, readonly [number, number] | null>>>;

export type TrendPicture = {
  readonly points: readonly TrendPoint[];
  /** Of the lines asked for, those that are reported at all. */
  readonly stages: readonly TrendStage[];
  readonly compared: boolean;
  /** The lines that go on into days to come. */
  readonly foretold?: readonly TrendStage[];
  /** The days compared with; empty where nothing is. */
  readonly against: string;
  readonly summary: string;
  /** Since when each stage lies above or below the range compared with; one sentence each. */
  readonly shifts: readonly string[];
  readonly marks: PlacedMarks;
};

/** The lines of a picture. */
export function linesIn({ stages }: Pick<TrendPicture, "stages">): readonly TrendLine[] {
  return TREND_LINES.filter((line) => stages.includes(line.stage));
}

/** A stage's value at a point, finished or not. */
export function valueAt(point: TrendPoint, stage: TrendStage): number | null {
  return point[stage] ?? point[`${stage}Open`] ?? null;
}

/** A line's figure as it reads. */
export function figureText({ unit }: TrendLine, value: number | null): string {
  if (unit === "share") return formatPercent(value);
  return unit === "sum" ? formatSigned(value) : formatCount(value);
}

/** How a point's count changed against the range compared with; null where that cannot be said. */
export function deltaAt(point: TrendPoint, { stage, unit }: TrendLine): Delta | null {
  const current = valueAt(point, stage);
  const previous = point[`${stage}Before`] ?? null;
  if (unit !== "count" || !point.comparable) return null;
  return prepareDelta({
    kind: "count",
    current,
    previous,
    better: "up",
    base: previous ?? 0,
    sample: Math.min(current ?? 0, previous ?? 0),
  });
}

/** A rate of fewer messages jumps about by chance. */
const FEW = 100;

/** What a line stands at in a bucket; null where nobody tells it. */
function figureOf(bucket: TrendBucket, stage: TrendStage): number | null {
  if (stage === "net") return bucket.net ?? null;
  if (stage !== "open-rate") return bucket.stages[stage];
  const few = bucket.unfinished && (bucket.stages.delivered ?? 0) < FEW;
  return few ? null : openShareOf(bucket);
}

type Missing = ReturnType<typeof gapsByBucket>;

/**
 * A finished bucket is on the solid line, and one that lacks data on a dashed one that starts before.
 * An unfinished one stands alone: a line to it would fall off a cliff. One that has not begun, or has
 * no data at all, is on none.
 */
function linesOf(
  buckets: readonly TrendBucket[],
  missing: Missing,
  at: number,
  stage: TrendStage,
  now: number,
) {
  const bucket = buckets[at];
  const begun = bucket !== undefined && hasBegun(bucket, now);
  const counted = begun ? figureOf(bucket, stage) : null;
  // What did come is never hidden, whatever is said to be missing.
  const value = missing[at]?.whole && counted === 0 ? null : counted;
  const isOpen = Boolean(bucket?.unfinished || missing[at]);
  const leads = Boolean(missing[at + 1] || missing[at - 1]);
  return { solid: isOpen ? null : value, open: isOpen || leads ? value : null };
}

/** The highest of a line's finished buckets, in words. */
function peakOf(buckets: readonly TrendBucket[], line: TrendLine): string {
  let top: { readonly day: string; readonly value: number } | null = null;
  for (const bucket of buckets) {
    const value = bucket.unfinished ? null : figureOf(bucket, line.stage);
    if (value !== null && value > (top?.value ?? Number.NEGATIVE_INFINITY)) {
      top = { day: bucket.day, value };
    }
  }
  if (!top) return "";
  const day = formatDays(top.day, top.day);
  return words("charts-ui")("mostOn", { day, figure: figureText(line, top.value) });
}

function summaryOf(buckets: readonly TrendBucket[], lines: readonly TrendLine[]): string {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!(first && last)) return words("charts-ui")("noData");
  const texts = lines.map((line) => {
    const total = buckets.reduce((sum, one) => sum + (figureOf(one, line.stage) ?? 0), 0);
    const whole = line.unit === "share" ? [] : [figureText(line, total)];
    const name = lineInSentence(line);
    return [[...whole, name].join(" "), peakOf(buckets, line)].filter(Boolean).join(", ");
  });
  const byEvent = lines.every(({ unit }) => unit !== "share");
  return words("charts-ui")(byEvent ? "summaryByEvent" : "summary", {
    days: formatDays(first.day, last.day),
    lines: formatClauses(texts),
  });
}

/** A line's figures in one bucket, and in the one compared with. */
function figuresOf(
  buckets: readonly TrendBucket[],
  before: ComparedTrendBucket | undefined,
  missing: Missing,
  at: number,
  stage: TrendStage,
  now: number,
) {
  const { solid, open } = linesOf(buckets, missing, at, stage, now);
  const previous = before ? figureOf(before, stage) : null;
  return { [stage]: solid, [`${stage}Open`]: open, [`${stage}Before`]: previous };
}

/** Buckets of two ranges as points of one chart; of what `shown` names, what is reported at all. */
export function prepareTrend(
  buckets: readonly TrendBucket[],
  previous: readonly ComparedTrendBucket[],
  labels: BucketLabels,
  now: number,
  marks: ChartMarks = NO_MARKS,
  shown: readonly TrendStage[] = USUAL_LINES,
): TrendPicture {
  const missing = gapsByBucket(buckets, marks, now);
  const placed = placeMarks(buckets, marks, now);
  const lines = TREND_LINES.filter(
    ({ stage }) =>
      shown.includes(stage) && buckets.some((bucket) => figureOf(bucket, stage) !== null),
  );
  const points = buckets.map((bucket, at): TrendPoint => {
    const before = previous[at];
    const figures = lines.map(({ stage }) => figuresOf(buckets, before, missing, at, stage, now));
    return {
      label: labels.full(bucket),
      short: labels.short(bucket),
      unfinished: bucket.unfinished,
      previousLabel: before ? previousLabel(before, labels) : null,
      comparable: !missing[at] && (!bucket.unfinished || (before?.cut ?? false)),
      mark: marksOf(placed, at),
      ...Object.assign({}, ...figures),
    };
  });
  const compared = previous.length > 0;
  const shifts = lines
    .filter(({ unit }) => compared && unit === "count")
    .flatMap((line) => describeShift(lineName(line), shiftPoints(points, line.stage)) ?? []);
  const summary = [summaryOf(buckets, lines), ...shifts].join(" ") + marksSummary(marks);
  const [first, last] = [previous[0], previous.at(-1)];
  const against =
    first && last ? formatDays(first.day, last.lastDay, buckets[0]?.day.slice(0, 4)) : "";
  const stages = lines.map(({ stage }) => stage);
  return { points, stages, compared, against, summary, shifts, marks: placed };
}

function shiftPoints(points: readonly TrendPoint[], stage: TrendStage) {
  return points
    .filter((point) => !point.unfinished && point.comparable)
    .map((point) => ({
      label: point.label,
      current: point[stage] ?? null,
      previous: point[`${stage}Before`] ?? null,
    }));
}

/** A bucket compared with; a whole week or month of the calendar it need not be. */
function previousLabel(before: ComparedBucket, labels: BucketLabels): string {
  const days = labels.hourly || before.day === before.lastDay ? labels.full(before) : null;
  const named = days ?? formatDays(before.day, before.lastDay, "");
  return before.cut ? words("charts-ui")("upToSameHour", { days: named }) : named;
}
