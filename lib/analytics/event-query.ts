import { z } from "zod";
import { dayStart } from "@/lib/bucket";
import { db, Prisma } from "@/lib/db";
import { shiftDay } from "@/lib/range";
import type { EventsParameters } from "./parameters";
import { NIL_ID, type Scope } from "./scope";

/** Where a page of events ends: the time and id of its last. */
export const eventPosition = z.object({
  // Of the years that PostgreSQL writes like JavaScript.
  at: z.iso.datetime().refine((at) => at >= "0001"),
  id: z.guid(),
});
export type EventPosition = z.infer<typeof eventPosition>;

const eventRecord = z.object({
  event_id: z.string(),
  endpoint_id: z.string(),
  kind: z.int(),
  name: z.string(),
  at: z.date(),
  time_source: z.int(),
  received_at: z.date(),
  message_id: z.string().nullable(),
  person: z.string().nullable(),
  campaign_id: z.string().nullable(),
  channel: z.string().nullable(),
  platform: z.string().nullable(),
  cause: z.string().nullable(),
  title: z.string().nullable(),
  address: z.string().nullable(),
  properties: z.string().nullable(),
});
export type EventRecord = z.infer<typeof eventRecord>;

const ids = z.array(z.object({ id: z.string() }));
const MOST_SUBSCRIPTIONS = 1000;

/** The index holds the first 200 characters of a person; the whole is compared after it. */
const isPerson = (person: string): Prisma.Sql =>
  Prisma.sql`(left(substr(person, 15), 200) = left(${person}, 200) AND substr(person, 15) = ${person})`;

async function personCondition(person: string): Promise<Prisma.Sql> {
  const rows = await db().$queryRaw`
    SELECT id::text FROM subscription WHERE ${isPerson(person)} LIMIT ${MOST_SUBSCRIPTIONS}`;
  const subscriptions = ids.parse(rows).map((row) => row.id);
  if (subscriptions.length === 0) return isPerson(person);
  return Prisma.sql`(${isPerson(person)} OR subscription_id = ANY(${subscriptions}::uuid[]))`;
}

/** A message's own events, and those that followed it on the same subscription. */
async function messageCondition(message: string): Promise<Prisma.Sql> {
  const rows = await db().$queryRaw`
    SELECT DISTINCT subscription_id::text AS id FROM event
    WHERE subject_id = ${message}::uuid AND subscription_id IS NOT NULL`;
  const subscriptions = ids.parse(rows).map((row) => row.id);
  const own = Prisma.sql`subject_id = ${message}::uuid`;
  if (subscriptions.length === 0) return own;
  return Prisma.sql`(${own} OR (subscription_id = ANY(${subscriptions}::uuid[])
    AND message_id = ${message}::uuid))`;
}

function scopeConditions(scope: Scope): Prisma.Sql[] {
  const { range, campaigns, channels, platforms } = scope;
  const from = new Date(dayStart(range.from, range.timeZone));
  const to = new Date(dayStart(shiftDay(range.to, 1), range.timeZone));
  const conditions = [Prisma.sql`at >= ${from} AND at < ${to}`];
  if (channels) {
    conditions.push(Prisma.sql`coalesce(substr(channel, 15), '') = ANY(${channels}::text[])`);
  }
  if (platforms) {
    conditions.push(Prisma.sql`coalesce(substr(platform, 15), '') = ANY(${platforms}::text[])`);
  }
  if (campaigns) {
    conditions.push(Prisma.sql`((campaign IS NULL AND ${campaigns.includes(NIL_ID)}) OR EXISTS (
      SELECT 1 FROM campaign c WHERE c.id = ANY(${campaigns}::uuid[])
        AND c.endpoint_id = event.endpoint_id AND c.vendor_id = substr(event.campaign, 15)))`);
  }
  return conditions;
}

/**
 * The newest events, one more than a page. Of one person or message by their index; else each
 * endpoint's newest by its index on time, merged: that reads a page per endpoint, however many
 * events there are.
 */
function sourceOf(endpoints: readonly string[], where: Prisma.Sql, one: boolean, limit: number) {
  const order = Prisma.sql`ORDER BY at DESC, event_id DESC LIMIT ${limit + 1}`;
  if (one) {
    return Prisma.sql`SELECT * FROM event
      WHERE endpoint_id = ANY(${endpoints}::uuid[]) AND ${where} ${order}`;
  }
  return Prisma.sql`SELECT newest.* FROM unnest(${endpoints}::uuid[]) AS ids(id)
    CROSS JOIN LATERAL (
      SELECT * FROM event WHERE endpoint_id = ids.id AND ${where} ${order}) newest ${order}`;
}

/** Reads one page of events and one more, newest first. */
export async function readEvents(
  scope: Scope,
  params: Pick<EventsParameters, "person" | "message" | "limit">,
  after: EventPosition | null,
): Promise<EventRecord[]> {
  const conditions = scopeConditions(scope);
  if (params.person !== undefined) conditions.push(await personCondition(params.person));
  if (params.message !== undefined) conditions.push(await messageCondition(params.message));
  if (after) {
    conditions.push(
      Prisma.sql`(at, event_id) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`,
    );
  }
  const one = params.person !== undefined || params.message !== undefined;
  const endpoints = scope.endpoints.map((endpoint) => endpoint.id);
  const source = sourceOf(endpoints, Prisma.join(conditions, " AND "), one, params.limit);
  const value = (column: string) => Prisma.raw(`substr(e.${column}, 15) AS ${column}`);
  const rows = await db().$queryRaw`
    SELECT e.event_id::text, e.endpoint_id::text, e.kind, e.name, e.at, e.time_source,
      e.received_at, e.message_id::text, campaign.id::text AS campaign_id,
      coalesce(substr(e.person, 15), substr(subscription.person, 15)) AS person,
      ${value("channel")}, ${value("platform")}, ${value("cause")}, ${value("title")},
      ${value("address")}, ${value("properties")}
    FROM (${source}) e
    LEFT JOIN subscription ON subscription.id = e.subscription_id
    LEFT JOIN campaign ON campaign.endpoint_id = e.endpoint_id
      AND campaign.vendor_id = substr(e.campaign, 15)
    ORDER BY e.at DESC, e.event_id DESC`;
  return z.array(eventRecord).parse(rows);
}
