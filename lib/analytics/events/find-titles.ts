import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { grainOf } from "@/lib/analytics/counts/counts";
import { foldText } from "@/lib/analytics/counts/fold-text";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import { db, Prisma } from "@/lib/db";
import { eachSlot, knownSlots } from "@/lib/facts/each-slot";
import { value } from "@/lib/facts/pair-sql";
import { isAboutMessage } from "@/lib/facts/stored-event";
import { STAGES } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import { PUBLIC_FROM } from "./content";

/**
 * Titles have no index. Of so many days of campaigns, the newest first, so many events each are looked at, in the
 * hour in which most of that day's messages began: there they are found soon, by the index on time.
 */
export const MOST_DAYS = 1_000;
const SAMPLE = 20;
const MOST_FOUND = 20;

const hourSchema = z.object({
  endpoint: z.string(),
  campaign: z.string(),
  day: z.string(),
  begins: z.date(),
});
type CampaignHour = z.infer<typeof hourSchema>;

const titleSchema = z.object({
  title: z.string(),
  campaign: z.string(),
  last: z.date(),
});
/** A title that many people got, its campaign (the nil id for none), and when it was seen last. */
export type FoundTitle = z.infer<typeof titleSchema>;

export type FoundTitles = {
  /** The latest first. */
  readonly titles: readonly FoundTitle[];
  /** The day before which nothing was looked at, though there is more; null where all was. */
  readonly back: string | null;
};

/**
 * The titles of a range that hold a text, in whatever case, as a sample of each campaign and day shows them. Only
 * what went to several people is found: a title of one may be about them, and whoever looked for parts of it
 * would learn it bit by bit.
 */
export async function findTitles(
  text: string,
  params: FilterParameters,
  now: number,
  most: number = MOST_DAYS,
): Promise<FoundTitles> {
  const asked = foldText(text).trim();
  if (asked === "") return { titles: [], back: null };
  const scope = await openScope(params, now);
  const hours = await fullestHours(scope, most + 1);
  const looked = hours.slice(0, most);
  const titles = await titlesOf(looked, asked);
  return { titles, back: hours.length > most ? (looked.at(-1)?.day ?? null) : null };
}

const BEGUN = Prisma.raw(`sum(${STAGES.join(" + ")})`);

/** Of each campaign and day the hour in which most messages began, the newest day first. */
async function fullestHours(scope: Scope, most: number): Promise<CampaignHour[]> {
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT DISTINCT ON (rollup.day, endpoint_id, campaign_id) endpoint_id::text AS endpoint,
      campaign_id::text AS campaign, day::text, bucket AS begins
    FROM rollup
    WHERE ${grainOf(scope, "hour", "campaign")} AND clock = 'c'
      AND day BETWEEN ${from}::date AND ${to}::date ${filterConditions(scope)}
    GROUP BY rollup.day, endpoint_id, campaign_id, bucket
    ORDER BY rollup.day DESC, endpoint_id, campaign_id, ${BEGUN} DESC, bucket LIMIT ${most}`;
  return z.array(hourSchema).parse(rows);
}

/** What some events of each say: of their messages, as not every event has the title. */
async function titlesOf(hours: readonly CampaignHour[], asked: string): Promise<FoundTitle[]> {
  const found = eachSlot(
    await knownSlots(db()),
    (inSlot) => Prisma.sql`
      SELECT ${value("m.title")} AS title, asked.campaign, e.at, coalesce(${value("e.person")},
        ${value("e.address")}, e.subscription_id::text, e.subject_id::text) AS who
      FROM asked CROSS JOIN LATERAL (
        SELECT subject_id, subscription_id, person, address, at FROM event
        WHERE endpoint_id = asked.endpoint AND ${Prisma.raw(isAboutMessage("event"))} ${inSlot("event")}
          AND ${value("event.campaign")} IS NOT DISTINCT FROM asked.vendor_id
          AND at >= asked.begins AND at < asked.begins + interval '1 hour'
        LIMIT ${SAMPLE}) e
      JOIN message m ON m.id = e.subject_id ${inSlot("m")}
      WHERE strpos(lower(normalize(${value("m.title")}, NFKC)), ${asked}) > 0`,
  );
  const rows = await readRaw`
    WITH asked AS MATERIALIZED (
      SELECT h.*, c.vendor_id FROM json_to_recordset(${JSON.stringify(hours)}::json)
        AS h(endpoint uuid, campaign uuid, begins timestamptz)
      LEFT JOIN campaign c ON c.id = h.campaign)
    SELECT title, campaign::text AS campaign, max(at) AS last FROM (${found}) found
    GROUP BY 1, 2 HAVING count(DISTINCT who) >= ${PUBLIC_FROM}
    ORDER BY last DESC, title LIMIT ${MOST_FOUND}`;
  return z.array(titleSchema).parse(rows);
}
