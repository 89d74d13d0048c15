import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { windowWords } from "@/lib/analytics/experiments/reasons";
import {
  formatChange,
  formatCount,
  formatDay,
  formatPercent,
  formatPointFigure,
} from "@/lib/format";
import { words } from "@/lib/words/words";

/** The answer as a sentence, and what it means. */
export type ExperimentAnswer = {
  readonly title: string;
  readonly detail: string;
  readonly tone: "good" | "bad" | "info" | "warn";
};

type Bounds = { readonly difference: number; readonly low: number; readonly high: number };

/** "+1.8 points (+0.9 to +2.7)". */
export function boundsText({ difference, low, high }: Bounds): string {
  return words("experiments")("boundsAre", {
    difference: formatPointFigure(difference),
    low: formatPointFigure(low),
    high: formatPointFigure(high),
  });
}

function relativeText({ effect }: ExperimentsReport): string {
  if (effect?.relative == null || effect.relativeLow === null || effect.relativeHigh === null)
    return "";
  return words("experiments")("relative", {
    own: formatChange(effect.relative),
    low: formatChange(effect.relativeLow),
    high: formatChange(effect.relativeHigh),
  });
}

/** What is said of any verdict: nobody outside knows how a vendor plans. */
const withCaveat = (told: string): string =>
  [told, words("experiments")("caveat")].filter(Boolean).join(" ");

function neededText({ neededMessages: needed }: ExperimentsReport): string {
  if (needed === null) return "";
  const say = words("experiments");
  return needed === 0 ? say("enoughMessages") : say("needsMore", { needed: formatCount(needed) });
}

/** The verdict in words. */
export function experimentAnswer(report: ExperimentsReport): ExperimentAnswer {
  const { verdict, effect, reason } = report;
  const say = words("experiments");
  const bounds = effect ? boundsText(effect) : "";
  if (verdict === "better")
    return {
      title: say("isBetter", { bounds }),
      detail: withCaveat(relativeText(report)),
      tone: "good",
    };
  if (verdict === "worse")
    return {
      title: say("isWorse", { bounds }),
      detail: withCaveat(relativeText(report)),
      tone: "bad",
    };
  if (verdict === "unclear")
    return {
      title: say("isUnclear", { bounds }),
      detail: withCaveat(neededText(report)),
      tone: "info",
    };
  const detail = isEmpty(report) ? (reason ?? "") : withCaveat(reason ?? "");
  return { title: say("cannotTell"), detail, tone: "warn" };
}

/** True where no message says how its delivery was planned: then there is nothing to show but that. */
export const isEmpty = ({ matured, young }: Pick<ExperimentsReport, "matured" | "young">) =>
  matured.messages + young === 0;

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
  const say = words("experiments");
  const arm = (label: string, of: (typeof arms)["contextAware"]): ExperimentFact => ({
    label,
    value: shareOf(of),
    detail: say("openedOf", {
      opened: formatCount(of.opened),
      messages: formatCount(of.messages),
      window: windowWords(window),
    }),
  });
  const figures = {
    persons: formatCount(matured.persons),
    young: formatCount(young),
    window: windowWords(window),
  };
  return [
    arm(say("planned.contextAware"), arms.contextAware),
    arm(say("planned.traditional"), arms.traditional),
    {
      label: say("messages"),
      value: formatCount(matured.messages),
      detail: sampledShare < 1 ? say("toAboutPersons", figures) : say("toPersons", figures),
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
  const say = words("experiments");
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
      text: bounds ? boundsText(bounds) : say("oneWayOnly"),
      place: placed(bounds),
    };
  };
  const total: ForestRow[] = all
    ? [
        {
          ...{ key: "all", campaign: null, name: say("allCampaigns"), weight: "100%" },
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
    summary: say("forestSummary", { campaigns: strata.length }),
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
    summary: words("experiments")("runningSummary", { bounds: boundsText(now) }),
  };
}
