import { z } from "zod";
import { safeCount } from "@/lib/analytics/counts/counts";
import type { Scope } from "@/lib/analytics/counts/scope";
import { Prisma } from "@/lib/db";
import { readRaw } from "@/lib/replica/read-raw";
import { audienceRows } from "./audience-rows";
import type { SubscriberFilters, SubscriberSplit } from "./parameters";

type Of = Pick<SubscriberFilters, "country" | "language" | "topic">;

const COLUMNS: Readonly<Record<SubscriberSplit, string>> = {
  provider: "endpoint_id::text",
  channel: "channel",
  platform: "platform",
  country: "country",
  language: "language",
  topic: "topic",
};

const groupSchema = z.array(
  z.object({
    by: z.enum(["provider", "channel", "platform", "country", "language", "topic"]),
    word: z.string(),
    subscribed: safeCount,
    left: safeCount,
    leftInRange: safeCount,
  }),
);
/** Subscriptions as they are now, of one word of one dimension; providers by endpoint, '' is not known. */
export type GroupRow = z.infer<typeof groupSchema>[number];

const sums = ({ range: { from, to } }: Scope) => Prisma.sql`
  sum(joined - gone) AS subscribed, sum(ended) AS "left",
  coalesce(sum(ended) FILTER (WHERE day BETWEEN ${from}::date AND ${to}::date), 0) AS "leftInRange"`;

/**
 * Subscriptions by each dimension: the rows are read once for those that do not overlap, once by topic. Those are
 * added up over all days first, as each row is taken up once for every dimension.
 */
export async function readGroups(scope: Scope, of: Of): Promise<GroupRow[]> {
  const [alone, topics] = await Promise.all([
    readRaw`
      SELECT CASE WHEN grouping(endpoint_id) = 0 THEN 'provider'
          WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(platform) = 0 THEN 'platform'
          WHEN grouping(country) = 0 THEN 'country' ELSE 'language' END AS by,
        coalesce(endpoint_id::text, channel, platform, country, language) AS word,
        sum(subscribed)::bigint AS subscribed, sum("left")::bigint AS "left",
        sum("leftInRange")::bigint AS "leftInRange"
      FROM (SELECT endpoint_id, channel, platform, country, language, ${sums(scope)}
        FROM (${audienceRows(scope, of)}) one
        GROUP BY endpoint_id, channel, platform, country, language) summed
      GROUP BY GROUPING SETS ((endpoint_id), (channel), (platform), (country), (language))`,
    readRaw`
      SELECT 'topic' AS by, topic AS word, ${sums(scope)}
      FROM (${audienceRows(scope, of, true)}) each GROUP BY topic`,
  ]);
  return [...groupSchema.parse(alone), ...groupSchema.parse(topics)];
}

const trendSchema = z.array(
  z.object({ word: z.string(), at: z.int(), joined: safeCount, gone: safeCount }),
);
/** What changed in a slot, named by its first day; '' is all before the range. */
export type TrendRow = {
  readonly word: string;
  readonly slot: string;
  readonly joined: number;
  readonly gone: number;
};

/** Who became reachable and who stopped being so, slot by slot from the first of `starts`, and before. */
export async function readTrend(
  scope: Scope,
  of: Of,
  starts: readonly string[],
  by?: SubscriberSplit,
): Promise<TrendRow[]> {
  const word = Prisma.raw(by ? COLUMNS[by] : "''::text");
  // By their places: an element of a list of texts is looked for from its first on, for each row.
  const rows = await readRaw`
    SELECT word, at, sum(joined) AS joined, sum(gone) AS gone
    FROM (SELECT ${word} AS word, joined, gone,
        CASE WHEN day < ${scope.range.from}::date THEN 0
          ELSE width_bucket(day, ${[...starts]}::date[]) END AS at
      FROM (${audienceRows(scope, of, by === "topic")}) rows
      WHERE day <= ${scope.range.to}::date) slotted
    GROUP BY 1, 2`;
  return trendSchema.parse(rows).map(({ at, ...row }) => ({ ...row, slot: starts[at - 1] ?? "" }));
}
