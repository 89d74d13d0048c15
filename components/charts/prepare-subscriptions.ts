import type { AudienceReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatDays, formatPercent, formatSigned } from "@/lib/format";
import { words } from "@/lib/words/words";
import { axisTicks } from "./axis-ticks";
import type { BucketLabels } from "./bucket-labels";
import {
  type ChartMarks,
  gapsByBucket,
  marksOf,
  marksSummary,
  NO_MARKS,
  placeMarks,
} from "./marks";

/** All bars of one colour as one path, in a box of `width` by 1000. */
export type SubscriptionSeries = {
  readonly key: string;
  readonly color: string;
  readonly ended: string;
  readonly unfinished: string;
};

/** Places are shares of the plot, 0 to 1. */
export type SubscriptionsPicture = {
  readonly zero: number;
  /** How wide the box of the paths is: about 1000, so that each bucket is a whole number, which is half as long. */
  readonly width: number;
  /** What the pointer finds over each bucket. */
  readonly titles: readonly string[];
  readonly series: readonly SubscriptionSeries[];
  /** The path of net change through the bars, in the same box. */
  readonly net: string;
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  readonly dates: readonly {
    readonly x: number;
    readonly label: string;
    readonly anchor: "start" | "middle" | "end";
  }[];
  /** What opt-outs are stacked by: the most frequent causes, then the rest of them together. */
  readonly causes: readonly StackedCause[];
  readonly summary: string;
  /** Where data is missing, as shares of the width. */
  readonly gaps: readonly Stretch[];
  readonly notes: readonly (Stretch & { readonly number: number; readonly range: boolean })[];
};

/** A part of the opt-outs' bars; `causes` are those that it adds up. */
export type StackedCause = {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  readonly causes: ReadonlySet<string>;
};

/** Paler than the line of net change, which crosses them. */
export const OPTED_IN_COLOR = "color-mix(in srgb, var(--accent) 65%, var(--panel))";
/** One hue from strong to pale: more than these are too thin to be told apart. */
const STRENGTHS = [
  "var(--bad)",
  "color-mix(in srgb, var(--bad) 62%, var(--panel))",
  "color-mix(in srgb, var(--bad) 36%, var(--panel))",
] as const;
const REST = "rest";

/** The most frequent causes by themselves, all others in one. */
function stackOf(report: AudienceReport, split: boolean): StackedCause[] {
  const causes = split ? report.causes.filter(({ kind }) => kind === "opted_out") : [];
  const named = causes.flatMap(({ cause, label }) =>
    cause === null ? [] : [{ key: cause, label }],
  );
  const shownCauses = named.slice(0, STRENGTHS.length);
  const others = named.slice(shownCauses.length);
  const silent = causes.some(({ cause }) => cause === null);
  const stack = shownCauses.map(({ key, label }, at) => ({
    ...{ key, label, causes: new Set([key]) },
    color: STRENGTHS[at] ?? STRENGTHS[0],
  }));
  if (others.length === 0 && !silent) return stack;
  const label = words("charts")(
    others.length === 0 ? "cause.none" : silent ? "cause.otherOrNone" : "cause.other",
  );
  const rest = new Set([...others.map(({ key }) => key), ...(silent ? [""] : [])]);
  return [...stack, { key: REST, label, causes: rest, color: "var(--control-line)" }];
}

type Stretch = { readonly x: number; readonly width: number };

/** How much of a bucket's place stays empty: one of so many parts. */
const GAP = 5;
const BOX = 1000;

type Bucket = AudienceReport["buckets"][number];

/** A share of the height, from the top. */
const down = (share: number): number => Number((share * BOX).toFixed(1));

/** A line through points that breaks where there is none. */
function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, at) => {
      if (!point) return "";
      const [x, y] = point;
      return `${points[at - 1] ? " " : "M"}${x} ${down(y)}`;
    })
    .join("");
}

