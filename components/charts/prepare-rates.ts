import type { RatesReport } from "@/lib/analytics/funnel/answers";
import type { RateAgainst, Share } from "@/lib/analytics/shapes";
import { formatCount, formatDay, formatLabelled, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { axisTop } from "./axis-ticks";
import type { BucketLabels } from "./bucket-labels";
import { SMALLEST_SAMPLE } from "./prepare-delta";
import { rateTitle } from "./prepare-funnel";
import { type SeriesStyle, seriesStyleOf } from "./series";
import { RATE_TEXT } from "./stages";

/** More groups than this are no small multiples any more. */
const MOST_PANELS = 8;
/** How many times the middle scale one may need before it gets its own. */
const FAR = 2;
const LEAST_TOP = 0.001;
const BOX = 1000;

/** One group's rate over time. Paths are in a box of 1000 by 1000; a gap is a gap. */
export type RatePanel = {
  readonly key: string | null;
  readonly look: SeriesStyle;
  readonly rate: string;
  readonly sample: string;
  readonly title: string;
  /** What it covers, where groups differ in that. */
  readonly over: string;
  readonly verdict: string;
  readonly tone: "good" | "bad" | "neutral";
  /** The top of its axis; `own` where it is not the others'. */
  readonly top: string;
  readonly own: boolean;
  /** True where buckets of few messages reach above the axis, and are drawn at its top. */
  readonly cut: boolean;
  /** The group that it is held against, on this scale. */
  readonly reference: string;
  readonly solid: string;
  /** Between buckets of which one has fewer than the sample. */
  readonly few: string;
  readonly fewDots: string;
  readonly unfinished: string;
  /** What the pointer finds over each bucket. */
  readonly titles: readonly string[];
};

export type RatesPicture = {
  readonly panels: readonly RatePanel[];
  readonly reference: string | null;
  readonly first: string;
  readonly last: string;
  /** Groups that are not drawn, and why. */
  readonly left: readonly string[];
  readonly hasFew: boolean;
  readonly hasUnfinished: boolean;
  readonly summary: string;
};

type Line = RatesReport["groups"][number];
type Scale = { readonly x: (at: number) => number; readonly y: (value: number) => number };

const point = (x: number, y: number): string =>
  `${(x * BOX).toFixed(1)} ${(Math.min(1, Math.max(0, y)) * BOX).toFixed(1)}`;

/** The pieces of a line between neighbours that both have a value and pass a test. */
function pieces(
  points: readonly Share[],
  { x, y }: Scale,
  belongs: (from: number, to: number) => boolean,
): string {
  return points
    .slice(1)
    .map((next, index) => {
      const from = points[index]?.value ?? null;
      if (from === null || next.value === null || !belongs(index, index + 1)) return "";
      return `M${point(x(index), y(from))}L${point(x(index + 1), y(next.value))}`;
    })
    .join("");
}

const enough = (share: Share | undefined): boolean => (share?.denominator ?? 0) >= SMALLEST_SAMPLE;

/** Dots where no neighbour makes a line of a bucket, and where it has few messages. */
function dots(points: readonly Share[], { x, y }: Scale, belongs: (at: number) => boolean): string {
  return points
    .map(({ value }, at) =>
      value === null || !belongs(at) ? "" : `M${point(x(at), y(value))}h0.01`,
    )
    .join("");
}

function sinceText(report: RatesReport, labels: BucketLabels, against: RateAgainst): string {
  const say = words("funnel");
  if (!against.since) return say("throughout");
  return report.interval === "week"
    ? say("sinceWeek", { day: formatDay(against.since.day, "year") })
    : say("since", { day: labels.full(against.since) });
}

/** In words how a group's rate relates to the reference's, and since when. */
function verdictText(
  report: RatesReport,
  labels: BucketLabels,
  against: RateAgainst | null,
  other: string,
): string {
  if (!against) return "";
  const say = words("funnel");
  const both = (one: { own: Share; other: Share }) =>
    say("oneAgainst", { own: formatPercent(one.own.value), other: formatPercent(one.other.value) });
  if (against.verdict === "unclear") return say("noClear", { other, figures: both(against) });
  const told = say(`verdict.${against.verdict}`, {
    other,
    since: sinceText(report, labels, against),
    figures: both(against),
  });
  return against.before?.own.value == null
    ? told
    : `${told} ${say("beforeThat", { figures: both(against.before) })}`;
}

/** Whether a verdict is good news: a high failure rate is not. */
function toneOf(report: RatesReport, against: RateAgainst | null): RatePanel["tone"] {
  if (!against || against.verdict === "unclear") return "neutral";
  return (against.verdict === "higher") === (report.rate !== "failure") ? "good" : "bad";
}

function titleOf(label: string, share: Share, unfinished: boolean): string {
  const say = words("funnel");
  if (share.value === null) return say("noMessagesOf", { label });
  const figures = {
    label,
    share: formatPercent(share.value),
    whole: formatCount(share.denominator),
  };
  const told = enough(share) ? say("rateOf", figures) : say("rateOfFew", figures);
  return unfinished ? say("notEndedYet", { when: told }) : told;
}

type Drawing = {
  readonly report: RatesReport;
  readonly labels: BucketLabels;
  readonly reference: Line | null;
  /** The top of the axis that most share. */
  readonly top: number;
};

/** The paths of a line on a scale from zero to `top`. */
function pathsOf({ report, reference }: Drawing, { points }: Line, top: number) {
  const width = 1 / Math.max(1, points.length);
  const place: Scale = { x: (at) => (at + 0.5) * width, y: (value) => 1 - value / top };
  const open = (at: number): boolean => report.buckets[at]?.unfinished ?? false;
  // Of the few messages of a bucket just begun a rate says nothing, and shoots to the top.
  const begun = (of: readonly Share[], at: number) => open(at) && !enough(of[at]);
  const both = (from: number, to: number) => enough(points[from]) && enough(points[to]);
  const alone = (at: number) => points[at - 1]?.value == null && points[at + 1]?.value == null;
  return {
    reference: reference
      ? pieces(reference.points, place, (_, to) => !begun(reference.points, to))
      : "",
    solid:
      pieces(points, place, (from, to) => both(from, to) && !open(to)) +
      dots(points, place, (at) => alone(at) && enough(points[at])),
    few: pieces(points, place, (from, to) => !both(from, to) && !open(to)),
    fewDots: dots(points, place, (at) => !(enough(points[at]) || open(at))),
    unfinished: pieces(points, place, (_, to) => open(to) && !begun(points, to)),
  };
}

function titlesOf({ report, labels }: Drawing, { points }: Line): string[] {
  return points.map((share, at) => {
    const bucket = report.buckets[at];
    const label = bucket ? labels.full(bucket) : "";
    return titleOf(label, share, bucket?.unfinished ?? false);
  });
}

function panelOf(drawing: Drawing, line: Line, looks: readonly SeriesStyle[]): RatePanel {
  const { report, labels, reference } = drawing;
  const isReference = reference !== null && line.key === reference.key;
  const own = needOf(line) > drawing.top;
  const top = own ? needOf(line) : drawing.top;
  return {
    key: line.key,
    look: seriesStyleOf(line.key, line.label, looks, report.groups.indexOf(line)),
    rate: formatPercent(line.rate.value),
    sample: words("funnel")("ofWhole", { whole: formatCount(line.rate.denominator) }),
    title: rateTitle(line.rate, RATE_TEXT[report.rate].parts),
    over: line.rate.over.filter((name) => name !== line.label).join(", "),
    verdict: isReference
      ? words("funnel")("baseline")
      : verdictText(report, labels, line.against, reference?.label ?? ""),
    tone: toneOf(report, line.against),
    top: formatPercent(top),
    own,
    cut: line.points.some(
      (share, at) => (share.value ?? 0) > top && (enough(share) || !report.buckets[at]?.unfinished),
    ),
    ...pathsOf(drawing, line, top),
    titles: titlesOf(drawing, line),
  };
}

/** The groups worth a panel: those with a rate, the largest first and the unknown last. */
function drawnOf(report: RatesReport): readonly Line[] {
  return report.groups
    .filter((line) => line.rate.value !== null)
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) || b.rate.denominator - a.rate.denominator,
    )
    .slice(0, MOST_PANELS);
}

