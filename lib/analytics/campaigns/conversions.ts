import { z } from "zod";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import { safeCount } from "@/lib/analytics/counts/counts";
import { filterConditions, type Scope } from "@/lib/analytics/counts/scope";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { readRaw } from "@/lib/replica/read-raw";
import type { ConversionCounts, ConversionsAbout } from "./answers";

const rowSchema = z.object({
  campaign_id: z.string(),
  events: safeCount,
  messages: safeCount,
  valued: safeCount,
  value: z.string().nullable(),
});
const asOfSchema = z.tuple([z.object({ as_of: z.date().nullable() })]);

/** Conversions of a range, and what must be said of them. */
export type Conversions = {
  readonly about: ConversionsAbout;
  /** Of a campaign's key; null where no conversions are chosen, or none is found and days are not counted yet. */
  of(key: string, delivered: number | null): ConversionCounts | null;
};

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

async function readRows(scope: Scope) {
  const { from, to, timeZone } = scope.range;
  const rows = await readRaw`
    SELECT campaign_id::text, count(*) AS events, count(DISTINCT (message_id, begun_at)) AS messages,
      count(value) AS valued, sum(value)::text AS value
    FROM conversion
    WHERE begun_at >= ${new Date(dayStart(from, timeZone))}
      AND begun_at < ${new Date(dayStart(shiftDay(to, 1), timeZone))} ${filterConditions(scope)}
    GROUP BY campaign_id`;
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map((row) => [row.campaign_id, row]),
  );
}

/** The conversions of a range by campaign, counted where the messages began that they followed. */
export async function readConversions(scope: Scope): Promise<Conversions> {
  const rule = await db().conversionRule.findUnique({ where: { id: 1 } });
  if (!rule || rule.events.length === 0) return NONE;
  const { events, valueField, windowHours, countedAt } = rule;
  const [rows, asOf] = await Promise.all([readRows(scope), readAsOf(scope, countedAt)]);
  return {
    about: { events, valueField, windowHours, asOf },
    of(key, delivered) {
      const found = rows.get(key === NO_CAMPAIGN ? NIL_ID : key);
      if (found === undefined && asOf === null) return null;
      const { events: count, messages, valued, value } = found ?? NOTHING;
      return {
        events: count,
        messages,
        rate: delivered ? messages / delivered : null,
        valued,
        value: valueField === null ? null : plain(value ?? "0"),
      };
    },
  };
}
