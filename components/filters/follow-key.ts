import { comparedWith } from "@/lib/address/comparison";
import { hrefOfPreset, hrefOfRange, type Place } from "@/lib/address/place";
import { COUNTING, FILTER_NAMES, hrefWith, valuesOf } from "@/lib/address/query";
import { parseRange, stepRange } from "@/lib/address/range";
import { todayIn } from "@/lib/days";
import { RANGE_KEYS } from "./range-keys";

/** True where a page is narrowed or counted otherwise than by default. */
export function isFiltered({ query }: Pick<Place, "query">): boolean {
  return [...FILTER_NAMES, ...COUNTING].some((name) => valuesOf(query, name).length > 0);
}

/** The address without filters, clock and evidence. */
export function hrefUnfiltered({ path, query }: Pick<Place, "path" | "query">): string {
  return hrefWith(
    path,
    query,
    Object.fromEntries([...FILTER_NAMES, ...COUNTING].map((name) => [name, null])),
  );
}

/** Where a key leads from a place; null where it leads nowhere. `compare`: whether the page compares. */
export function followKey(key: string, place: Place, compare: boolean): string | null {
  const preset = RANGE_KEYS[key];
  if (preset) return hrefOfPreset(place, preset);
  if (key === "arrowleft") return hrefOfRange(place, stepRange(place.range, -1));
  if (key === "arrowright") {
    const next = stepRange(place.range, 1);
    return next.from > todayIn(place.zone, place.now) ? null : hrefOfRange(place, next);
  }
  if (key === "x" && compare) {
    const { kind } = comparedWith(place.query, place.range);
    const changes = { compare: kind === "none" ? null : "none", compareFrom: null };
    return hrefWith(place.path, place.query, changes);
  }
  if (key === "escape" && isFiltered(place)) return hrefUnfiltered(place);
  return null;
}

/** The place that an address leads to, as the page will read it. */
export function placeAt(place: Place, href: string): Place {
  const search = new URL(href, "http://page").searchParams;
  const query = Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
  const [from, to] = [search.get("from") ?? undefined, search.get("to") ?? undefined];
  return { ...place, query, range: parseRange({ from, to }, place.zone, place.now) };
}
