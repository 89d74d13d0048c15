import type { AudienceReport } from "@/lib/analytics/types";
import { formatCount, formatDays, formatPercent, formatSigned } from "@/lib/format";
import { axisTicks } from "./axis-ticks";
import { type BucketLabels, hasBegun } from "./bucket-labels";
import { type CauseLook, causeLook, type Stripes } from "./causes";
import {
  type ChartMarks,
  gapsByBucket,
  marksOf,
  marksSummary,
  NO_MARKS,
  placeMarks,
} from "./marks";

/** All bars of one colour as one path, in a box of 1000 by 1000. */
export type SubscriptionSeries = {
  readonly key: string;
  readonly color: string;
  readonly stripes: Stripes;
  readonly ended: string;
  readonly unfinished: string;
};

/** Places are shares of the plot, 0 to 1. */
export type SubscriptionsPicture = {
  readonly zero: number;
  /** What the pointer finds over each bucket. */
  readonly titles: readonly string[];
  readonly series: readonly SubscriptionSeries[];
  /** The path of net change through the bars, in a box of 1000 by 1000. */
  readonly net: string;
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  readonly dates: readonly {
    readonly x: number;
    readonly label: string;
    readonly anchor: "start" | "middle" | "end";
  }[];
  /** The causes of opt-outs there are, the most frequent first. */
  readonly causes: readonly CauseLook[];
  readonly summary: string;
  /** Where data is missing, as shares of the width. */
  readonly gaps: readonly Place[];
  readonly notes: readonly (Place & { readonly number: number; readonly range: boolean })[];
};

type Place = { readonly x: number; readonly width: number };

/** How much of a bar's place stays empty. */
const GAP = 0.2;
const BOX = 1000;

type Bucket = AudienceReport["buckets"][number];

/** A line through points that breaks where there is none. */
function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, at) => {
      if (!point) return "";
      const [x, y] = point;
      return `${points[at - 1] ? "L" : "M"}${(x * BOX).toFixed(1)} ${(y * BOX).toFixed(1)}`;
    })
    .join("");
}

function titleOf(bucket: Bucket, label: string): string {
  const { optedIn, optedOut, unfinished } = bucket;
  const net =
    optedIn !== null && optedOut !== null ? `, net ${formatSigned(optedIn - optedOut)}` : "";
  const parts = `${formatCount(optedIn)} opted in, ${formatCount(optedOut)} opted out${net}`;
  return `${label}: ${parts}${unfinished ? " (not ended yet)" : ""}`;
}

/** A bucket's opt-outs by cause in the order of the legend; what no cause is kept for comes last. */
function partsOf(bucket: Bucket, causes: readonly CauseLook[]) {
  const counts = new Map((bucket.causes ?? []).map((one) => [one.cause ?? "", one.count]));
  const parts = causes.map((cause) => ({ ...cause, count: counts.get(cause.key) ?? 0 }));
  const named = parts.reduce((sum, part) => sum + part.count, 0);
  const rest = (bucket.optedOut ?? 0) - named;
  return rest > 0 ? [...parts, { ...causeLook(null), key: "rest", count: rest }] : parts;
}

type Rect = Pick<SubscriptionSeries, "key" | "color" | "stripes"> & { readonly path: string };

/** A bucket's bars: opt-ins above zero, opt-outs stacked below. */
function rectsOf(
  bucket: Bucket,
  causes: readonly CauseLook[],
  x: number,
  width: number,
  y: (value: number) => number,
): Rect[] {
  const rect = (from: number, to: number): string => {
    const [top, bottom] = [y(from) * BOX, y(to) * BOX];
    return `M${(x * BOX).toFixed(1)} ${top.toFixed(1)}h${(width * BOX).toFixed(1)}V${bottom.toFixed(1)}h${(-width * BOX).toFixed(1)}z`;
  };
  const optedIn = rect(bucket.optedIn ?? 0, 0);
  const rects: Rect[] = [{ key: "in", color: "var(--accent)", stripes: 0, path: optedIn }];
  let sum = 0;
  for (const { key, color, stripes, count } of partsOf(bucket, causes)) {
    if (count > 0) {
      rects.push({ key: `out ${key}`, color, stripes, path: rect(-sum, -sum - count) });
    }
    sum += count;
  }
  return rects;
}

