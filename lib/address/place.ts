import type { DateRange } from "@/lib/days";
import { intervalsFor } from "./intervals";
import { type Changes, hrefWith, type PageQuery, valuesOf } from "./query";
import { type Preset, presetRange } from "./range";

/** Where one is: the page's address and its range. */
export type Place = {
  readonly path: string;
  readonly query: PageQuery;
  readonly range: DateRange;
  readonly zone: string;
  readonly now: number;
  /** The first day of all time; null or left out while there is nothing. */
  readonly since?: string | null;
};

/** The address of another range; a size of steps that it is too long or short for is left out. */
export function hrefOfRange(
  { path, query }: Place,
  range: DateRange,
  others: Changes = {},
): string {
  const interval = valuesOf(query, "interval").at(-1);
  const fits = intervalsFor(range).some((one) => one === interval);
  return hrefWith(path, query, { ...range, ...others, ...(fits ? {} : { interval: null }) });
}

/** The address of a preset. */
export function hrefOfPreset(place: Place, preset: Preset): string {
  const range = presetRange(preset, place.zone, place.now, place.since);
  // The default needs no dates, so that its address keeps meaning "the last 28 days".
  return hrefOfRange(place, range, preset === "28d" ? { from: null, to: null } : {});
}
