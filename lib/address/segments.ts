import { hrefOfKept, type KeptPage } from "./moving-range";
import type { Place } from "./place";
import { FILTER_NAMES, hrefWith } from "./query";

/** Stands in the place of a kept page's path: what is kept are filters alone, for any page. */
export const SEGMENT = "segment";

/** The filters of an address alone, as text. */
export function filtersIn(query: string): string {
  const search = new URLSearchParams(query);
  const names: readonly string[] = FILTER_NAMES;
  return new URLSearchParams([...search].filter(([name]) => names.includes(name))).toString();
}

/** The page that is open with a segment's filters in the place of its own. */
export function hrefOfSegment(
  { path, query }: Pick<Place, "path" | "query">,
  filters: string,
): string {
  const search = new URLSearchParams(filters);
  const changes = FILTER_NAMES.map((name) => [name, search.getAll(name)] as const);
  return hrefWith(path, query, Object.fromEntries(changes));
}

/** Where a saved view leads from a place: to its page, or to the same page with a segment's filters. */
export function hrefOfView(kept: KeptPage, place: Place): string {
  return kept.path === SEGMENT ? hrefOfSegment(place, kept.query) : hrefOfKept(kept, place);
}
