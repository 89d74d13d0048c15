import { OWN_PARAMETERS, type OwnParameter } from "./pages";

/** A page's `searchParams`. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What moves along from page to page; the rest belongs to one page. */
const SHARED = [
  "from",
  "to",
  "compare",
  "compareFrom",
  "match",
  "interval",
  "clock",
  "evidence",
  "automatic",
  "endpoint",
  "provider",
  "campaign",
  "channel",
  "platform",
  "tag",
  "campaignKind",
  "notEndpoint",
  "notProvider",
  "notCampaign",
  "notChannel",
  "notPlatform",
  "notTag",
  "notCampaignKind",
] as const;
/** Where one is in a list; begins anew when what is listed changes. */
export const POSITIONS = ["cursor", "page", "before"] as const;
/** What the address of a page's file says beside: which of its tables, and whether notes stand above it. */
const OF_FILES = ["table", "notes"] as const;

/** Every parameter that an address of a page may carry. */
export type ParameterName =
  | (typeof SHARED)[number]
  | (typeof POSITIONS)[number]
  | (typeof OF_FILES)[number]
  | OwnParameter;
/** Parameters to set, or with null to take away. */
export type Changes = Readonly<
  Partial<Record<ParameterName, string | readonly string[] | null | undefined>>
>;

/** Every name that an address of a page may carry; pages drop the rest. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...SHARED,
  ...POSITIONS,
  ...OF_FILES,
  ...OWN_PARAMETERS,
]);
/** Every link of a page repeats its address, so that one that grows without bound makes pages that do. */
const LONGEST_VALUE = 1_000;
const MOST_VALUES = 50;

/** The dimensions that every page can be narrowed to, in the order of their chips. */
export const DIMENSIONS = ["provider", "endpoint", "campaign", "channel", "platform"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** All that a page can be narrowed to: what numbers are split by, and what campaigns are known by. */
export const FILTERS = [...DIMENSIONS, "tag", "campaignKind"] as const;
export type FilterName = (typeof FILTERS)[number];
export type NotName = `not${Capitalize<FilterName>}`;
/** The name of a filter that leaves its values out. */
export function notName(name: FilterName): NotName {
  return `not${name.charAt(0).toUpperCase()}${name.slice(1)}` as NotName;
}
/** The names of all filters: those that keep values, and those that leave them out. */
export const FILTER_NAMES: readonly (FilterName | NotName)[] = FILTERS.flatMap((name) => [
  name,
  notName(name),
]);
/** How numbers are counted: chips too, of one value each. */
export const COUNTING = ["clock", "evidence", "automatic"] as const;
export type CountingName = (typeof COUNTING)[number];

function pairs(query: PageQuery): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    KNOWN.has(name) ? asList(value).map((one): [string, string] => [name, one]) : [],
  );
}

const asList = (value: PageQuery[string]): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

/** An address without what no page knows, and the names of parameters that are longer than any should be. */
export function trimQuery(query: PageQuery): { query: PageQuery; tooLong: readonly string[] } {
  const known = Object.entries(query).filter(([name]) => KNOWN.has(name));
  const isShort = ([, value]: (typeof known)[number]) => {
    const values = asList(value);
    return values.length <= MOST_VALUES && values.every((one) => one.length <= LONGEST_VALUE);
  };
  return {
    query: Object.fromEntries(known.filter(isShort)),
    tooLong: known.filter((entry) => !isShort(entry)).map(([name]) => name),
  };
}

const asHref = (path: string, search: URLSearchParams): string =>
  search.size === 0 ? path : `${path}?${search}`;

/**
 * The address with some parameters changed; null or an empty list takes one away. What no page
 * knows is left out.
 */
export function hrefWith(path: string, query: PageQuery, changes: Changes): string {
  const dropped = new Set<string>([...Object.keys(changes), ...POSITIONS]);
  // An hour is one of its day's: another range has others.
  if (dropped.has("from") || dropped.has("to")) dropped.add("hour");
  const search = new URLSearchParams(pairs(query).filter(([name]) => !dropped.has(name)));
  for (const [name, value] of Object.entries(changes)) {
    for (const one of asList(value ?? undefined)) search.append(name, one);
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
  name: FilterName | NotName | CountingName,
  value: string,
): string {
  return hrefWith(path, query, { [name]: toggled(valuesOf(query, name), name, value) });
}

/** A filter's values with one switched on or off; how numbers are counted is one at a time. */
export function toggled(
  current: readonly string[],
  name: FilterName | NotName | CountingName,
  value: string,
): readonly string[] {
  if (current.includes(value)) return current.filter((one) => one !== value);
  return (COUNTING as readonly string[]).includes(name) ? [value] : [...current, value];
}

/** All values of a parameter. */
export function valuesOf(query: PageQuery, name: string): readonly string[] {
  return asList(query[name]);
}
