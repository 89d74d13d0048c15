import { bucketsOf, type ReportBucket } from "@/lib/analytics/counts/buckets";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { labelOfSlug } from "@/lib/analytics/counts/labels";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { everSeen, type SeenRow } from "@/lib/analytics/counts/seen";
import type { SubscriberGroup, SubscribersReport } from "./answers";
import { readPass, rememberAudience } from "./audience-rows";
import { SUBSCRIBER_SPLITS, type SubscriberSplit, type SubscribersParameters } from "./parameters";
import { type GroupRow, readGroups, readTrend, type TrendRow } from "./read-subscribers";
import { subscriberLabels } from "./subscriber-labels";
import { readTopicNames } from "./topic-names";

/** More groups than this are no list to read, and more lines no picture. */
const MOST_GROUPS = 100;
const MOST_LINES = 8;

type Labels = ReturnType<typeof subscriberLabels>;
type Split = readonly [SubscriberSplit, string];

/** Endpoints of one provider are one group. */
function keyOf([by, word]: Split, scope: Scope): string {
  if (by !== "provider") return word;
  return scope.endpoints.find(({ id }) => id === word)?.slug ?? "";
}

function groupsBy(
  by: SubscriberSplit,
  rows: readonly GroupRow[],
  scope: Scope,
  labels: Labels,
): SubscriberGroup[] {
  const own = rows.filter((row) => row.by === by);
  return [...groupBy(own, (row) => keyOf([by, row.word], scope))]
    .map(([key, alike]) => ({ key: key || null, label: labels[by](key), ...sumOf(alike) }))
    .filter(({ subscribed, left }) => subscribed + left > 0)
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.subscribed - a.subscribed ||
        a.label.localeCompare(b.label, "en"),
    )
    .slice(0, MOST_GROUPS);
}

function sumOf(rows: readonly GroupRow[]) {
  const sum = (name: "subscribed" | "left" | "leftInRange") =>
    rows.reduce((total, row) => total + row[name], 0);
  return { subscribed: sum("subscribed"), left: sum("left"), leftInRange: sum("leftInRange") };
}

/** How many were reachable at the end of each bucket; null where it has not begun, or nothing is counted yet. */
function curveOf(
  rows: readonly TrendRow[],
  buckets: readonly ReportBucket[],
  { now, counted }: { readonly now: number; readonly counted: boolean },
) {
  const bySlot = new Map(rows.map((row) => [row.slot, row]));
  const before = bySlot.get("");
  let reachable = (before?.joined ?? 0) - (before?.gone ?? 0);
  return {
    before: reachable,
    buckets: buckets.map(({ start, day, slots, unfinished }) => {
      const { joined, gone } = bySlot.get(slots[0] ?? "") ?? { joined: 0, gone: 0 };
      reachable += joined - gone;
      return {
        start: new Date(start).toISOString(),
        day,
        reachable: counted && start <= now ? reachable : null,
        joined,
        gone,
        unfinished,
      };
    }),
  };
}

type CurveOf = {
  readonly scope: Scope;
  readonly buckets: readonly ReportBucket[];
  readonly counted: boolean;
};

/** The largest groups over time, in the order of the list of groups. */
function seriesBy(
  groups: readonly SubscriberGroup[],
  by: SubscriberSplit,
  rows: readonly TrendRow[],
  { scope, buckets, counted }: CurveOf,
): NonNullable<SubscribersReport["series"]> {
  const byKey = groupBy(rows, (row) => keyOf([by, row.word], scope));
  return groups.slice(0, MOST_LINES).map(({ key, label }) => {
    const own = [...groupBy(byKey.get(key ?? "") ?? [], (row) => row.slot)].map(
      ([slot, alike]): TrendRow => ({
        word: "",
        slot,
        joined: alike.reduce((sum, row) => sum + row.joined, 0),
        gone: alike.reduce((sum, row) => sum + row.gone, 0),
      }),
    );
    const curve = curveOf(own, buckets, { now: scope.now, counted });
    return { key, label, reachable: curve.buckets.map(({ reachable }) => reachable) };
  });
}

/** Providers that something came from and that tell nothing of one way, as far as was ever seen. */
function silentOf(scope: Scope, seen: readonly SeenRow[]): SubscribersReport["silent"] {
  const heard = scope.endpoints.filter(({ id }) =>
    seen.some(({ endpointId }) => endpointId === id),
  );
  const silent = (kind: "opted_in" | "opted_out"): string[] => {
    const tells = (slug: string) =>
      heard.some(
        ({ id, slug: own, provider }) =>
          own === slug &&
          ((kind === "opted_in" ? provider?.reportsOptIn : provider?.reportsOptOut) ||
            seen.some((row) => row.endpointId === id && row.kinds.has(kind))),
      );
    const slugs = [...new Set(heard.map(({ slug }) => slug))].filter((slug) => !tells(slug));
    return slugs.map((slug) => labelOfSlug(slug, heard));
  };
  return { optIns: silent("opted_in"), optOuts: silent("opted_out") };
}

/**
 * Who is reachable, now and over time: subscriptions of which an opt-in was told last. What was never told
 * is neither in nor out. By what is known of them now, as of when they were counted; campaigns are none of
 * a subscription's.
 */
export async function getSubscribers(
  params: SubscribersParameters,
  now: number = Date.now(),
): Promise<SubscribersReport> {
  const scope = await openScope(params, now);
  const buckets = bucketsOf(scope.range, params.interval, now);
  const [pass, seen, names] = await Promise.all([readPass(), everSeen(), readTopicNames()]);
  const { country, language, topic, by } = params;
  const of = { country, language, topic };
  const starts = buckets.flatMap(({ slots }) => slots[0] ?? []);
  const [rows, trend, split] = await rememberAudience(pass, { params, starts }, () =>
    Promise.all([
      readGroups(scope, of),
      readTrend(scope, of, starts),
      by ? readTrend(scope, of, starts, by) : [],
    ]),
  );
  const counted = pass.asOf !== null;
  const labels = subscriberLabels(scope, names);
  const groups = Object.fromEntries(
    SUBSCRIBER_SPLITS.map((one) => [one, groupsBy(one, rows, scope, labels)]),
  ) as Record<SubscriberSplit, SubscriberGroup[]>;
  return {
    range: scope.range,
    asOf: pass.asOf === null ? null : new Date(pass.asOf).toISOString(),
    total: sumOf(rows.filter((row) => row.by === "provider")),
    ...curveOf(trend, buckets, { now, counted }),
    ...(by ? { series: seriesBy(groups[by], by, split, { scope, buckets, counted }) } : {}),
    silent: silentOf(scope, seen),
    providers: groups.provider,
    channels: groups.channel,
    platforms: groups.platform,
    countries: groups.country,
    languages: groups.language,
    topics: groups.topic,
  };
}