/** Gathers rectangles of the same kind, those of unfinished buckets apart. */
function seriesOf(drawn: readonly { readonly rects: readonly Rect[]; readonly open: boolean }[]) {
  const series = new Map<
    string,
    { -readonly [Name in keyof SubscriptionSeries]: SubscriptionSeries[Name] }
  >();
  for (const { rects, open } of drawn) {
    for (const { path, ...look } of rects) {
      const known = series.get(look.key) ?? { ...look, ended: "", unfinished: "" };
      if (open) known.unfinished += path;
      else known.ended += path;
      series.set(look.key, known);
    }
  }
  return [...series.values()];
}

/** In words what the chart shows. */
export function summariseAudience(report: AudienceReport): string {
  const { optedIn, optedOut, net } = report.total;
  const days = formatDays(report.range.from, report.range.to);
  const share =
    optedIn && optedOut !== null ? ` (${formatPercent(optedOut / optedIn)} of the opt-ins)` : "";
  return `${days}: ${formatCount(optedIn)} opted in, ${formatCount(optedOut)} opted out${share}, net ${formatSigned(net)}.`;
}

/** Opt-ins upwards, opt-outs downwards, on one scale. */
export function prepareSubscriptions(
  report: AudienceReport,
  labels: BucketLabels,
  now: number,
  marks: ChartMarks = NO_MARKS,
): SubscriptionsPicture {
  const { buckets } = report;
  const missing = gapsByBucket(buckets, marks, now);
  const placed = placeMarks(buckets, marks, now);
  const split = buckets.some((bucket) => bucket.causes !== undefined);
  const causes = report.causes
    .filter(({ kind }) => split && kind === "opted_out")
    .map(({ cause }) => causeLook(cause));
  const most = Math.max(1, ...buckets.map((bucket) => bucket.optedIn ?? 0));
  const least = Math.max(1, ...buckets.map((bucket) => bucket.optedOut ?? 0));
  const { ticks, low, high } = axisTicks(-least, most, 4);
  const y = (value: number): number => (high - value) / (high - low);
  const zero = y(0);
  const slot = 1 / Math.max(1, buckets.length);
  const center = (at: number): number => slot * (at + 0.5);
  const width = slot * (1 - GAP);
  const place = (at: number): number => slot * (at + GAP / 2);
  const drawn = buckets.map((bucket, at) => ({
    rects: rectsOf(bucket, causes, place(at), width, y),
    open: bucket.unfinished,
  }));
  const nets = buckets.map((bucket, at): readonly [number, number] | null =>
    bucket.optedIn === null || bucket.optedOut === null || !hasBegun(bucket, now) || missing[at]
      ? null
      : [center(at), y(bucket.optedIn - bucket.optedOut)],
  );
  const stretch = ({ first, last }: { first: number; last: number }): Place => ({
    x: slot * first,
    width: slot * (last - first + 1),
  });
  return {
    zero,
    titles: buckets.map(
      (bucket, at) => `${titleOf(bucket, labels.full(bucket))}${marksOf(placed, at)}`,
    ),
    series: seriesOf(drawn),
    net: pathOf(nets),
    grid: ticks.map((value) => ({ y: y(value), label: labels.axis(Math.abs(value)) })),
    dates: labels.ticks(buckets, 4).map(({ at, label }, place, all) => ({
      x: center(at),
      label,
      anchor: place === 0 ? "start" : place === all.length - 1 ? "end" : "middle",
    })),
    causes,
    summary: summariseAudience(report) + marksSummary(marks),
    gaps: placed.gaps.map(stretch),
    notes: placed.notes.map((note) => ({
      ...stretch(note),
      number: note.number,
      range: note.last > note.first,
    })),
  };
}
