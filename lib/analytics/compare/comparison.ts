import { readGaps } from "@/lib/analytics/counts/gaps";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import {
  missingDays,
  movedDays,
  withoutLabels,
  withoutMissing,
} from "@/lib/analytics/counts/missing";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { summarise } from "@/lib/analytics/counts/summary";
import type { FunnelParameters } from "@/lib/analytics/funnel/parameters";
import type { ReportRange, Summary } from "@/lib/analytics/shapes";
import { type DateRange, daysInRange } from "@/lib/days";
import { cutsOf } from "./cut";

/** The ranges of a comparison, and what both sides of it leave out. */
export type Compared = {
  readonly range: ReportRange;
  /** Of the range compared with, uncut. */
  readonly previousRange: ReportRange;
  /** True where both were cut because the range has not ended. */
  readonly cut: boolean;
  /** What is left out of both as data of one is missing: sources with their days. */
  readonly without: readonly string[];
};

/** The same part of two ranges: where the current one has not ended, both stop at the same point. */
export type ComparisonReport = Compared & {
  readonly current: Summary;
  readonly previous: Summary;
};

const NOTHING = { days: [], rows: [] };

/** The days that either range lacks, of both: what is left out of one is left out of the other. */
export async function daysWithGaps(scope: Scope, previous: Scope) {
  const [gaps, before] = await Promise.all([readGaps(scope), readGaps(previous)]);
  const lacking = missingDays(gaps, scope.range, scope.now);
  const lackingBefore = missingDays(before, previous.range, scope.now);
  const back = daysInRange({ from: previous.range.from, to: scope.range.from }) - 1;
  return {
    current: [...lacking, ...movedDays(lackingBefore, back)],
    previous: [...lackingBefore, ...movedDays(lacking, -back)],
  };
}

/** What was counted on days that both ranges have; nothing is left to be missing. */
function whole({ rows, context, ...gathered }: Gathered): Gathered {
  const kept = withoutMissing(rows, context.missing);
  return { ...gathered, rows: kept, context: { ...context, missing: NOTHING } };
}

/** Reads a range and another as long, cut alike where it has not ended, both without known gaps. */
export async function gatherBoth(params: FunnelParameters, against: DateRange, now: number) {
  const scope = await openScope(params, now);
  const { timeZone } = scope.range;
  const previousScope = { ...scope, range: { ...against, timeZone } };
  const cuts = cutsOf(scope.range, previousScope.range, now);
  const { clock, evidence, automatic, by } = params;
  const days = await daysWithGaps(scope, previousScope);
  const counted = { clock, evidence, automatic, by };
  const [current, previous] = await Promise.all([
    gather(scope, { ...counted, cut: cuts?.current ?? null }, days.current),
    gather(previousScope, { ...counted, cut: cuts?.previous ?? null }, days.previous),
  ]);
  return {
    current: whole(current),
    previous: whole(previous),
    about: {
      range: scope.range,
      previousRange: previousScope.range,
      cut: cuts !== null,
      without: withoutLabels(days.current, current.selection.endpoints),
    },
  };
}

const summaryOf = ({ rows, selection, context }: Gathered) => summarise(rows, selection, context);

/** Totals and rates of a range and of another as long, cut alike where the range has not ended. */
export async function getComparison(
  params: Omit<FunnelParameters, "by">,
  against: DateRange,
  now: number = Date.now(),
): Promise<ComparisonReport> {
  const { current, previous, about } = await gatherBoth({ ...params, by: undefined }, against, now);
  return { ...about, current: summaryOf(current), previous: summaryOf(previous) };
}
