import type {
  CampaignComparisonReport,
  ComparedCampaign,
} from "@/lib/analytics/campaign-comparison";
import type { Rates, Stages } from "@/lib/analytics/types";
import { formatCount, formatDuration, formatPercent, formatPlural } from "@/lib/format";
import { type Contender, judge, type Verdict } from "./judge";
import { rateTitle } from "./prepare-funnel";
import { openedWord, RATE_TEXT, STAGE_TEXT } from "./stages";

/** One figure of one campaign. */
export type ComparedCell = {
  readonly key: string;
  readonly text: string;
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
  /** "Best by 1.2 pp", or why none is; null where figures are only shown. */
  readonly verdict: string | null;
};

export type ComparisonPicture = {
  readonly stages: readonly ComparedLine[];
  readonly rates: readonly ComparedLine[];
  readonly times: readonly ComparedLine[];
  /** How the first campaign stands among the others, rate by rate. */
  readonly standing: readonly string[];
};

/** Rates of smaller groups say little: grey everywhere else, never the best here. */
const LEAST_SAMPLE = 100;
const LEAST_OPENS = 30;
/** A median a tenth shorter than the next is called faster. */
const FASTER = 0.9;

const deliveries = ({ deliveredBy }: ComparedCampaign): string =>
  deliveredBy.length === 0 ? "no deliveries" : `${deliveredBy.join(" and ")} deliveries`;

/** What a rate is made of: only rates that are made of the same are compared. */
function basisOf(rate: keyof Rates, row: ComparedCampaign): string {
  const opens = openedWord(row.openedBy) || "no opens";
  if (rate === "delivery") return deliveries(row);
  if (rate === "open") return `${opens} over ${deliveries(row)}`;
  if (rate === "click") return `clicks over ${opens}`;
  return row.campaign.stages.sent === null
    ? `failures over failures and ${deliveries(row)}`
    : "failures over sends";
}

function rateContender(rate: keyof Rates, row: ComparedCampaign): Contender {
  const { value, numerator, denominator, over, without } = row.campaign.rates[rate];
  const missing =
    over.length === 0
      ? "Not reported"
      : without?.length
        ? "Its days are a known gap"
        : "Nothing to divide by";
  return {
    key: row.campaign.key,
    value,
    basis: basisOf(rate, row),
    unfit:
      value === null
        ? missing
        : denominator < LEAST_SAMPLE
          ? `Only ${formatCount(denominator)}: too few to compare`
          : null,
    share: { numerator, denominator },
  };
}

function lineOf(
  rows: readonly ComparedCampaign[],
  verdict: Verdict,
  of: Pick<ComparedLine, "id" | "label" | "definition">,
  cell: (row: ComparedCampaign) => Pick<ComparedCell, "text" | "title">,
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
  const verdict = judge(contenders, rate === "failure" ? "lowest" : "highest", "share");
  const { label, formula } = RATE_TEXT[rate];
  return lineOf(rows, verdict, { id: rate, label, definition: formula }, ({ campaign }) => ({
    text: formatPercent(campaign.rates[rate].value),
    title: rateTitle(campaign.rates[rate], RATE_TEXT[rate].parts),
  }));
}

function stageLine(rows: readonly ComparedCampaign[], stage: keyof Stages): ComparedLine {
  const none: Verdict = { best: null, text: null, reasons: new Map(), order: [] };
  return lineOf(
    rows,
    none,
    { id: stage, label: STAGE_TEXT[stage].label, definition: STAGE_TEXT[stage].definition },
    ({ campaign }) => ({
      text: formatCount(campaign.stages[stage]),
      title: campaign.stages[stage] === null ? "Not reported by this provider" : null,
    }),
  );
}

const TIMES = [
  ["medianSeconds", "Half opened within", "The time by which half of all opens had come."],
  ["p80Seconds", "80% opened within", "The time by which four of five opens had come."],
] as const;

function timeLine(
  rows: readonly ComparedCampaign[],
  [name, label, definition]: (typeof TIMES)[number],
): ComparedLine {
  const contenders = rows.map(({ campaign, openedBy, timeToOpen }): Contender => {
    const few = timeToOpen.opens < LEAST_OPENS;
    return {
      key: campaign.key,
      value: timeToOpen[name],
      basis: openedWord(openedBy) || "no opens",
      unfit:
        timeToOpen.opens === 0
          ? "No opens"
          : few
            ? `Only ${formatPlural(timeToOpen.opens, "open")}: too few to compare`
            : null,
      margin: FASTER,
    };
  });
  const verdict = judge(contenders, "lowest", "time");
  return lineOf(rows, verdict, { id: name, label, definition }, ({ timeToOpen }) => ({
    text: formatDuration(timeToOpen[name]),
    title: `of ${formatPlural(timeToOpen.opens, "open")}`,
  }));
}

const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });
const SUFFIXES: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
const ordinal = (place: number): string => `${place}${SUFFIXES[ORDINALS.select(place)] ?? "th"}`;

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Where the first campaign stands in a rate, among those that it can be compared with. */
function standingOf(rows: readonly ComparedCampaign[], rate: keyof Rates): string | null {
  const contenders = rows.map((row) => rateContender(rate, row));
  const { order } = judge(contenders, rate === "failure" ? "lowest" : "highest", "share");
  const [first] = contenders;
  const place = order.indexOf(first?.key ?? "");
  if (!first || place < 0 || order.length < 2) return null;
  const others = contenders.filter(({ key }) => key !== first.key && order.includes(key));
  const median = formatPercent(medianOf(others.flatMap(({ value }) => value ?? [])));
  const middle = others.length > 1 ? `the others’ median is ${median}` : `the other’s is ${median}`;
  return `${RATE_TEXT[rate].label} ${formatPercent(first.value)}: ${ordinal(place + 1)} of ${order.length}; ${middle}`;
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
