/** A page, and what its address may do. */
type PageEntry = {
  /** Its folder below `app`, without route groups; a part in brackets stands for anything. */
  readonly path: string;
  /** In which list it stands, in the order of this table: the navigation's, or that of Settings. */
  readonly listed?: "navigation" | "settings";
  /** Under which heading of Settings. */
  readonly group?: "incoming" | "counting" | "told" | "access" | "installation";
  /** Range, comparison and filters come along to it, and from it to others. */
  readonly keeps?: true;
  /** It can be saved as a view. */
  readonly saves?: true;
  /** An admin can share it by a link: never what shows persons, payloads or settings. */
  readonly shares?: true;
  /** One can choose by which clock it counts, and which deliveries. */
  readonly clock?: true;
  readonly evidence?: true;
  /** And whether opens and clicks by machines are added. */
  readonly automatic?: true;
  /** Parameters that it knows beside those that all share; an address keeps no others. */
  readonly own?: readonly string[];
};

const REPORT = { keeps: true, saves: true } as const;
const SHARED_REPORT = { ...REPORT, shares: true } as const;
const COUNTED = { clock: true, evidence: true, automatic: true } as const;

/** Every page there is. */
export const PAGES = [
  {
    path: "/",
    listed: "navigation",
    ...SHARED_REPORT,
    ...COUNTED,
    own: ["trend"],
  },
  {
    path: "/funnel",
    listed: "navigation",
    ...SHARED_REPORT,
    ...COUNTED,
    own: ["by", "rate", "against"],
  },
  {
    path: "/campaigns",
    listed: "navigation",
    ...SHARED_REPORT,
    ...COUNTED,
    own: ["sort", "q", "columns", "limit"],
  },
  {
    path: "/campaigns/[key]",
    ...SHARED_REPORT,
    evidence: true,
    automatic: true,
    own: ["trend"],
  },
  {
    path: "/campaigns/compare",
    ...REPORT,
    evidence: true,
    automatic: true,
    own: ["with"],
  },
  {
    path: "/experiments",
    listed: "navigation",
    ...SHARED_REPORT,
    own: ["window"],
  },
  { path: "/failures", listed: "navigation", ...SHARED_REPORT },
  { path: "/best-time", listed: "navigation", ...SHARED_REPORT },
  {
    path: "/audience",
    listed: "navigation",
    ...SHARED_REPORT,
    own: ["country", "language", "topic", "by"],
  },
  { path: "/people", listed: "navigation", ...SHARED_REPORT, own: ["cap"] },
  {
    path: "/events",
    listed: "navigation",
    ...REPORT,
    own: ["person", "recipient", "message", "kind", "cause", "hour", "limit", "live"],
  },
  {
    path: "/events/messages",
    ...REPORT,
    automatic: true,
    own: ["stage", "without", "how", "cause", "limit"],
  },
  { path: "/events/messages/[id]" },
  { path: "/quality", listed: "navigation", ...REPORT },
  { path: "/definitions" },
  { path: "/account" },
  { path: "/settings", listed: "navigation" },
  { path: "/settings/endpoints", listed: "settings", group: "incoming" },
  { path: "/settings/endpoints/[id]" },
  { path: "/settings/endpoints/new" },
  { path: "/settings/sources", listed: "settings", group: "incoming" },
  { path: "/settings/sources/[id]" },
  {
    path: "/settings/requests",
    listed: "settings",
    group: "incoming",
    own: ["status", "cause", "fromTime", "toTime", "find", "in"],
  },
  { path: "/settings/requests/[id]" },
  { path: "/settings/quarantine", listed: "settings", group: "incoming" },
  { path: "/settings/quarantine/items" },
  { path: "/settings/conversions", listed: "settings", group: "counting" },
  { path: "/settings/matching", listed: "settings", group: "counting" },
  { path: "/settings/gaps", listed: "settings", group: "counting" },
  { path: "/settings/alerts", listed: "settings", group: "told" },
  { path: "/settings/alerts/[id]" },
  { path: "/settings/alerts/new" },
  { path: "/settings/reports", listed: "settings", group: "told" },
  { path: "/settings/reports/[id]" },
  { path: "/settings/reports/new" },
  { path: "/settings/people", listed: "settings", group: "access" },
  { path: "/settings/api-keys", listed: "settings", group: "access" },
  { path: "/settings/share-links", listed: "settings", group: "access" },
  { path: "/settings/workspace", listed: "settings", group: "installation" },
  { path: "/settings/data", listed: "settings", group: "installation" },
  { path: "/settings/audit", listed: "settings", group: "installation" },
  { path: "/setup" },
  { path: "/sign-in" },
  { path: "/second-factor" },
  { path: "/invite/[token]" },
  { path: "/share/[token]" },
  { path: "/unsubscribe/[token]" },
] as const satisfies readonly PageEntry[];

type Listed = (typeof PAGES)[number];
/** A page of a list. */
export type PageOf<List extends "navigation" | "settings"> = Extract<
  Listed,
  { readonly listed: List }
>;
/** The place of a page that can be shared. */
export type SharedPath = Extract<Listed, { readonly shares: true }>["path"];
/** What some page knows beside the parameters that all share. */
export type OwnParameter = Extract<Listed, { readonly own: unknown }>["own"][number];

/** The names of all parameters that are a page's own. */
export const OWN_PARAMETERS: readonly string[] = PAGES.flatMap((page) =>
  "own" in page ? [...page.own] : [],
);

/** The pages of a list, in its order. */
export function pagesOf<List extends "navigation" | "settings">(
  list: List,
): readonly PageOf<List>[] {
  const entries: readonly Listed[] = PAGES;
  return entries.filter((page): page is PageOf<List> => "listed" in page && page.listed === list);
}

/** The pages of Settings under their headings, in the order of the table. */
export function settingsGroups() {
  const pages = pagesOf("settings");
  return [...new Set(pages.map(({ group }) => group))].map((heading) => ({
    heading,
    pages: pages.filter(({ group }) => group === heading),
  }));
}

/** True where a path is the page's own or below it. */
export function isCurrent(page: string, path: string): boolean {
  return page === "/" ? path === "/" : path === page || path.startsWith(`${page}/`);
}

/** True where an address's path is at a place: spelled alike, or with anything for a part in brackets. */
function isAt(place: string, path: string): boolean {
  const [parts, asked] = [place.split("/"), path.split("/")];
  return (
    parts.length === asked.length &&
    parts.every((part, at) => part === asked[at] || (isNamed(part) && isKey(asked[at] ?? "")))
  );
}

const isNamed = (part: string): boolean => part.startsWith("[");
const isKey = (part: string): boolean => /^[\w-]{1,64}$/.test(part);

/** The page at a path; undefined where there is none. What is spelled out goes first. */
export function pageAt(path: string): PageEntry | undefined {
  return PAGES.find((page) => page.path === path) ?? PAGES.find((page) => isAt(page.path, path));
}
