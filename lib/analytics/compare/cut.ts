import type { CountQuery } from "@/lib/analytics/counts/counts";
import type { ReportRange } from "@/lib/analytics/shapes";
import { bucketOf, dayStart, hoursOfDay } from "@/lib/bucket";
import { daysInRange, shiftDay } from "@/lib/days";

type Cut = NonNullable<CountQuery["cut"]>;
/** Where two ranges stop; null where the current one has ended or not begun. */
export type Cuts = { readonly current: Cut; readonly previous: Cut } | null;

/**
 * Where to stop in both ranges so that like is compared with like: after the last whole hour that
 * has passed, counted in hours of the local day.
 */
export function cutsOf(range: ReportRange, previous: ReportRange, now: number): Cuts {
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