/** The top of the axis that a line's judged buckets need; 0 where none is. */
function topOf({ points }: Line): number {
  const values = points.filter(enough).map(({ value }) => value ?? 0);
  return values.length === 0 ? 0 : axisTop(Math.max(LEAST_TOP, ...values));
}

/** The top that a line asks for: its judged buckets and its own rate lie on the axis. */
function needOf(line: Line): number {
  const whole = enough(line.rate) ? axisTop(Math.max(LEAST_TOP, line.rate.value ?? 0)) : 0;
  return Math.max(topOf(line), whole);
}

/** The scale that most share: one that stands far above the others gets its own. */
function sharedTop(lines: readonly Line[]): number {
  const tops = lines
    .map(topOf)
    .filter((top) => top > 0)
    .sort((a, b) => a - b);
  const middle = tops[Math.floor((tops.length - 1) / 2)];
  if (middle !== undefined) return Math.max(...tops.filter((top) => top <= middle * FAR));
  const rates = lines.map((line) => line.rate.value ?? 0);
  return axisTop(Math.max(LEAST_TOP, ...rates) * FAR);
}

/** A rate's groups as small multiples, each with the reference behind it. */
export function prepareRates(
  report: RatesReport,
  labels: BucketLabels,
  looks: readonly SeriesStyle[],
): RatesPicture {
  const say = words("funnel");
  const drawn = drawnOf(report);
  // One alone is held against nobody.
  const reference =
    drawn.length > 1
      ? (drawn.find((line) => line.key !== null && line.key === report.against) ?? null)
      : null;
  const drawing = { report, labels, reference, top: sharedTop(drawn) };
  const panels = drawn.map((line) => panelOf(drawing, line, looks));
  const [first, last] = [report.buckets[0], report.buckets.at(-1)];
  return {
    panels,
    reference: reference?.label ?? null,
    first: first ? labels.short(first) : "",
    last: last ? labels.short(last) : "",
    left: report.groups
      .filter((line) => !drawn.includes(line))
      .map(({ label, rate }) =>
        rate.value !== null
          ? say("rateOf", {
              label,
              share: formatPercent(rate.value),
              whole: formatCount(rate.denominator),
            })
          : rate.over.length > 0
            ? say("noMessagesOf", { label })
            : say("notReportedOf", { label }),
      ),
    hasFew: panels.some((panel) => panel.few !== "" || panel.fewDots !== ""),
    hasUnfinished: panels.some((panel) => panel.unfinished !== ""),
    summary: panels
      .map(({ look, rate, sample, verdict }) =>
        formatLabelled(look.label, `${rate} ${sample}. ${verdict}`),
      )
      .join(" "),
  };
}
