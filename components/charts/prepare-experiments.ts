import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { windowWords } from "@/lib/analytics/experiments/reasons";
import {
  formatChange,
  formatCount,
  formatDay,
  formatPercent,
  formatPointFigure,
} from "@/lib/format";

/** The answer as a sentence, and what it means. */
export type ExperimentAnswer = {
  readonly title: string;
  readonly detail: string;
  readonly tone: "good" | "bad" | "info" | "warn";
};

type Bounds = { readonly difference: number; readonly low: number; readonly high: number };

/** "+1.8 points (+0.9 to +2.7)". */
export function boundsText({ difference, low, high }: Bounds): string {
  return `${formatPointFigure(difference)} points (${formatPointFigure(low)} to ${formatPointFigure(high)})`;
}

function relativeText({ effect }: ExperimentsReport): string {
  if (effect?.relative == null || effect.relativeLow === null || effect.relativeHigh === null)
    return "";
  const [own, low, high] = [effect.relative, effect.relativeLow, effect.relativeHigh].map(
    formatChange,
  );
  return `That is ${own} (${low} to ${high}) of the opens of traditional delivery. `;
}

/** What is said of any verdict: nobody outside knows how the vendor plans. */
const CAVEAT =
  "ContextPush does not document how it plans: this holds as far as the plan is made by chance.";

function neededText({ neededMessages: needed }: ExperimentsReport): string {
  if (needed === null) return "";
  return needed === 0
    ? "There are messages enough to see a change of 10%. "
    : `It needs about ${formatCount(needed)} more messages to see a change of 10%. `;
}

/** The verdict in words. */
export function experimentAnswer(report: ExperimentsReport): ExperimentAnswer {
  const { verdict, effect, reason } = report;
  const bounds = effect ? boundsText(effect) : "";
  if (verdict === "better")
    return {
      title: `Context-aware is better: ${bounds}`,
      detail: relativeText(report) + CAVEAT,
      tone: "good",
    };
  if (verdict === "worse")
    return {
      title: `Context-aware is worse: ${bounds}`,
      detail: relativeText(report) + CAVEAT,
      tone: "bad",
    };
  if (verdict === "unclear")
    return {
      title: `No clear difference yet: ${bounds}`,
      detail: neededText(report) + CAVEAT,
      tone: "info",
    };
  return { title: "Cannot tell", detail: `${reason ?? ""} ${CAVEAT}`, tone: "warn" };
}

/** One figure beside the verdict. */
export type ExperimentFact = {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
};

const shareOf = ({ messages, opened }: { messages: number; opened: number }): string =>
  messages === 0 ? "—" : formatPercent(opened / messages);

/** How many of each arm were opened, and how many persons and messages that rests on. */
export function experimentFacts(report: ExperimentsReport): readonly ExperimentFact[] {
  const { arms, window, matured, young, sampledShare } = report;
  const arm = (label: string, of: (typeof arms)["contextAware"]): ExperimentFact => ({
    label,
    value: shareOf(of),
    detail: `${formatCount(of.opened)} of ${formatCount(of.messages)} opened within ${windowWords(window)}`,
  });
  const about = sampledShare < 1 ? "about " : "";
  return [
    arm("Planned context-aware", arms.contextAware),
    arm("Planned traditional", arms.traditional),
    {
      label: "Messages",
      value: formatCount(matured.messages),
      detail: `to ${about}${formatCount(matured.persons)} persons; ${formatCount(young)} more are younger than ${windowWords(window)}`,
    },
  ];
}

/** A line of the forest plot; places are shares of the axis. */
export type ForestRow = {
  readonly key: string;
  readonly campaign: string | null;
  readonly name: string;
  readonly weight: string;
  readonly text: string;
  readonly place: { readonly at: number; readonly low: number; readonly high: number } | null;
};

