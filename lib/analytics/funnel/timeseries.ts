import type { Dimension } from "@/lib/address/query";
import { bucketsOf, countedBy, type ReportBucket } from "@/lib/analytics/counts/buckets";
import type { CountRow } from "@/lib/analytics/counts/counts";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { splitRows } from "@/lib/analytics/counts/groups";
import { openScope } from "@/lib/analytics/counts/scope";
import type { Selection, ShapeContext } from "@/lib/analytics/counts/selection";
import { automaticOf, stagesOf, sumRows, unreportedStages } from "@/lib/analytics/counts/summary";
import type { AutomaticCounts, Stages } from "@/lib/analytics/shapes";
import { PushlensError } from "@/lib/errors";
import type { Stage } from "@/lib/providers/event";
import type { TimeBucket, TimeseriesReport } from "./answers";
import type { TimeseriesParameters } from "./parameters";

const MOST_CELLS = 200_000;

type Counts = { readonly stages: Stages; readonly automatic: AutomaticCounts };

/** A function from slots to counts; what the whole range does not report is null in each. */
export function seriesOf(
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): (slots: readonly string[]) => Counts {
  const whole = sumRows(rows, selection.endpoints, context);
  const missing: ReadonlySet<Stage> = unreportedStages(whole, selection, context);
  const bySlot = groupBy(rows, (row) => row.slot);
  const byMachines = automaticOf(rows, selection);
  const nothing: Counts = {
    stages: stagesOf((stage) => (missing.has(stage) ? null : 0)),
    automatic: byMachines([]),
  };
  return (slots) => {
    const inBucket = slots.flatMap((slot) => bySlot.get(slot) ?? []);
    if (inBucket.length === 0) return nothing;
    const { totals } = sumRows(inBucket, selection.endpoints, context);
    return {
      stages: stagesOf((stage, index) => (missing.has(stage) ? null : (totals[index] ?? 0))),
      automatic: byMachines(inBucket),
    };
  };
}

/** Counts over time: every bucket of the range, zero where nothing happened. */
export async function getTimeseries(
  params: TimeseriesParameters,
  now: number = Date.now(),
): Promise<TimeseriesReport> {
  const scope = await openScope(params, now);
  const buckets = bucketsOf(scope.range, params.interval, now);
  const gathered = await gather(scope, { ...params, ...countedBy(params.interval, buckets) });
  return { range: scope.range, buckets: shapeBuckets(gathered, params.by, buckets) };
}

/** Sums gathered rows into buckets by their slots, and into groups where they are split. */
export function shapeBuckets(
  { rows, selection, context, names }: Gathered,
  by: Dimension | undefined,
  buckets: readonly ReportBucket[],
): TimeBucket[] {
  const total = seriesOf(rows, selection, context);
  const groups = by ? splitRows(rows, by, selection, names) : [];
  if (groups.length * buckets.length > MOST_CELLS) {
    throw new PushlensError(
      "bad_request",
      `by=${by} gives ${groups.length} lines of ${buckets.length} buckets: filter, or choose a longer interval.`,
    );
  }
  const lines = groups.map(({ key, label, ...group }) => {
    const at = seriesOf(group.rows, group.selection, context);
    return (slots: readonly string[]) => ({ key, label, ...at(slots) });
  });
  return buckets.map(({ start, day, slots, unfinished, partial }) => ({
    start: new Date(start).toISOString(),
    day,
    ...total(slots),
    unfinished,
    partial,
    ...(by ? { groups: lines.map((line) => line(slots)) } : {}),
  }));
}
