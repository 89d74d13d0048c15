import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { safeCount } from "@/lib/analytics/counts/counts";
import { countryLabel } from "@/lib/analytics/counts/labels";
import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { hasValue, value } from "@/lib/facts/pair-sql";
import { WENT_AT, went } from "@/lib/facts/subscription-state";
import { readRaw } from "@/lib/replica/read-raw";
import type { SubscriberGroup, SubscribersReport } from "./answers";

/** More groups than this are no list to read. */
const MOST_GROUPS = 100;

const rowSchema = z.object({
  country: z.string(),
  topics: z.string(),
  subscribed: safeCount,
  left: safeCount,
  left_in_range: safeCount,
});
type SubscriberRow = z.infer<typeof rowSchema>;
type Counted = { readonly asOf: number; readonly rows: readonly SubscriberRow[] };

function conditions(scope: Scope): Prisma.Sql {
  const parts = [Prisma.sql`state IS NOT NULL`];
  if (scope.narrowed) {
    const ids = scope.endpoints.map((endpoint) => endpoint.id);
    parts.push(Prisma.sql`endpoint_id = ANY(${ids}::uuid[])`);
  }
  if (scope.platforms) {
    parts.push(hasValue("platform", scope.platforms));
  }
  return Prisma.join(parts, " AND ");
}

/** Subscriptions by country and set of topics: few rows, however many subscriptions there are. */
async function readRows(scope: Scope): Promise<SubscriberRow[]> {
  const { from, to, timeZone } = scope.range;
  const begin = dayStart(from, timeZone);
  const end = dayStart(shiftDay(to, 1), timeZone);
  const rows = await readRaw`
    SELECT coalesce(${value("country")}, '') AS country, coalesce(${value("topics")}, '') AS topics,
      count(*) FILTER (WHERE ${went("opted_in")}) AS subscribed,
      count(*) FILTER (WHERE ${went("opted_out")}) AS "left",
      count(*) FILTER (WHERE ${went("opted_out")}
        AND ${WENT_AT} >= ${begin}::bigint
        AND ${WENT_AT} < ${end}::bigint) AS left_in_range
    FROM subscription WHERE ${conditions(scope)} GROUP BY 1, 2`;
  return z.array(rowSchema).parse(rows);
}

const shared = globalThis as typeof globalThis & { pushlensSubscribers?: Memory<Counted> };

/**
 * The counts, from memory where they are fresh enough: counting reads every subscription, so with
 * many it is done seldom, and the answer says as of when it is.
 */
function count(scope: Scope): Promise<Counted> {
  shared.pushlensSubscribers ??= new WeakMap();
  const { range, narrowed, endpoints, platforms } = scope;
  const key = JSON.stringify([range, narrowed && endpoints.map(({ id }) => id), platforms]);
  return remember(shared.pushlensSubscribers, key, async () => {
    const asOf = Date.now();
    return { asOf, rows: await readRows(scope) };
  });
}

/** A stored set of topics; what is none counts as no topics. */
function topicsOf(stored: string): readonly string[] {
  try {
    return [...new Set(z.array(z.string()).parse(JSON.parse(stored)))];
  } catch {
    return [];
  }
}

/** Sums rows by keys; '' is not known. */
function groupsOf(
  rows: readonly SubscriberRow[],
  keysOf: (row: SubscriberRow) => readonly string[],
  labelOf: (key: string) => string,
): SubscriberGroup[] {
  const sums = new Map<string, { subscribed: number; left: number; leftInRange: number }>();
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of keys.length > 0 ? keys : [""]) {
      const sum = sums.get(key) ?? { subscribed: 0, left: 0, leftInRange: 0 };
      sum.subscribed += row.subscribed;
      sum.left += row.left;
      sum.leftInRange += row.left_in_range;
      sums.set(key, sum);
    }
  }
  return [...sums]
    .map(([key, sum]) => ({ key: key || null, label: labelOf(key), ...sum }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.subscribed - a.subscribed ||
        a.label.localeCompare(b.label, "en"),
    )
    .slice(0, MOST_GROUPS);
}

/**
 * Subscriptions as they are now, by topic and country, where these are known. Range, endpoint,
 * provider and platform narrow it; channel and campaign are none of a subscription's.
 */
export async function getSubscribers(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<SubscribersReport> {
  const scope = await openScope(params, now);
  const { asOf, rows } = await count(scope);
  const [total] = groupsOf(
    rows,
    () => [],
    () => "",
  );
  const { subscribed = 0, left = 0, leftInRange = 0 } = total ?? {};
  return {
    range: scope.range,
    asOf: new Date(asOf).toISOString(),
    total: { subscribed, left, leftInRange },
    topics: groupsOf(
      rows,
      (row) => topicsOf(row.topics),
      (key) => key || "no topic known",
    ),
    countries: groupsOf(rows, (row) => (row.country ? [row.country] : []), countryLabel),
  };
}
