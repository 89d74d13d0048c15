import { z } from "zod";
import type { CampaignInfo } from "@/lib/analytics/counts/campaign-names";
import { db, Prisma } from "@/lib/db";
import { knownSlots } from "@/lib/facts/each-slot";
import { isSpread } from "@/lib/facts/slots";
import { readRaw } from "@/lib/replica/read-raw";

/** Of so many before it the latest alike are taken: each is looked at. */
const MOST_LOOKED_AT = 50;

/** Campaigns that began before one, the latest first, and the channels that make them like it. */
export type CampaignsBefore = {
  readonly rows: readonly { readonly key: string; readonly firstSeen: string }[];
  /** As stored; none where it is not known which way the campaign went out. */
  readonly channels: readonly string[];
};

const rowsSchema = z.array(z.object({ id: z.string(), first_seen: z.date() }));
const channelsSchema = z.array(z.object({ channel: z.string() }));

/**
 * What was counted of a campaign in its first days; its own date in UTC and those beside it, as SQL
 * cuts no days. What opens an e-mail opens no push, so campaigns are alike that went the same way.
 */
const firstDays = (id: Prisma.Sql, firstSeen: Prisma.Sql): Prisma.Sql => Prisma.sql`
  rollup WHERE grain = 'd' AND clock = 'e' AND campaign_id = ${id} AND channel <> ''
    AND day BETWEEN (${firstSeen} AT TIME ZONE 'UTC')::date - 1
      AND (${firstSeen} AT TIME ZONE 'UTC')::date + 7`;

/** The campaigns of the same endpoint, and over one of its channels, that began before one. */
export async function campaignsBefore(
  { id, endpointId, firstSeen }: Pick<CampaignInfo, "id" | "endpointId" | "firstSeen">,
  count: number,
): Promise<CampaignsBefore> {
  if (endpointId === null || firstSeen === null) return { rows: [], channels: [] };
  const began = Prisma.sql`${new Date(firstSeen)}::timestamptz`;
  const stored = await readRaw`
    SELECT DISTINCT channel FROM ${firstDays(Prisma.sql`${id}::uuid`, began)} ORDER BY channel`;
  const channels = channelsSchema.parse(stored).map(({ channel }) => channel);
  const counted = Prisma.sql`
    ${firstDays(Prisma.sql`latest.id`, Prisma.sql`latest.first_seen`)} AND channel = ANY(${channels}::text[])`;
  // A cluster takes no look-up for each row: there all of them are counted.
  const alike = isSpread(await knownSlots(db()))
    ? Prisma.sql`latest.id IN (SELECT latest.id FROM latest, ${counted})`
    : Prisma.sql`EXISTS (SELECT FROM ${counted})`;
  const rows = await readRaw`
    WITH latest AS MATERIALIZED (SELECT id, first_seen FROM campaign
      WHERE endpoint_id = ${endpointId}::uuid AND first_seen < ${began}
      ORDER BY first_seen DESC, id LIMIT ${MOST_LOOKED_AT})
    SELECT id::text, first_seen FROM latest
    WHERE ${channels.length > 0 ? alike : Prisma.sql`true`}
    ORDER BY first_seen DESC, id LIMIT ${count}`;
  const found = rowsSchema.parse(rows);
  return {
    rows: found.map((row) => ({ key: row.id, firstSeen: row.first_seen.toISOString() })),
    channels,
  };
}