function titleOf(bucket: Bucket, label: string): string {
  const { optedIn, optedOut, unfinished } = bucket;
  const say = words("charts");
  const sides = { label, in: formatCount(optedIn), out: formatCount(optedOut) };
  const title =
    optedIn !== null && optedOut !== null
      ? say("optsNet", { ...sides, net: formatSigned(optedIn - optedOut) })
      : say("opts", sides);
  return unfinished ? say("titleNotEnded", { title }) : title;
}

/** A bucket's opt-outs in the order of the stack; what no cause is kept for belongs to the rest. */
function partsOf(bucket: Bucket, stack: readonly StackedCause[]) {
  const counts = (bucket.causes ?? []).map((one) => [one.cause ?? "", one.count] as const);
  const parts = stack.map(({ key, color, causes }) => {
    const count = counts.reduce((sum, [cause, one]) => sum + (causes.has(cause) ? one : 0), 0);
    return { key, color, count };
  });
  const explained = parts.reduce((sum, part) => sum + part.count, 0);
  const left = (bucket.optedOut ?? 0) - explained;
  const whole = stack.length === 0 ? STRENGTHS[0] : "var(--control-line)";
  return left > 0 ? [...parts, { key: `${REST} left`, color: whole, count: left }] : parts;
}

type Rect = Pick<SubscriptionSeries, "key" | "color"> & { readonly path: string };

/** A bucket's bars: opt-ins above zero, opt-outs stacked below. */
function rectsOf(
  bucket: Bucket,
  stack: readonly StackedCause[],
  at: number,
  place: number,
  y: (value: number) => number,
): Rect[] {
  const gap = place / GAP;
  const [x, width] = [at * place + gap / 2, place - gap];
  const rect = (from: number, to: number): string =>
    `M${x} ${down(y(from))}h${width}V${down(y(to))}h-${width}z`;
  const optedIn = rect(bucket.optedIn ?? 0, 0);
  const rects: Rect[] = [{ key: "in", color: OPTED_IN_COLOR, path: optedIn }];
  let sum = 0;
  for (const { key, color, count } of partsOf(bucket, stack)) {
    if (count > 0) {
      rects.push({ key: `out ${key}`, color, path: rect(-sum, -sum - count) });
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
  const share = optedIn && optedOut !== null ? formatPercent(optedOut / optedIn) : null;
  return words("charts")(share === null ? "audienceSummary" : "audienceSummaryShare", {
    days,
    in: formatCount(optedIn),
    out: formatCount(optedOut),
    net: formatSigned(net),
    share: share ?? "",
  });
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
  const causes = stackOf(report, split);
  const most = Math.max(1, ...buckets.map((bucket) => bucket.optedIn ?? 0));
  const least = Math.max(1, ...buckets.map((bucket) => bucket.optedOut ?? 0));
  const { ticks, low, high } = axisTicks(-least, most, 4);
  const y = (value: number): number => (high - value) / (high - low);
  const zero = y(0);
  const place = 2 * GAP * Math.max(1, Math.round(BOX / (2 * GAP * Math.max(1, buckets.length))));
  const slot = 1 / Math.max(1, buckets.length);
  const center = (at: number): number => slot * (at + 0.5);
  const drawn = buckets.map((bucket, at) => ({
    rects: rectsOf(bucket, causes, at, place, y),
    open: bucket.unfinished,
  }));
  const nets = buckets.map((bucket, at): readonly [number, number] | null =>
    // The day that has not ended would be a cliff.
    bucket.optedIn === null || bucket.optedOut === null || bucket.unfinished || missing[at]
      ? null
      : [place * (at + 0.5), y(bucket.optedIn - bucket.optedOut)],
  );
  const stretch = ({ first, last }: { first: number; last: number }): Stretch => ({
    x: slot * first,
    width: slot * (last - first + 1),
  });
  return {
    zero,
    width: place * Math.max(1, buckets.length),
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
