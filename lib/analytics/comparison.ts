import { type DateRange, daysInRange } from "@/lib/range";
import { cutsOf } from "./cut";
import { readGaps } from "./gaps";
import { type Gathered, gather } from "./gather";
import { missingDays, movedDays, withoutLabels, withoutMissing } from "./missing";
import type { FunnelParameters } from "./parameters";
import { openScope, type Scope } from "./scope";
import { summarise } from "./summary";
import type { ComparisonReport } from "./types";

const NOTHING = { days: [], rows: [] };

/** The days that either range lacks, of both: what is left out of one is left out of the other. */
async function daysWithGaps(scope: Scope, previous: Scope) {
  const [gaps, before] = await Promise.all([readGaps(scope), readGaps(previous)]);
  const own = missingDays(gaps, scope.range, scope.now);
  const others = missingDays(before, previous.range, scope.now);
  const back = daysInRange({ from: previous.range.from, to: scope.range.from }) - 1;
  return {
    current: [...own, ...movedDays(others, back)],
    previous: [...others, ...movedDays(own, -back)],
  };
}

/** Totals and rates of a range and of another as long, cut alike where the range has not ended. */
export async function getComparison(
  params: Omit<FunnelParameters, "by">,
  against: DateRange,
  now: number = Date.now(),
): Promise<ComparisonReport> {
  const scope = await openScope(params, now);
  const { timeZone } = scope.range;
  const previousScope = { ...scope, range: { ...against, timeZone } };
  const cuts = cutsOf(scope.range, previousScope.range, now);
  const { clock, evidence } = params;
  const days = await daysWithGaps(scope, previousScope);
  const [current, previous] = await Promise.all([
    gather(scope, { clock, evidence, cut: cuts?.current ?? null }, days.current),
    gather(previousScope, { clock, evidence, cut: cuts?.previous ?? null }, days.previous),
  ]);
  const whole = ({ rows, selection, context }: Gathered) =>
    summarise(withoutMissing(rows, context.missing), selection, { ...context, missing: NOTHING });
  return {
    range: scope.range,
    previousRange: previousScope.range,
    cut: cuts !== null,
    without: withoutLabels(days.current, current.selection.endpoints),
    current: whole(current),
    previous: whole(previous),
  };
}
