import type {
  CampaignComparisonReport,
  ComparedCampaign,
  TimeRange,
} from "@/lib/analytics/campaigns/answers";
import type { Rates, Stages } from "@/lib/analytics/shapes";
import {
  formatClauses,
  formatCount,
  formatDuration,
  formatList,
  formatPercent,
} from "@/lib/format";
import { words } from "@/lib/words/words";
import { neededText } from "./difference";
import { type Contender, judge, type Verdict } from "./judge";
import type { Pairwise } from "./pairwise";
import { rateTitle } from "./prepare-funnel";
import { differsText } from "./prepare-sends";
import { openedWord, RATE_TEXT, STAGE_TEXT } from "./stages";

/** One figure of one campaign. */
export type ComparedCell = {
  readonly key: string;
  readonly text: string;
  /** What it rests on: "of 44 opens"; empty for a count. */
  readonly sample: string;
  readonly title: string | null;
  readonly best: boolean;
  /** Why it is not compared with the others. */
  readonly reason: string | null;
};

/** One figure of all campaigns, and what can be said of them. */
export type ComparedLine = {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly cells: readonly ComparedCell[];
  /** What differs, in words and with its size; null where figures are only shown. */
  readonly verdict: string | null;
};

export type ComparisonPicture = {
  readonly stages: readonly ComparedLine[];
  readonly rates: readonly ComparedLine[];
  readonly times: readonly ComparedLine[];
  /** How the first campaign differs from the others, rate by rate: the verdict first. */
  readonly standing: readonly string[];
};

/** Rates of smaller groups say little: grey everywhere else, never the best here. */
const LEAST_SAMPLE = 100;
const LEAST_OPENS = 30;

const say = () => words("campaigns");

function deliveries({ deliveredBy: [only, more] }: ComparedCampaign): string {
  return say()(`deliveries.${more ? "both" : (only ?? "none")}`);
}

/** What a rate is made of: only rates that are made of the same are compared. */
function basisOf(rate: keyof Rates, row: ComparedCampaign): string {
  const opens = openedWord(row.openedBy) || say()("noOpens");
  if (rate === "delivery") return deliveries(row);
  if (rate === "open") return say()("opensOver", { opens, deliveries: deliveries(row) });
  if (rate === "click") return say()("clicksOver", { opens });
  return row.campaign.stages.sent === null
    ? say()("failuresOverBoth", { deliveries: deliveries(row) })
    : say()("failuresOverSends");
}

function rateContender(rate: keyof Rates, row: ComparedCampaign): Contender {
  const { value, numerator, denominator, over, without } = row.campaign.rates[rate];
  const missing =
    over.length === 0 ? "unfit.notReported" : without?.length ? "unfit.gap" : "unfit.nothing";
  const few = () => say()("unfit.few", { figure: formatCount(denominator) });
  return {
    key: row.campaign.key,
    value,
    basis: basisOf(rate, row),
    unfit: value === null ? say()(missing) : denominator < LEAST_SAMPLE ? few() : null,
    share: { numerator, denominator },
  };
}

function lineOf(
  rows: readonly ComparedCampaign[],
  verdict: Pick<Verdict, "best" | "text" | "reasons">,
  of: Pick<ComparedLine, "id" | "label" | "definition">,
  cell: (row: ComparedCampaign) => Pick<ComparedCell, "text" | "sample" | "title">,
): ComparedLine {
  return {
    ...of,
    verdict: verdict.text,
    cells: rows.map((row) => ({
      key: row.campaign.key,
      ...cell(row),
      best: verdict.best === row.campaign.key,
      reason: verdict.reasons.get(row.campaign.key) ?? null,
    })),
  };
}

function rateLine(rows: readonly ComparedCampaign[], rate: keyof Rates): ComparedLine {
  const contenders = rows.map((row) => rateContender(rate, row));
  const verdict = judge(contenders, rate === "failure" ? "lowest" : "highest");
  const { label, formula } = RATE_TEXT[rate];
  return lineOf(rows, verdict, { id: rate, label, definition: formula }, ({ campaign }) => ({
    text: formatPercent(campaign.rates[rate].value),
    sample:
      campaign.rates[rate].value === null
        ? ""
        : say()("ofWhole", { whole: formatCount(campaign.rates[rate].denominator) }),
    title: rateTitle(campaign.rates[rate], RATE_TEXT[rate].parts),
  }));
}

function stageLine(rows: readonly ComparedCampaign[], stage: keyof Stages): ComparedLine {
  const none = { best: null, text: null, reasons: new Map() };
  return lineOf(
    rows,
    none,
    { id: stage, label: STAGE_TEXT[stage].label, definition: STAGE_TEXT[stage].definition },
    ({ campaign }) => ({
      text: formatCount(campaign.stages[stage]),
      sample: "",
      title: campaign.stages[stage] === null ? say()("notReportedByThis") : null,
    }),
  );
}

