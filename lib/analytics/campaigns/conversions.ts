import { group, sum } from "d3-array";
import { z } from "zod";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { safeCount } from "@/lib/analytics/counts/counts";
import type { GroupRows } from "@/lib/analytics/counts/groups";
import { filterConditions, type Scope } from "@/lib/analytics/counts/scope";
import { reportsOn, type ShapeContext } from "@/lib/analytics/counts/selection";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { STAGES } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import type { ConversionCounts, ConversionsAbout } from "./answers";

const rowSchema = z.object({
  campaign_id: z.string(),
  /** Null, as the channel, in the sum over both. */
  endpoint_id: z.string().nullable(),
  channel: z.string().nullable(),
  events: safeCount,
  messages: safeCount,
  valued: safeCount,
  value: z.string().nullable(),
});
const asOfSchema = z.tuple([z.object({ as_of: z.date().nullable() })]);

/** Conversions of a range, and what must be said of them. */
export type Conversions = {
  readonly about: ConversionsAbout;
  /**
   * Of a campaign; null where no conversions are chosen, or none is found and days are not counted yet. The
   * rate is that of the channels on which deliveries are reported.
   */
  of(
    campaign: Pick<GroupRows, "key" | "rows" | "selection">,
    context: ShapeContext,
  ): ConversionCounts | null;
};

const DAY = 86_400_000;

const NONE: Conversions = { about: null, of: () => null };

const NOTHING = { events: 0, messages: 0, valued: 0, value: null };

/** As a decimal is written: no zeros that say nothing. */
const plain = (digits: string): string =>
  digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;

/** Since when nothing told late can be missing: the oldest look at a day that the range's events lie in. */
async function readAsOf({ range, now }: Scope, countedAt: Date | null): Promise<string | null> {
  if (countedAt === null) return null;
  const from = new Date(dayStart(range.from, range.timeZone)).toISOString().slice(0, 10);
  const to = new Date(now).toISOString().slice(0, 10);
  const rows = await readRaw`
    SELECT min(derived_at) AS as_of FROM conversion_day WHERE day BETWEEN ${from}::date AND ${to}::date`;
  return (asOfSchema.parse(rows)[0].as_of ?? countedAt).toISOString();
}

type Row = z.infer<typeof rowSchema>;

/**
 * Messages count where they began: whole days (UTC) of a range are added up already, whatever the zone that cuts
 * it, and what is left at both ends is counted. Each message lies in one of them.
 */
async function readRows(scope: Scope): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { from, to, timeZone } = scope.range;
  const [start, end] = [dayStart(from, timeZone), dayStart(shiftDay(to, 1), timeZone)];
  const first = Math.min(Math.ceil(start / DAY) * DAY, end);
  const last = Math.max(Math.floor(end / DAY) * DAY, first);
  const date = (at: number) => new Date(at).toISOString().slice(0, 10);
  const filters = filterConditions(scope);
  const rows = await readRaw`
    SELECT campaign_id::text, endpoint_id::text, channel, sum(events)::bigint AS events,
      sum(messages)::bigint AS messages, sum(valued)::bigint AS valued, sum(value)::text AS value
    FROM (
      SELECT campaign_id, endpoint_id, channel, events, messages, valued, value FROM conversion_sum
      WHERE day >= ${date(first)}::date AND day < ${date(last)}::date ${filters}
      UNION ALL
      SELECT campaign_id, endpoint_id, channel, count(*), count(DISTINCT (message_id, begun_at)),
        count(value), sum(value)
      FROM conversion
      WHERE ((begun_at >= ${new Date(start)} AND begun_at < ${new Date(first)})
        OR (begun_at >= ${new Date(last)} AND begun_at < ${new Date(end)})) ${filters}
      GROUP BY campaign_id, endpoint_id, channel, platform) part
    GROUP BY GROUPING SETS ((campaign_id), (campaign_id, endpoint_id, channel))`;
  return group(z.array(rowSchema).parse(rows), (row) => row.campaign_id);
}

const DELIVERED = STAGES.indexOf("delivered");

/** Messages that led to something, of those delivered, where deliveries are reported; null where nowhere. */
function rateOf(
  found: readonly Row[],
  { rows, selection }: Pick<GroupRows, "rows" | "selection">,
  { evidence }: ShapeContext,
): number | null {
  const byId = new Map(selection.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const reports = (endpointId: string, channel: string): boolean => {
    const endpoint = byId.get(endpointId);
    return endpoint !== undefined && reportsOn(endpoint, channel, "delivered", evidence);
  };
  const delivered = sum(
    rows.filter((row) => reports(row.endpointId, row.channel)),
    ({ totals }) => totals[DELIVERED] ?? 0,
  );
  const messages = sum(found, (row) =>
    row.endpoint_id !== null && reports(row.endpoint_id, row.channel ?? "") ? row.messages : 0,
  );
  return delivered > 0 ? messages / delivered : null;
}

/** The conversions of a range by campaign, counted where the messages began that they followed. */
export async function readConversions(scope: Scope): Promise<Conversions> {
  const rule = await db().conversionRule.findUnique({ where: { id: 1 } });
  if (!rule || rule.events.length === 0) return NONE;
  const { events, valueField, windowHours, countedAt } = rule;
  const [rows, asOf] = await Promise.all([readRows(scope), readAsOf(scope, countedAt)]);
  return {
    about: { events, valueField, windowHours, asOf },
    of(campaign, context) {
      const { key } = campaign;
      const found = rows.get(key === null || key === NO_CAMPAIGN ? NIL_ID : key) ?? [];
      if (found.length === 0 && asOf === null) return null;
      const all = found.find(({ endpoint_id }) => endpoint_id === null) ?? NOTHING;
      const { events: count, messages, valued, value } = all;
      return {
        events: count,
        messages,
        rate: rateOf(found, campaign, context),
        valued,
        value: valueField === null ? null : plain(value ?? "0"),
      };
    },
  };
}
