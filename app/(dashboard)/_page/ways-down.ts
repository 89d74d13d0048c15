import type { FunnelPart } from "@/components/charts/funnel-bars";
import type { StageName } from "@/components/charts/stages";
import type { TrendWays, TrendZoom } from "@/components/charts/trend-ways";
import type { Clock } from "@/lib/address/counting";
import {
  ANY_HOUR,
  type ChartHour,
  eventsHref,
  messagesHref,
  type Narrowed,
} from "@/lib/address/event-hrefs";
import type { Interval } from "@/lib/address/intervals";
import { type Dimension, hrefWith, type PageQuery } from "@/lib/address/query";
import type { Kind } from "@/lib/providers/event";
import { clockOf } from "./choices";
import type { ReportPage } from "./open-page";

/** What a stage is a share of: who of these did not get there is lost. */
const BEFORE: Readonly<Partial<Record<StageName, StageName>>> = {
  delivered: "sent",
  opened: "delivered",
  clicked: "opened",
};
/** The kinds behind what Audience calls by these names. */
const OPTS = new Map([
  ["optedIn", ["opted_in"]],
  ["opted_in", ["opted_in"]],
  ["optedOut", ["opted_out"]],
  ["opted_out", ["opted_out"]],
  ["net", ["opted_in", "opted_out"]],
] as const);

const nowhere = () => null;

/** What machines did is of kinds of its own, which are listed with people's where they are counted. */
const withMachines = (query: PageQuery, kind: StageName): readonly Kind[] =>
  query.automatic === "include" && (kind === "opened" || kind === "clicked")
    ? [kind, `automatic_${kind}`]
    : [kind];

function messagesOf(query: PageQuery, stage: StageName, part: FunnelPart, narrowed: Narrowed) {
  if (part === "total") return messagesHref(query, { stage }, narrowed);
  if (part === "automatic") return messagesHref(query, { stage, how: "automatic" }, narrowed);
  if (part === "implied") return messagesHref(query, { stage, how: "implied" }, narrowed);
  const before = BEFORE[stage];
  return before ? messagesHref(query, { stage: before, without: stage }, narrowed) : null;
}

/** An event has no evidence of its own, so that its list could not tell the same number. */
const isUntold = (query: PageQuery, kind: StageName): boolean =>
  kind === "delivered" && query.evidence === "confirmed";

function eventsOf(query: PageQuery, stage: StageName, part: FunnelPart, narrowed: Narrowed) {
  if (part === "automatic") {
    const isOf = stage === "opened" || stage === "clicked";
    return isOf ? eventsHref(query, { kind: `automatic_${stage}` }, narrowed) : null;
  }
  if (isUntold(query, stage) || part !== "total") return null;
  return eventsHref(query, { kind: withMachines(query, stage) }, narrowed);
}

/**
 * Where a page's numbers lead: to the messages or events behind each, as many as the number says,
 * with range and filters kept. A shared page leads nowhere, as its readers may not see them.
 */
export function waysDown(
  page: ReportPage,
  clock: Clock = clockOf(page) ?? "cohort",
  always: Narrowed = {},
) {
  if (!("viewer" in page))
    return { stage: nowhere, group: () => nowhere, opts: nowhere, hour: nowhere };
  const { query } = page.place;
  const behind = clock === "event" ? eventsOf : messagesOf;
  const stage = (name: StageName, part: FunnelPart = "total", more: Narrowed = {}) =>
    behind(query, name, part, { ...always, ...more });
  return {
    stage,
    /** Of the lines of a table by a dimension; the line `total` is not narrowed. */
    group: (by: Dimension) => (line: { readonly key: string }, name: StageName) => {
      if (line.key === "total") return stage(name);
      const unknown = line.key === "unknown" && by !== "channel" && by !== "platform";
      return unknown ? null : stage(name, "total", { [by]: line.key });
    },
    /** Of the hours of a chart by event time: an address made with ANY_HOUR. */
    hour: (kind: StageName) =>
      clock !== "event" || isUntold(query, kind)
        ? null
        : eventsHref(query, { kind: withMachines(query, kind), hour: ANY_HOUR }, always),
    /** Of the key figures about opt-ins and opt-outs, and of a cause of theirs; null: none given. */
    opts: (id: string, cause?: string | null) => {
      const kind = OPTS.get(id as Parameters<typeof OPTS.get>[0]);
      if (!kind) return null;
      return eventsHref(query, cause === undefined ? { kind } : { kind, cause: cause ?? "none" });
    },
  };
}

/** Where the points of a trend lead: hours by event time to their events, days and longer to themselves. */
export function trendWays(
  page: ReportPage,
  to: Pick<ReturnType<typeof waysDown>, "hour">,
  interval: Interval,
  buckets: readonly ChartHour[],
): TrendWays {
  const hours = interval === "hour" ? buckets.map(({ start, day }) => ({ start, day })) : [];
  const zoom = interval === "hour" || buckets.length < 2 ? null : zoomOf(page, buckets);
  return {
    hours,
    zoom,
    sent: to.hour("sent"),
    delivered: to.hour("delivered"),
    opened: to.hour("opened"),
  };
}

function zoomOf(page: ReportPage, buckets: readonly ChartHour[]): TrendZoom | null {
  if (!("viewer" in page)) return null;
  const { path, query, range } = page.place;
  const template = hrefWith(path, query, { from: "FROM", to: "TO", interval: null });
  // The first week may begin before the range does.
  const days = buckets.map(({ day }, place) => (place === 0 ? range.from : day));
  return { template, days, last: range.to };
}
