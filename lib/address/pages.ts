/** A page, and what its address may do. */
type PageEntry = {
  /** Its folder below `app`, without route groups; a part in brackets stands for anything. */
  readonly path: string;
  readonly label: string;
  /** In which list it stands, in the order of this table: the navigation's, or that of Settings. */
  readonly listed?: "navigation" | "settings";
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
    label: "Overview",
    listed: "navigation",
    ...SHARED_REPORT,
    ...COUNTED,
    own: ["trend"],
  },
  {
    path: "/funnel",
    label: "Funnel",
    listed: "navigation",
    ...SHARED_REPORT,
    ...COUNTED,
    own: ["by", "rate", "against"],
  },
  {
    path: "/campaigns",
    label: "Campaigns",
    listed: "navigation",
    ...SHARED_REPORT,
    ...COUNTED,
    own: ["sort", "q", "columns", "limit"],
  },
  {
    path: "/campaigns/[key]",
    label: "Campaign",
    ...SHARED_REPORT,
    evidence: true,
    automatic: true,
    own: ["trend"],
  },
  {
    path: "/campaigns/compare",
    label: "Campaigns side by side",
    ...REPORT,
    evidence: true,
    automatic: true,
    own: ["with"],
  },
  {
    path: "/experiments",
    label: "Experiments",
    listed: "navigation",
    ...SHARED_REPORT,
    own: ["window"],
  },
  { path: "/best-time", label: "Best time", listed: "navigation", ...SHARED_REPORT },
  { path: "/audience", label: "Audience", listed: "navigation", ...SHARED_REPORT },
  {
    path: "/events",
    label: "Events",
    listed: "navigation",
    ...REPORT,
    own: ["person", "recipient", "message", "kind", "cause", "hour", "limit", "live"],
  },
  {
    path: "/events/messages",
    label: "Messages",
    ...REPORT,
    own: ["stage", "without", "how", "cause", "limit"],
  },
  { path: "/events/messages/[id]", label: "Message" },
  { path: "/quality", label: "Data quality", listed: "navigation", ...REPORT },
  { path: "/definitions", label: "Definitions" },
  { path: "/account", label: "Account" },
  { path: "/settings", label: "Settings", listed: "navigation" },
  { path: "/settings/endpoints", label: "Endpoints", listed: "settings" },
  { path: "/settings/endpoints/[id]", label: "Endpoint" },
  { path: "/settings/endpoints/new", label: "New endpoint" },
  {
    path: "/settings/requests",
    label: "Requests",
    listed: "settings",
    own: ["status", "cause", "fromTime", "toTime", "find", "in"],
  },
  { path: "/settings/requests/[id]", label: "Request" },
  { path: "/settings/quarantine", label: "Quarantine", listed: "settings" },
  { path: "/settings/sources/[id]", label: "Map a source" },
  { path: "/settings/quarantine/items", label: "Items in quarantine" },
  { path: "/settings/alerts", label: "Alerts", listed: "settings" },
  { path: "/settings/alerts/[id]", label: "Alert" },
  { path: "/settings/alerts/new", label: "New alert" },
  { path: "/settings/workspace", label: "Workspace", listed: "settings" },
  { path: "/settings/people", label: "People", listed: "settings" },
  { path: "/settings/api-keys", label: "API keys", listed: "settings" },
  { path: "/settings/share-links", label: "Share links", listed: "settings" },
  { path: "/settings/gaps", label: "Known gaps", listed: "settings" },
  { path: "/settings/data", label: "Data", listed: "settings" },
  { path: "/settings/audit", label: "Audit log", listed: "settings" },
  { path: "/setup", label: "Set up" },
  { path: "/sign-in", label: "Sign in" },
  { path: "/second-factor", label: "Set up a second factor" },
  { path: "/invite/[token]", label: "Invitation" },
  { path: "/share/[token]", label: "Shared report" },
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