const TIMES = ["medianSeconds", "p80Seconds"] as const;

const rangeText = (range: TimeRange | null): string | null =>
  range && say()("between", { low: formatDuration(range.low), high: formatDuration(range.high) });

function timeLine(rows: readonly ComparedCampaign[], name: (typeof TIMES)[number]): ComparedLine {
  const contenders = rows.map(({ campaign, openedBy, timeToOpen, timeRanges }): Contender => {
    const few = timeToOpen.opens < LEAST_OPENS;
    return {
      key: campaign.key,
      value: timeToOpen[name],
      basis: openedWord(openedBy) || say()("noOpens"),
      unfit:
        timeToOpen.opens === 0
          ? say()("unfit.noOpens")
          : few
            ? say()("unfit.fewOpens", { opens: timeToOpen.opens })
            : null,
      range: timeRanges[name],
    };
  });
  const verdict = judge(contenders, "lowest");
  const label = say()(`time.${name}`);
  const definition = say()(`time.${name}.means`);
  return lineOf(rows, verdict, { id: name, label, definition }, ({ timeToOpen, timeRanges }) => ({
    text: formatDuration(timeToOpen[name]),
    sample: timeToOpen.opens === 0 ? "" : say()("ofOpens", { opens: timeToOpen.opens }),
    title: rangeText(timeRanges[name]),
  }));
}

/** The verdict on one other campaign, with its size and what would make it clear. */
function againstOne(
  rate: keyof Rates,
  first: Contender,
  other: Contender,
  differ: Pairwise,
): string | null {
  const difference = differ(first.key, other.key);
  if (!(difference && first.share && other.share)) return null;
  const sentence = differsText(rate, difference, { own: first.value, other: other.value });
  const needed = difference.clear ? "" : neededText(first.share, other.share);
  return [sentence, needed].filter(Boolean).join(" ");
}

/** The verdict on several others: those that it clearly differs from, and how many remain. */
function againstMany(
  rate: keyof Rates,
  first: Contender,
  others: readonly Contender[],
  differ: Pairwise,
  names: Names,
): string {
  const found = others.map((other) => ({
    name: names.get(other.key) ?? other.key,
    value: other.value,
    difference: differ(first.key, other.key),
  }));
  const clear = (sign: number) =>
    found
      .filter(({ difference }) => difference?.clear && Math.sign(difference.value) === sign)
      .map(({ name, value }) => `${name} (${formatPercent(value)})`);
  const [above, below] = [clear(1), clear(-1)];
  const unclear = others.length - above.length - below.length;
  const parts = [
    ...(above.length > 0 ? [say()("higherThan", { names: formatList(above) })] : []),
    ...(below.length > 0 ? [say()("lowerThan", { names: formatList(below) })] : []),
    ...(unclear > 0
      ? [say()(unclear === others.length ? "unclearAny" : "unclearOthers", { others: unclear })]
      : []),
  ];
  return say()("standing", {
    label: RATE_TEXT[rate].label,
    own: formatPercent(first.value),
    differences: formatClauses(parts),
  });
}

type Names = ReadonlyMap<string, string>;

/** How the first campaign differs in a rate from those that it can be compared with. */
function standingOf(rows: readonly ComparedCampaign[], rate: keyof Rates): string | null {
  const contenders = rows.map((row) => rateContender(rate, row));
  const { order, differ } = judge(contenders, rate === "failure" ? "lowest" : "highest");
  const [first] = contenders;
  if (!first || !order.includes(first.key) || order.length < 2) return null;
  const others = contenders.filter(({ key }) => key !== first.key && order.includes(key));
  const [other, more] = others;
  const names = new Map(rows.map(({ campaign }) => [campaign.key, campaign.name]));
  return other && !more
    ? againstOne(rate, first, other, differ)
    : againstMany(rate, first, others, differ, names);
}

/** Everything that a comparison shows; what nobody reports is left out. */
export function prepareCampaignComparison(
  rows: CampaignComparisonReport["rows"],
): ComparisonPicture {
  const stages = (Object.keys(STAGE_TEXT) as (keyof Stages)[]).filter((stage) =>
    rows.some(({ campaign }) => campaign.stages[stage] !== null),
  );
  const rates = (Object.keys(RATE_TEXT) as (keyof Rates)[]).filter((rate) =>
    rows.some(({ campaign }) => campaign.rates[rate].over.length > 0),
  );
  return {
    stages: stages.map((stage) => stageLine(rows, stage)),
    rates: rates.map((rate) => rateLine(rows, rate)),
    times: rows.some(({ timeToOpen }) => timeToOpen.opens > 0)
      ? TIMES.map((time) => timeLine(rows, time))
      : [],
    standing: rates.flatMap((rate) => standingOf(rows, rate) ?? []),
  };
}
