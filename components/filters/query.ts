/** A page's `searchParams`. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What moves along from page to page; the rest belongs to one page. */
const SHARED = [
  "from",
  "to",
  "compare",
  "endpoint",
  "provider",
  "campaign",
  "channel",
  "platform",
] as const;
/** Where one is in a list; begins anew when what is listed changes. */
const POSITIONS = ["cursor", "page", "before"];

/** The dimensions that every page can be narrowed to, in the order of their chips. */
export const FILTERS = ["provider", "endpoint", "campaign", "channel", "platform"] as const;
export type FilterName = (typeof FILTERS)[number];

function pairs(query: PageQuery): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    (value === undefined ? [] : typeof value === "string" ? [value] : value).map(
      (one): [string, string] => [name, one],
    ),
  );
}

const asHref = (path: string, search: URLSearchParams): string =>
  search.size === 0 ? path : `${path}?${search}`;

/** The address with some parameters changed; null or an empty list takes one away. */
export function hrefWith(
  path: string,
  query: PageQuery,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const dropped = new Set([...Object.keys(changes), ...POSITIONS]);
  const search = new URLSearchParams(pairs(query).filter(([name]) => !dropped.has(name)));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) continue;
    for (const one of typeof value === "string" ? [value] : value) search.append(name, one);
  }
  return asHref(path, search);
}

/** The address of another page that keeps range, comparison and filters. */
export function hrefKeeping(path: string, query: PageQuery): string {
  const shared: readonly string[] = SHARED;
  return asHref(path, new URLSearchParams(pairs(query).filter(([name]) => shared.includes(name))));
}

/** The address with one value of a filter switched on, or off where it is on. */
export function hrefToggling(
  path: string,
  query: PageQuery,
  name: FilterName,
  value: string,
): string {
  const current = valuesOf(query, name);
  const next = current.includes(value)
    ? current.filter((one) => one !== value)
    : [...current, value];
  return hrefWith(path, query, { [name]: next });
}

/** All values of a parameter. */
export function valuesOf(query: PageQuery, name: string): readonly string[] {
  const value = query[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
