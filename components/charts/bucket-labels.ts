import type { Interval } from "@/lib/address/intervals";
import { shiftDay } from "@/lib/days";
import { formatAxis, formatDay, formatTime } from "@/lib/format";

type Bucket = { readonly start: string; readonly day: string };

/** True once a bucket has begun; later ones hold nothing yet, not zero. */
export function hasBegun(bucket: { readonly start: string }, now: number): boolean {
  return Date.parse(bucket.start) <= now;
}

/** How a chart names its buckets. */
export type BucketLabels = {
  /** True where a bucket is an hour of a day. */
  readonly hourly: boolean;
  full(bucket: Bucket): string;
  short(bucket: Bucket): string;
  axis(value: number): string;
  /** Evenly spread buckets to write dates under, the first and the last among them. */
  ticks(
    buckets: readonly Bucket[],
    most: number,
  ): readonly { readonly at: number; readonly label: string }[];
};

function shortLabel(bucket: Bucket, interval: Interval, zone: string): string {
  if (interval === "hour") return formatTime(bucket.start, zone, false);
  return interval === "month" ? formatDay(bucket.day, "month") : formatDay(bucket.day);
}

function fullLabel(bucket: Bucket, interval: Interval, zone: string): string {
  if (interval === "hour") {
    return `${formatDay(bucket.day)}, ${formatTime(bucket.start, zone, false)}`;
  }
  if (interval === "week") {
    return `${formatDay(bucket.day)} – ${formatDay(shiftDay(bucket.day, 6), "year")}`;
  }
  return formatDay(bucket.day, interval === "month" ? "month" : "full");
}

/** The labels of a bucket size in a zone. */
export function bucketLabels(interval: Interval, zone: string): BucketLabels {
  return {
    hourly: interval === "hour",
    full: (bucket) => fullLabel(bucket, interval, zone),
    short: (bucket) => shortLabel(bucket, interval, zone),
    axis: formatAxis,
    ticks: (buckets, most) => {
      const last = buckets.length - 1;
      const steps = Math.min(most, last);
      const places = Array.from({ length: steps + 1 }, (_, at) =>
        steps === 0 ? 0 : Math.round((at / steps) * last),
      );
      return [...new Set(places)].flatMap((at) => {
        const bucket = buckets[at];
        return bucket ? [{ at, label: shortLabel(bucket, interval, zone) }] : [];
      });
    },
  };
}
