import { comparedWith } from "@/lib/address/comparison";
import type { Clock } from "@/lib/address/counting";
import { autoInterval, type Interval, intervalsFor } from "@/lib/address/intervals";
import { valuesOf } from "@/lib/address/query";
import type { DateRange } from "@/lib/days";
import type { ReportPage } from "./open-page";

/** The bucket size asked for, where it makes sense for the range; else the one that fits. */
export function intervalOf({ place }: ReportPage): Interval {
  const asked = valuesOf(place.query, "interval").at(-1);
  const allowed = intervalsFor(place.range);
  return allowed.find((one) => one === asked) ?? autoInterval(place.range);
}

/** The range to compare with, as long as the page's own; null for none. */
export function comparedRange({ place }: ReportPage): DateRange | null {
  return comparedWith(place.query, place.range).range;
}

/** The clock asked for; null leaves it to the report. */
export function clockOf({ place }: ReportPage): Clock | null {
  const asked = valuesOf(place.query, "clock").at(-1);
  return asked === "cohort" || asked === "event" ? asked : null;
}
