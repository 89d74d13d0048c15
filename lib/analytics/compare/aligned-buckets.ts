import type { Interval } from "@/lib/address/intervals";
import { bucketsOf, type ReportBucket } from "@/lib/analytics/counts/buckets";
import type { ReportRange } from "@/lib/analytics/shapes";
import { dayStart, hoursOfDay } from "@/lib/bucket";
import { daysInRange, shiftDay } from "@/lib/days";

/** A bucket of the range compared with: the same days, or hours, of it as the other has of its own. */
export type AlignedBucket = ReportBucket & { readonly lastDay: string };

/** The hours of a day that stand where one hour of another day stands; the last takes what is left. */
function sameHour(start: number, day: string, otherDay: string, zone: string): readonly number[] {
  const hours = hoursOfDay(day, zone);
  const others = hoursOfDay(otherDay, zone);
  const place = hours.indexOf(start);
  return place === hours.length - 1 ? others.slice(place) : others.slice(place, place + 1);
}

function align(bucket: ReportBucket, days: number, zone: string, hourly: boolean): AlignedBucket {
  const day = shiftDay(hourly ? bucket.day : (bucket.slots[0] ?? bucket.day), days);
  if (hourly) {
    const hours = sameHour(bucket.start, bucket.day, day, zone);
    const start = hours[0] ?? dayStart(shiftDay(day, 1), zone);
    return { ...bucket, start, day, lastDay: day, slots: hours.map(String) };
  }
  const slots = bucket.slots.map((slot) => shiftDay(slot, days));
  return { ...bucket, start: dayStart(day, zone), day, lastDay: slots.at(-1) ?? day, slots };
}

/**
 * The buckets of the range that `range` is compared with, one for each of its own and as long: a
 * month of 31 days is compared with 31 days, whatever months they lie in.
 */
export function alignedBuckets(
  range: ReportRange,
  against: { readonly from: string },
  interval: Interval,
  now: number,
): AlignedBucket[] {
  const days =
    against.from > range.from
      ? daysInRange({ from: range.from, to: against.from }) - 1
      : 1 - daysInRange({ from: against.from, to: range.from });
  return bucketsOf(range, interval, now).map((bucket) =>
    align(bucket, days, range.timeZone, interval === "hour"),
  );
}
