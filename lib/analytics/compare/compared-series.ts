import { slotsOf } from "@/lib/analytics/counts/buckets";
import { type Gathered, gather } from "@/lib/analytics/counts/gather";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { stagesOf } from "@/lib/analytics/counts/summary";
import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import type { TimeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { shapeBuckets } from "@/lib/analytics/funnel/timeseries";
import { type DateRange, eachDay } from "@/lib/days";
import { type AlignedBucket, alignedBuckets } from "./aligned-buckets";
import { type Cuts, cutsOf } from "./cut";

/** A bucket of the range compared with: `cut` where its counterpart has not ended and it stops too. */
export type ComparedBucket = TimeBucket & { readonly lastDay: string; readonly cut: boolean };

type Previous = NonNullable<Cuts>["previous"];

/** The last day's rows up to the hour that has passed in the other range, in place of the whole day. */
async function cutRows(
  { rows }: Gathered,
  scope: Scope,
  params: TimeseriesParameters,
  { day, until }: Previous,
): Promise<Gathered["rows"]> {
  const only = { ...scope, range: { ...scope.range, from: day, to: day } };
  const part = await gather(only, { ...params, cut: { day, until } });
  return [
    ...rows.filter((row) => row.slot !== day),
    ...part.rows.map((row) => ({ ...row, slot: day })),
  ];
}

/** The bucket that the other range has not ended stops at the same day. */
function cutBucket(bucket: AlignedBucket, { day }: Previous): AlignedBucket {
  if (!bucket.slots.includes(day)) return bucket;
  const slots = bucket.slots.filter((slot) => slot <= day);
  return { ...bucket, slots, lastDay: day };
}

/**
 * The range that a series is compared with, bucket by bucket: as many as the series has, each as
 * long as its counterpart, and the one that has not ended only as far as that one has come. An hour
 * cannot be cut.
 */
export async function getComparedSeries(
  params: TimeseriesParameters,
  against: DateRange,
  now: number = Date.now(),
): Promise<readonly ComparedBucket[]> {
  const scope = await openScope(params, now);
  const earlier = { ...scope, range: { ...against, timeZone: scope.range.timeZone } };
  const buckets = alignedBuckets(scope.range, against, params.interval, now);
  const cuts = params.interval === "hour" ? null : cutsOf(scope.range, earlier.range, now);
  const slots = slotsOf(params.interval);
  const gathered = await gather(earlier, { ...params, slots });
  if (!cuts || !eachDay(against).includes(cuts.previous.day)) {
    return shapeCompared(gathered, params, buckets, null);
  }
  const rows = await cutRows(gathered, earlier, params, cuts.previous);
  return shapeCompared({ ...gathered, rows }, params, buckets, cuts.previous);
}

function shapeCompared(
  gathered: Gathered,
  { by }: TimeseriesParameters,
  buckets: readonly AlignedBucket[],
  cut: Previous | null,
): ComparedBucket[] {
  const placed = cut ? buckets.map((bucket) => cutBucket(bucket, cut)) : buckets;
  return shapeBuckets(gathered, by, placed).map((bucket, at) => {
    const { lastDay = bucket.day, slots = [] } = placed[at] ?? {};
    // The 25th hour of a day has no counterpart on one of 24.
    const stages = slots.length > 0 ? bucket.stages : stagesOf(() => null);
    return { ...bucket, stages, lastDay, cut: cut !== null && slots.includes(cut.day) };
  });
}
