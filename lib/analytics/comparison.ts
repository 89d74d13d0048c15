import type { DateRange } from "@/lib/range";
import { cutsOf } from "./cut";
import { gather } from "./gather";
import type { FunnelParameters } from "./parameters";
import { openScope } from "./scope";
import { summarise } from "./summary";
import type { ComparisonReport } from "./types";

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
  const [current, previous] = await Promise.all([
    gather(scope, { clock, evidence, cut: cuts?.current ?? null }),
    gather(previousScope, { clock, evidence, cut: cuts?.previous ?? null }),
  ]);
  return {
    range: scope.range,
    previousRange: previousScope.range,
    cut: cuts !== null,
    current: summarise(current.rows, current.selection, current.context),
    previous: summarise(previous.rows, previous.selection, previous.context),
  };
}
