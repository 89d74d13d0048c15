import { bucketOf, dayStart, hoursOfDay } from "@/lib/bucket";
import { type ComparisonKind, daysInRange, previousRange, shiftDay } from "@/lib/range";
import type { CountQuery } from "./counts";
import { gather } from "./gather";
import type { FunnelParameters } from "./parameters";
import { openScope } from "./scope";
import { summarise } from "./summary";
import type { ComparisonReport, ReportRange } from "./types";

type Cut = NonNullable<CountQuery["cut"]>;
/** Where both ranges stop, while the current one has not ended. */
type Cuts = { readonly current: Cut; readonly previous: Cut } | null;

/**
 * Where to stop in both ranges so that like is compared with like: after the last whole hour that
 * has passed, counted in hours of the local day.
 */
function cutsOf(range: ReportRange, previous: ReportRange, now: number): Cuts {
  const zone = range.timeZone;
  if (now >= dayStart(shiftDay(range.to, 1), zone) || now < dayStart(range.from, zone)) return null;
  const { day, hour } = bucketOf(now, zone);
  const passed = hoursOfDay(day, zone).filter((start) => start < hour).length;
  const offset = daysInRange({ from: range.from, to: day }) - 1;
  const previousDay = shiftDay(previous.from, offset);
  const hours = hoursOfDay(previousDay, zone);
  const end = hours[passed] ?? dayStart(shiftDay(previousDay, 1), zone);
  return { current: { day, until: hour }, previous: { day: previousDay, until: end } };
}

/** Totals and rates of a range and of the one before it, cut alike where it has not ended. */
export async function getComparison(
  params: Omit<FunnelParameters, "by">,
  options: { readonly kind?: ComparisonKind; readonly matchWeekday?: boolean } = {},
  now: number = Date.now(),
): Promise<ComparisonReport> {
  const scope = await openScope(params, now);
  const { timeZone } = scope.range;
  const earlier = previousRange(scope.range, options.kind, options.matchWeekday);
  const previousScope = { ...scope, range: { ...earlier, timeZone } };
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
