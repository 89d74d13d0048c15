import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import type { Group, Rate } from "@/lib/analytics/shapes";
import { formatCount, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { SMALLEST_SAMPLE } from "./prepare-delta";
import { coverageText, rateTitle } from "./prepare-funnel";
import { type SeriesStyle, seriesStyleOf } from "./series";
import { RATE_TEXT, STAGE_TEXT } from "./stages";

/** How many groups a step names; the table below has them all. */
const MOST_ROWS = 8;

const STEPS = [
  { rate: "delivery", whole: "sent", part: "delivered" },
  { rate: "open", whole: "delivered", part: "opened" },
  { rate: "click", whole: "opened", part: "clicked" },
] as const;
type Step = (typeof STEPS)[number];

/** What one group loses at a step. */
export type LossRow = {
  readonly key: string;
  readonly look: SeriesStyle;
  readonly lost: number;
  readonly whole: number;
  readonly share: number;
  /** Too few messages to make much of. */
  readonly few: boolean;
  readonly title: string;
};

/** One step of the funnel: who loses how much, most first, and who cannot be told. */
export type LossStep = {
  readonly key: Step["rate"];
  readonly title: string;
  /** The heading of what got no further: "Not opened". */
  readonly missed: string;
  /** "not measurable for 3 of 5 providers"; empty where all can be told. */
  readonly coverage: string;
  readonly answer: string;
  readonly rows: readonly LossRow[];
  /** How many more groups there are, each with fewer than those named. */
  readonly more: number;
  readonly silent: readonly { readonly label: string; readonly reason: string }[];
};

function lossOf({ numerator, denominator }: Rate): number {
  return Math.max(0, denominator - numerator);
}

/** Why a group has no rate at a step. */
function reasonFor({ stages, rates }: Group, { rate, part, whole }: Step): string {
  const silent = [whole, part].filter((stage) => stages[stage] === null);
  const say = words("funnel");
  const named = { whole: say(`stage.${whole}`), part: say(`stage.${part}`) };
  if (silent.length > 0) {
    return say("stagesNotReported", {
      stages: formatList(silent.map((stage) => say(`stage.${stage}`))),
    });
  }
  return rates[rate].over.length > 0 ? say("noneInPeriod", named) : say("notTogether", named);
}

/** A group's name in a sentence. */
function nameOf({ key, label }: Group, by: string): string {
  return key === null ? words("funnel")("groupNotReported", { group: by }) : label;
}

function rowOf(
  group: Group,
  place: number,
  step: Step,
  { looks, by }: { readonly looks: readonly SeriesStyle[]; readonly by: string },
): LossRow {
  const rate = group.rates[step.rate];
  const lost = lossOf(rate);
  return {
    key: group.key ?? "unknown",
    look: seriesStyleOf(group.key, nameOf(group, by), looks, place),
    lost,
    whole: rate.denominator,
    share: rate.denominator === 0 ? 0 : lost / rate.denominator,
    few: rate.denominator < SMALLEST_SAMPLE,
    title: rateTitle(rate, RATE_TEXT[step.rate].parts),
  };
}

const lossText = ({ look, lost, whole, share }: LossRow): string =>
  words("funnel")("lossOf", {
    name: look.label,
    lost: formatCount(lost),
    whole: formatCount(whole),
    share: formatPercent(share),
  });

/** Which group it is mostly; one group alone is compared with nobody. */
function answerOf(rows: readonly LossRow[], { part, whole }: Step, hasOthers: boolean): string {
  const say = words("funnel");
  const named = { whole: say(`stage.${whole}`), part: say(`stage.${part}`) };
  const [most] = rows;
  if (!most) return say("nobodyReportsBoth", named);
  if (most.lost === 0) return say("everyOne", named);
  // What arrived and was not opened is not lost: most messages are not opened.
  const told = { ...named, row: lossText(most) };
  if (!hasOthers) return say(part === "delivered" ? "onlyLost" : "onlyNot", told);
  const first = part === "delivered" ? say("mostLost", told) : say("mostNot", told);
  const judged = rows.filter((row) => !row.few);
  const highest = judged.reduce((top, row) => (row.share > top.share ? row : top), most);
  if (highest.key === most.key) return first;
  return `${first} ${say("largestShare", { row: lossText(highest) })}`;
}

/** What gets no further between the stages, group by group: over those alone that report both stages. */
export function prepareLosses(
  report: Pick<FunnelReport, "groups" | "rates">,
  looks: readonly SeriesStyle[],
  by: string,
): readonly LossStep[] {
  const say = words("funnel");
  return STEPS.map((step): LossStep => {
    const known = report.groups.filter(({ rates }) => rates[step.rate].value !== null);
    const rows = report.groups
      .map((group, place) => ({ group, place }))
      .filter(({ group }) => known.includes(group))
      .map(({ group, place }) => rowOf(group, place, step, { looks, by }))
      .sort((a, b) => b.lost - a.lost);
    return {
      key: step.rate,
      title: `${STAGE_TEXT[step.whole].label} → ${say(`stage.${step.part}`)}`,
      missed: say(`not.${step.part}`),
      // Where it is measured nowhere, the answer says so.
      coverage: rows.length > 0 ? coverageText(report.rates[step.rate]) : "",
      answer: answerOf(rows, step, report.groups.length > 1),
      rows: rows.slice(0, MOST_ROWS),
      more: Math.max(0, rows.length - MOST_ROWS),
      silent: report.groups
        .filter((group) => !known.includes(group))
        .slice(0, MOST_ROWS)
        .map((group) => ({ label: nameOf(group, by), reason: reasonFor(group, step) })),
    };
  });
}
