import { type DateRange, daysInRange } from "@/lib/days";

/** The sizes that a time axis can be cut into; weeks begin on Monday. */
export const INTERVALS = ["hour", "day", "week", "month"] as const;
export type Interval = (typeof INTERVALS)[number];

/** The bucket size that makes a range readable: about 7 to 100 of them. */
export function autoInterval(range: DateRange): Interval {
  const days = daysInRange(range);
  if (days <= 2) return "hour";
  if (days <= 100) return "day";
  return days <= 550 ? "week" : "month";
}

/** The sizes that a range can be looked at in. */
export function intervalsFor(range: DateRange): readonly Interval[] {
  const days = daysInRange(range);
  const all: readonly (readonly [Interval, number, number])[] = [
    ["hour", 1, 14],
    ["day", 2, 400],
    ["week", 14, 3700],
    ["month", 59, 3700],
  ];
  return all.filter(([, least, most]) => days >= least && days <= most).map(([name]) => name);
}