export type Forest = {
  readonly rows: readonly ForestRow[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly zero: number;
  readonly summary: string;
};

/** Widths of axes to either side of zero: round points. */
const WIDTHS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** The smallest round axis that holds the bounds; what reaches beyond the widest is cut. */
function widthFor(bounds: readonly (Bounds | null)[]): number {
  const most = Math.max(
    0,
    ...bounds.flatMap((one) => (one ? [Math.abs(one.low), Math.abs(one.high)] : [])),
  );
  return WIDTHS.find((width) => width >= most) ?? 1;
}

const placeOn = (width: number) => (value: number) =>
  Math.min(1, Math.max(0, (value / width + 1) / 2));

const asBounds = (one: {
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}): Bounds | null =>
  one.difference === null || one.low === null || one.high === null
    ? null
    : { difference: one.difference, low: one.low, high: one.high };

/** As many campaigns are drawn; the file has all. */
const MOST_ROWS = 30;

/** The effect of each campaign with its weight, and of all together. */
export function prepareForest(report: ExperimentsReport): Forest {
  const strata = report.strata.slice(0, MOST_ROWS);
  const all = report.effect;
  // The width is that of campaigns which count: one with ten messages would flatten all others.
  const width = widthFor([all, ...strata.filter(({ weight }) => weight >= 0.02).map(asBounds)]);
  const place = placeOn(width);
  const placed = (bounds: Bounds | null) =>
    bounds && { at: place(bounds.difference), low: place(bounds.low), high: place(bounds.high) };
  const row = (stratum: (typeof strata)[number]): ForestRow => {
    const bounds = asBounds(stratum);
    return {
      key: `${stratum.endpoint} ${stratum.campaign}`,
      campaign: stratum.campaign,
      name: stratum.name,
      weight: formatPercent(stratum.weight),
      text: bounds ? boundsText(bounds) : "planned one way only: it says nothing",
      place: placed(bounds),
    };
  };
  const total: ForestRow[] = all
    ? [
        {
          ...{ key: "all", campaign: null, name: "All campaigns", weight: "100%" },
          text: boundsText(all),
          place: placed(all),
        },
      ]
    : [];
  return {
    rows: [...strata.map(row), ...total],
    ticks: [-width, 0, width].map((value) => ({
      at: place(value),
      label: value === 0 ? "0" : `${formatPointFigure(value).replace(/\.0$/, "")}`,
    })),
    zero: place(0),
    summary: `Opens, context-aware less traditional, in points, of ${strata.length} campaigns and of all together.`,
  };
}

/** The running interval: places are shares of the axes, from the left and from the bottom. */
export type Running = {
  readonly points: readonly {
    readonly x: number;
    readonly at: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly zero: number;
  readonly top: string;
  readonly bottom: string;
  readonly first: string;
  readonly last: string;
  readonly rows: readonly (readonly string[])[];
  readonly summary: string;
};

/** How the effect was known over time; null before there was enough to tell. */
export function prepareRunning(report: ExperimentsReport): Running | null {
  const known = report.looks.flatMap((look, index) =>
    look.effect ? [{ ...look.effect, to: look.to, index }] : [],
  );
  const [first, last] = [report.looks[0], report.looks.at(-1)];
  const now = known.at(-1);
  if (!(first && last && now) || known.length < 2) return null;
  // The first intervals are wide: the axis is made for where they have come to.
  const width = widthFor(known.slice(Math.floor(known.length / 3)));
  const place = placeOn(width);
  const steps = Math.max(1, report.looks.length - 1);
  const figure = (value: number) => formatPointFigure(value).replace(/\.0$/, "");
  return {
    points: known.map(({ index, difference, low, high }) => ({
      x: index / steps,
      at: place(difference),
      low: place(low),
      high: place(high),
    })),
    zero: place(0),
    top: figure(width),
    bottom: figure(-width),
    first: formatDay(first.from),
    last: formatDay(last.to),
    rows: known.map((one) => [formatDay(one.to, "year"), boundsText(one)]),
    summary: `What was known at the end of each day: at last ${boundsText(now)}.`,
  };
}
