import type { ReportRange } from "@/lib/analytics/shapes";
import { bucketOf, dayStart, hourEnd } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";

/** Instants in ms; the end is not included. */
type Bounds = { readonly begins: number; readonly ends: number };

/** The local hour that holds an instant, with its local date. */
export function hourAt(instant: string, zone: string): Bounds & { readonly day: string } {
  const { hour, day } = bucketOf(Date.parse(instant), zone);
  return { day, begins: hour, ends: hourEnd(hour, zone) };
}

/** What of a range is asked for: one of its hours, or all of it; empty where the hour lies outside. */
export function boundsOf({ from, to, timeZone }: ReportRange, hour: string | undefined): Bounds {
  const begins = dayStart(from, timeZone);
  const ends = dayStart(shiftDay(to, 1), timeZone);
  if (hour === undefined) return { begins, ends };
  const asked = hourAt(hour, timeZone);
  return asked.begins >= begins && asked.ends <= ends ? asked : { begins, ends: begins };
}
