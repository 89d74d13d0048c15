import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import type { Group, Rate } from "@/lib/analytics/shapes";
import { formatCount, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { OTHER_SLOT, type SeriesStyle, SLOTS, seriesStyleOf } from "./series";
import { CHAIN, type ChainName, impliedText, openedWord, RATE_TEXT, STAGE_TEXT } from "./stages";

/** The parts of a funnel report that its picture needs. */
export type FunnelInput = Pick<
  FunnelReport,
  "total" | "implied" | "rates" | "openedBy" | "deliveredBy" | "providers" | "reportedBy" | "groups"
>;

/** Widths are shares of the bar, 0 to 1. */
export type FunnelSegment = SeriesStyle & {
  readonly width: number;
  /** The part of `width` that later stages imply. */
  readonly impliedWidth: number;
  readonly title: string;
};

export type FunnelStage = {
  readonly stage: ChainName;
  readonly label: string;
  /** What the number is made of: "confirmed", "push taps and e-mail opens"; empty where plain. */
  readonly note: string;
  readonly total: number | null;
  readonly segments: readonly FunnelSegment[];
  /** What passed here unreported, at least: a hatched stretch; null where all report. */
  readonly missing: { readonly width: number; readonly title: string } | null;
  readonly rate: { readonly text: string; readonly title: string } | null;
  readonly drop: string | null;
  readonly implied: string | null;
  /** Why the number is a dash. */
  readonly reason: string | null;
  /** Which providers it includes and leaves out, and why. */
  readonly covers: string;
};

export type FunnelPicture = {
  readonly stages: readonly FunnelStage[];
  readonly legend: readonly SeriesStyle[];
  readonly hasMissing: boolean;
  readonly hasImplied: boolean;
  readonly summary: string;
};

const RATE_OF = { delivered: "delivery", opened: "open", clicked: "click" } as const;
/** The rate that a stage's figure carries: of how many of the stage before it came this far. */
export function rateOfStage(stage: ChainName): (typeof RATE_OF)[keyof typeof RATE_OF] | null {
  return stage === "scheduled" || stage === "sent" ? null : RATE_OF[stage];
}
const say = () => words("charts");

/** "not measurable for 2 of 5 providers", or nothing where a rate covers them all. */
export function coverageText(rate: Rate): string {
  const without = rate.without ? say()("without.names", { names: formatList(rate.without) }) : "";
  if (rate.over.length === rate.of.length) return without;
  // A provider of which only some channels are comparable is named with each of them.
  const of = rate.of.some((label) => label.endsWith(")")) ? "sources" : "providers";
  const left = rate.of.length - rate.over.length;
  const over = say()(`notMeasurable.${of}`, { left, all: rate.of.length });
  return without ? `${over}, ${without}` : over;
}

/** Which providers a count includes, and which it leaves out as they do not report it. */
export function coversText(all: readonly string[], reporting: readonly string[]): string {
  const silent = all.filter((label) => !reporting.includes(label));
  if (reporting.length === 0) return say()("noneReports");
  const names = formatList(reporting);
  return silent.length === 0
    ? say()("includes", { names })
    : say()("leavesOut", { names, silent: formatList(silent) });
}

/** Formula, figures and providers of a rate, for its title. */
export function rateTitle(rate: Rate, parts: string): string {
  if (rate.over.length === 0) return say()("noneReportsBoth", { parts });
  const left = rate.of.filter((label) => !rate.over.includes(label));
  return [
    say()("rateFigures", {
      part: formatCount(rate.numerator),
      whole: formatCount(rate.denominator),
      names: formatList(rate.over),
    }),
    ...(left.length > 0 ? [say()("notComparable", { names: formatList(left) })] : []),
    ...(rate.without ? [say()("leftOutMissing", { names: formatList(rate.without) })] : []),
  ].join(" ");
}

/** Where a group has no figure of its own, what is known from later stages. */
function atLeast(group: Group, stage: ChainName): number {
  const later = CHAIN.slice(CHAIN.indexOf(stage) + 1).map((name) => group.stages[name] ?? 0);
  return Math.max(0, ...later);
}

/** The palette's worth of groups, the largest first; what remains is one group. */
function topGroups(groups: readonly Group[]): readonly Group[] {
  const most = SLOTS - 1;
  const size = (group: Group) => Math.max(...CHAIN.map((stage) => group.stages[stage] ?? 0));
  return groups.length <= most
    ? groups
    : [...groups].sort((a, b) => size(b) - size(a)).slice(0, most);
}

/** The groups drawn, with their looks: in the palette's order, so that it never jumps. */
function shownGroups(input: FunnelInput, looks: readonly SeriesStyle[]) {
  return topGroups(input.groups)
    .map((group, place) => ({ group, look: seriesStyleOf(group.key, group.label, looks, place) }))
    .sort((a, b) => a.look.slot - b.look.slot);
}

function segmentsOf(
  input: FunnelInput,
  stage: ChainName,
  looks: readonly SeriesStyle[],
  scale: number,
) {
  const shown = shownGroups(input, looks);
  const segments = shown.flatMap(({ group, look }): FunnelSegment[] => {
    const count = group.stages[stage] ?? 0;
    if (count === 0) return [];
    const implied = group.implied[stage] ?? 0;
    const named = { label: group.label, figure: formatCount(count) };
    return [
      {
        ...look,
        width: count / scale,
        impliedWidth: implied / scale,
        title:
          implied > 0
            ? say()("segmentImplied", { ...named, implied: formatCount(implied) })
            : say()("segment", named),
      },
    ];
  });
  const named = shown.reduce((sum, { group }) => sum + (group.stages[stage] ?? 0), 0);
  const rest = (input.total[stage] ?? 0) - named;
  if (shown.length < input.groups.length && rest > 0) {
    const title = say()("othersCount", { figure: formatCount(rest) });
    segments.push({
      key: "others",
      label: say()("others"),
      slot: OTHER_SLOT,
      width: rest / scale,
      impliedWidth: 0,
      title,
    });
  }
  return segments;
}

/** Where neither it nor anything later is told of a group, what may have come this far. */
function atMost(group: Group, stage: ChainName): number {
  const before = CHAIN.slice(0, CHAIN.indexOf(stage)).map((name) => group.stages[name]);
  return before.findLast((count) => count !== null) ?? 0;
}

/** How wide a stage that a group does not report is hatched. */
function hatchOf(group: Group, stage: ChainName): number {
  if (group.stages[stage] !== null) return 0;
  return atLeast(group, stage) || atMost(group, stage);
}

function missingOf(input: FunnelInput, stage: ChainName, scale: number): FunnelStage["missing"] {
  const silent = input.groups.filter((group) => hatchOf(group, stage) > 0);
  if (silent.length === 0) return null;
  const sum = (of: typeof atLeast) => silent.reduce((total, group) => total + of(group, stage), 0);
  const proven = sum(atLeast);
  const names = formatList(silent.map((one) => one.label));
  return {
    width: sum(hatchOf) / scale,
    title:
      proven > 0
        ? say()("missingAtLeast", { names, figure: formatCount(proven) })
        : say()("missingUnknown", { names, figure: formatCount(sum(atMost)) }),
  };
}

function noteOf(input: FunnelInput, stage: ChainName): string {
  if (stage === "opened") return openedWord(input.openedBy);
  if (stage !== "delivered" || input.deliveredBy.length === 0) return "";
  const [only, more] = input.deliveredBy;
  return only && !more ? words("labels-ui")(`evidence.${only}`) : say()("evidenceBoth");
}

/** A rate and what it is of: where it covers fewer than the counts beside it do, it says so. */
function rateText(rate: Rate, stage: keyof typeof RATE_OF): string {
  const isOfAll = rate.value === null || rate.over.length === rate.of.length;
  const key = isOfAll ? (`rateOf.${stage}` as const) : (`rateWhere.${stage}` as const);
  return say()(key, { rate: formatPercent(rate.value) });
}

function rateFor(input: FunnelInput, stage: ChainName): Pick<FunnelStage, "rate" | "drop"> {
  if (stage === "scheduled" || stage === "sent") return { rate: null, drop: null };
  const rate = input.rates[RATE_OF[stage]];
  const title = rateTitle(rate, RATE_TEXT[RATE_OF[stage]].parts);
  const lost = rate.denominator - rate.numerator;
  const left = say()(`drop.${stage}`, { figure: formatCount(lost) });
  const drop = lost > 0 ? [left, coverageText(rate)].filter(Boolean).join(", ") : null;
  return { rate: { text: rateText(rate, stage), title }, drop };
}

function stageOf(
  input: FunnelInput,
  stage: ChainName,
  looks: readonly SeriesStyle[],
  scale: number,
): FunnelStage {
  const total = input.total[stage];
  const implied = input.implied[stage] ?? 0;
  const rated = total === null ? { rate: null, drop: null } : rateFor(input, stage);
  return {
    stage,
    label: STAGE_TEXT[stage].label,
    note: total === null ? "" : noteOf(input, stage),
    total,
    segments: segmentsOf(input, stage, looks, scale),
    missing: missingOf(input, stage, scale),
    ...rated,
    implied: implied > 0 ? `${formatCount(implied)} ${impliedText(stage)}` : null,
    reason: total === null ? say()("noneReportsStage") : null,
    covers: [coversText(input.providers, input.reportedBy[stage]), rated.rate?.title ?? ""]
      .join(" ")
      .trim(),
  };
}

function summaryOf(stages: readonly FunnelStage[]): string {
  const sentences = stages.map(({ label, total, rate }) => {
    if (total === null) return say()("stageNotReported", { label });
    const figure = formatCount(total);
    return rate
      ? say()("stageWithRate", { label, figure, rate: rate.text })
      : say()("segment", { label, figure });
  });
  return `${sentences.join(". ")}.`;
}

/** Whether a short funnel has the stage: a first one that few report would only hide the others. */
function belongs(input: FunnelInput, stage: ChainName): boolean {
  if (stage === "scheduled") {
    return input.groups.length > 0 && input.groups.every((group) => group.stages[stage] !== null);
  }
  return stage !== "clicked" || (input.total[stage] ?? 0) > 0;
}

/**
 * A funnel report as bars on one scale. `all` keeps every stage; otherwise scheduled shows only
 * where all report it, and clicked only where there is any. What dropped out is told of `nested`
 * stages alone: events of one period belong to different messages.
 */
export function prepareFunnel(
  input: FunnelInput,
  looks: readonly SeriesStyle[],
  { all = false, nested = true }: { readonly all?: boolean; readonly nested?: boolean } = {},
): FunnelPicture {
  const chain = CHAIN.filter((stage) => all || belongs(input, stage));
  const width = (stage: ChainName) =>
    (input.total[stage] ?? 0) + input.groups.reduce((sum, group) => sum + hatchOf(group, stage), 0);
  const scale = Math.max(1, ...chain.map(width));
  const stages = chain
    .map((stage) => stageOf(input, stage, looks, scale))
    .map((stage) => (nested ? stage : { ...stage, drop: null }));
  const shown = shownGroups(input, looks);
  const legend = shown.map(({ look }) => look);
  if (shown.length < input.groups.length) {
    legend.push({ key: "others", label: say()("others"), slot: OTHER_SLOT });
  }
  return {
    stages,
    legend,
    hasMissing: stages.some((stage) => stage.missing),
    hasImplied: stages.some((stage) => stage.implied),
    summary: summaryOf(stages),
  };
}
