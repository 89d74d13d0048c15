import type { Interval } from "@/lib/address/intervals";
import type { ReportRange } from "@/lib/analytics/shapes";
import { dayStart, hoursOfDay } from "@/lib/bucket";
import {
  type DateRange,
  daysInRange,
  eachDay,
  monthStart,
  nextMonthStart,
  shiftDay,
  weekStart,
} from "@/lib/days";
import { PushlensError } from "@/lib/errors";

/** One bucket of a report: its slots are those of the count rows it sums. */
export type ReportBucket = {
  readonly start: number;
  readonly day: string;
  readonly slots: readonly string[];
  readonly unfinished: boolean;
  readonly partial: boolean;
};

const MOST_BUCKETS = 10_000;

/** Which grain of slots an interval sums. */
export function slotsOf(interval: Interval): "hour" | "day" {
  return interval === "hour" ? "hour" : "day";
}

/** What to read for buckets: hours, or days that the database sums to each bucket's first. */
export function countedBy(interval: Interval, buckets: readonly ReportBucket[]) {
  const slots = slotsOf(interval);
  if (interval === "hour" || interval === "day") return { slots };
  return { slots, starts: buckets.flatMap((bucket) => bucket.slots[0] ?? []) };
}

function hourly({ from, to, timeZone }: ReportRange, now: number): ReportBucket[] {
  const hours = eachDay({ from, to }).flatMap((day) =>
    hoursOfDay(day, timeZone).map((start) => ({ day, start })),
  );
  const end = dayStart(shiftDay(to, 1), timeZone);
  return hours.map(({ day, start }, index) => ({
    start,
    day,
    slots: [String(start)],
    unfinished: (hours[index + 1]?.start ?? end) > now,
    partial: false,
  }));
}

/** First and last date of the interval that a date lies in. */
function periodOf(day: string, interval: Exclude<Interval, "hour">): DateRange {
  if (interval === "day") return { from: day, to: day };
  if (interval === "week") return { from: weekStart(day), to: shiftDay(weekStart(day), 6) };
  return { from: monthStart(day), to: shiftDay(nextMonthStart(day), -1) };
}

function daily(
  { from, to, timeZone }: ReportRange,
  interval: Exclude<Interval, "hour">,
  now: number,
): ReportBucket[] {
  const days = new Map<string, string[]>();
  for (const day of eachDay({ from, to })) {
    const first = periodOf(day, interval).from;
    const known = days.get(first);
    if (known) known.push(day);
    else days.set(first, [day]);
  }
  return [...days].map(([day, slots]) => {
    const period = periodOf(day, interval);
    return {
      start: dayStart(day, timeZone),
      day,
      slots,
      unfinished: dayStart(shiftDay(period.to, 1), timeZone) > now,
      partial: period.from < from || period.to > to,
    };
  });
}

/** Every bucket of a range, in order; the hours of a 25-hour day are 25. */
export function bucketsOf(range: ReportRange, interval: Interval, now: number): ReportBucket[] {
  if (interval === "hour" && daysInRange(range) * 24 > MOST_BUCKETS) {
    throw new PushlensError(
      "bad_request",
      "interval=hour is for ranges of up to 400 days: choose a shorter range, or interval=day.",
    );
  }
  return interval === "hour" ? hourly(range, now) : daily(range, interval, now);
}
