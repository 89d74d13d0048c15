import { type DateRange, daysInRange, shiftDay, todayIn } from "@/lib/days";
import type { Place } from "./place";
import { PRESETS, presetOf, presetRange } from "./range";

/** When and where a range is judged: what "today" and "all time" are. */
type Moment = Pick<Place, "zone" | "now" | "since">;

/** How a range moves with the days: a preset, or days that end today; null where it stands still. */
export function movingRangeOf(range: DateRange, { zone, now, since }: Moment): string | null {
  const preset = presetOf(range, zone, now, since);
  if (preset) return preset;
  return range.to === todayIn(zone, now) ? `${daysInRange(range)}d` : null;
}

/** The dates of a moving range today; null for one that is not known. */
export function datesOfMoving(name: string, { zone, now, since }: Moment): DateRange | null {
  const preset = PRESETS.find((one) => one === name);
  if (preset) return presetRange(preset, zone, now, since);
  const days = Number(/^(\d{1,4})d$/.exec(name)?.[1] ?? 0);
  const today = todayIn(zone, now);
  return days > 0 ? { from: shiftDay(today, 1 - days), to: today } : null;
}

/** A page that was kept: its path, its parameters, and how its range moves, if it does. */
export type KeptPage = {
  readonly path: string;
  readonly query: string;
  readonly range: string | null;
};

/** The parameters of a kept page today. The default range needs no dates. */
export function parametersOf(kept: KeptPage, moment: Moment): URLSearchParams {
  const search = new URLSearchParams(kept.query);
  if (kept.range === null) return search;
  search.delete("from");
  search.delete("to");
  const dates = kept.range === "28d" ? null : datesOfMoving(kept.range, moment);
  if (dates) {
    search.set("from", dates.from);
    search.set("to", dates.to);
  }
  return search;
}

/** Where a kept page is today. */
export function hrefOfKept(kept: KeptPage, moment: Moment): string {
  const search = parametersOf(kept, moment);
  return search.size === 0 ? kept.path : `${kept.path}?${search}`;
}

/** What to keep of the page that is open; its dates only where they stand still. */
export function keepPage(place: Place, moves: boolean): KeptPage {
  const range = movingRangeOf(place.range, place);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(place.query)) {
    for (const one of typeof value === "string" ? [value] : (value ?? [])) search.append(name, one);
  }
  const { from, to } = place.range;
  search.delete("from");
  search.delete("to");
  if (range === null || !moves) {
    search.set("from", from);
    search.set("to", to);
  }
  return { path: place.path, query: search.toString(), range: moves ? range : null };
}
