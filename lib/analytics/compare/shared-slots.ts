import type { FilterParameters } from "@/lib/address/filter-parameters";
import type { Interval } from "@/lib/address/intervals";
import { bucketsOf } from "@/lib/analytics/counts/buckets";
import { withoutLabels } from "@/lib/analytics/counts/missing";
import type { MissingDays } from "@/lib/analytics/counts/missing-days";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import type { DateRange } from "@/lib/days";
import { alignedBuckets } from "./aligned-buckets";
import { type Compared, daysWithGaps } from "./comparison";

/** Whether a row of an endpoint counts on one side of a comparison. */
type Keep = (row: { readonly endpointId: string; readonly slot: string }) => boolean;

/** What two ranges have in common: of each the slots that have ended in the first, and without gaps. */
type SharedSlots = {
  readonly about: Compared;
  readonly keeps: { readonly current: Keep; readonly previous: Keep };
};

function keepOf(ended: ReadonlyMap<string, string>, missing: readonly MissingDays[]): Keep {
  return ({ endpointId, slot }) => {
    const day = ended.get(slot);
    if (day === undefined) return false;
    return !missing.some(
      (gap) => gap.endpointId === endpointId && gap.from <= day && day <= gap.to,
    );
  };
}

/** The slots of both sides that have ended in the range itself, each with its local date. */
function endedSlots(scope: Scope, against: DateRange, interval: Interval) {
  const hourly = interval === "hour";
  const slots = hourly ? "hour" : "day";
  const currentBuckets = bucketsOf(scope.range, slots, scope.now);
  const others = alignedBuckets(scope.range, against, slots, scope.now);
  const ended = currentBuckets.flatMap((bucket, at) => (bucket.unfinished ? [] : [{ bucket, at }]));
  const current = new Map<string, string>();
  const previous = new Map<string, string>();
  for (const { bucket, at } of ended) {
    for (const slot of bucket.slots) current.set(slot, bucket.day);
    const other = others[at];
    for (const slot of other?.slots ?? []) previous.set(slot, other?.day ?? "");
  }
  return { current, previous, whole: ended.length === currentBuckets.length };
}

/** Finds the slots that a range and another as long are compared over; days of gaps are in neither. */
async function sharedSlots(
  scope: Scope,
  previous: Scope,
  interval: Interval,
): Promise<SharedSlots> {
  const days = await daysWithGaps(scope, previous);
  const ended = endedSlots(scope, previous.range, interval);
  return {
    about: {
      range: scope.range,
      previousRange: previous.range,
      cut: !ended.whole,
      without: withoutLabels(days.current, scope.endpoints),
    },
    keeps: {
      current: keepOf(ended.current, days.current),
      previous: keepOf(ended.previous, days.previous),
    },
  };
}

/**
 * Reads a range and another as long by `gather`, beside each other, with the buckets of both, one by
 * one, and what they have in common.
 */
export async function gatherAligned<Gathered>(
  params: FilterParameters & { readonly interval: Interval },
  against: DateRange,
  now: number,
  gather: (scope: Scope, interval: Interval) => Promise<Gathered>,
) {
  const { interval } = params;
  const scope = await openScope(params, now);
  const earlier = { ...scope, range: { ...against, timeZone: scope.range.timeZone } };
  const [current, previous, shared] = await Promise.all([
    gather(scope, interval),
    gather(earlier, interval),
    sharedSlots(scope, earlier, interval),
  ]);
  const buckets = {
    current: bucketsOf(scope.range, interval, now),
    previous: alignedBuckets(scope.range, against, interval, now),
  };
  return { current, previous, buckets, ...shared };
}
