import { z } from "zod";
import { NO_CAUSE } from "@/lib/address/unknown";
import type { Scope } from "@/lib/analytics/counts/scope";
import { db, Prisma } from "@/lib/db";
import { eachSlot, knownSlots } from "@/lib/facts/each-slot";
import { eventsOf } from "@/lib/facts/events-of";
import { NIL_ID } from "@/lib/facts/identity";
import { identityOf, whoOf } from "@/lib/facts/identity-of";
import { hasValue, lacksValue, value } from "@/lib/facts/pair-sql";
import type { Slots } from "@/lib/facts/slots";
import { messageOf, receivedAtOf } from "@/lib/facts/stored-event";
import { KINDS } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import { countEvents, isCounted } from "./event-count";
import { boundsOf } from "./event-hour";
import { messageCondition } from "./message-condition";
import type { PagePosition } from "./page-position";
import type { EventsParameters } from "./parameters";
import { type Window, walk, windowsOf } from "./windows";

const eventRecord = z.object({
  event_id: z.string(),
  subject_id: z.string(),
  request_id: z.string(),
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

type Asked = Pick<
  EventsParameters,
  "person" | "message" | "recipient" | "kind" | "cause" | "hour" | "limit"
>;

/** Everything but the endpoints and the time. */
async function conditionsOf(scope: Scope, asked: Asked): Promise<Prisma.Sql[]> {
  const { campaigns, channels, platforms, notCampaigns, notChannels, notPlatforms } = scope;
  const conditions: Prisma.Sql[] = [];
  if (channels) conditions.push(hasValue("channel", channels));
  if (platforms) conditions.push(hasValue("platform", platforms));
  if (notChannels) conditions.push(lacksValue("channel", notChannels));
  if (notPlatforms) conditions.push(lacksValue("platform", notPlatforms));
  const named = (ids: readonly string[]) =>
    Prisma.sql`((campaign IS NULL AND ${ids.includes(NIL_ID)}) OR coalesce(
      (endpoint_id, ${value("campaign")}) IN (
        SELECT c.endpoint_id, c.vendor_id FROM campaign c WHERE c.id = ANY(${ids}::uuid[])), false))`;
  if (campaigns) conditions.push(named(campaigns));
  else if (notCampaigns) conditions.push(Prisma.sql`NOT ${named(notCampaigns)}`);
  if (asked.cause !== undefined) {
    conditions.push(hasValue("cause", [asked.cause === NO_CAUSE ? "" : asked.cause]));
  }
  if (asked.kind.length > 0) {
    const kinds = asked.kind.map((kind) => KINDS.indexOf(kind));
    conditions.push(Prisma.sql`kind = ANY(${kinds}::smallint[])`);
  }
  if (asked.message !== undefined) conditions.push(await messageCondition(asked.message));
  return conditions;
}

function within({ range }: Scope, hour: string | undefined): Prisma.Sql {
  const { begins, ends } = boundsOf(range, hour);
  return Prisma.sql`at >= ${new Date(begins)} AND at < ${new Date(ends)}`;
}

/** Of one person or message by their index; what is found is sorted as a whole. */
async function sourceOfOne(
  scope: Scope,
  asked: Asked,
  conditions: readonly Prisma.Sql[],
): Promise<Prisma.Sql> {
  const endpoints = scope.endpoints.map((endpoint) => endpoint.id);
  const who = whoOf(asked);
  const events = who
    ? Prisma.sql`(${eventsOf(await identityOf(db(), who))}) event`
    : Prisma.sql`event`;
  return Prisma.sql`SELECT * FROM ${events} WHERE endpoint_id = ANY(${endpoints}::uuid[])
    AND ${Prisma.join([within(scope, asked.hour), ...conditions], " AND ")}`;
}

/**
 * From each window the nearest by the endpoint's index on time, merged: that reads a page for each,
 * however many events there are.
 */
function sourceOfWindows(
  slots: Slots,
  windows: readonly Window[],
  conditions: readonly Prisma.Sql[],
  inner: Prisma.Sql,
): Prisma.Sql {
  const rows = JSON.stringify(
    windows.map(({ endpointId, begins, ends }) => ({
      id: endpointId,
      begins: new Date(begins).toISOString(),
      ends: new Date(ends).toISOString(),
    })),
  );
  const where = Prisma.join(
    [Prisma.sql`endpoint_id = w.id AND at >= w.begins AND at < w.ends`, ...conditions],
    " AND ",
  );
  return eachSlot(
    slots,
    (inSlot) => Prisma.sql`SELECT nearest.* FROM json_to_recordset(${rows}::json)
      AS w(id uuid, begins timestamptz, ends timestamptz)
    CROSS JOIN LATERAL (SELECT * FROM event WHERE ${where} ${inSlot("event")} ${inner}) nearest`,
  );
}

/** One window per endpoint, of the hour asked for or the whole range: no rollups tell what to read. */
function oneWindow({ range, endpoints }: Scope, hour: string | undefined): Window[] {
  const { begins, ends } = boundsOf(range, hour);
  return endpoints.map(({ id }) => ({ endpointId: id, begins, ends }));
}

async function load(source: Prisma.Sql, order: Prisma.Sql): Promise<EventRecord[]> {
  const named = (column: string) => Prisma.sql`${value(`e.${column}`)} AS ${Prisma.raw(column)}`;
  // A page first, then what is beside it: joined to all there is, a cluster would move that.
  const rows = await readRaw`
    WITH e AS MATERIALIZED (${source}),
    owner AS MATERIALIZED (
      SELECT id, person FROM subscription WHERE id IN (SELECT subscription_id FROM e))
    SELECT e.event_id::text, e.subject_id::text, e.request_id::text, e.endpoint_id::text, e.kind,
      e.name, e.at, e.time_source,
      ${Prisma.raw(receivedAtOf("e"))} AS received_at, (${Prisma.raw(messageOf("e"))})::text AS message_id,
      campaign.id::text AS campaign_id,
      coalesce(${value("e.person")}, ${value("owner.person")}) AS person,
      ${named("channel")}, ${named("platform")}, ${named("cause")}, ${named("title")},
      ${named("address")}, ${named("properties")}
    FROM e LEFT JOIN owner ON owner.id = e.subscription_id
    LEFT JOIN campaign ON campaign.endpoint_id = e.endpoint_id
      AND campaign.vendor_id = ${value("e.campaign")}
    ORDER BY ${order}`;
  return z.array(eventRecord).parse(rows);
}

/** Reads one page of events and one more, nearest to the position first. */
export async function readEvents(
  scope: Scope,
  asked: Asked,
  position: PagePosition | null,
): Promise<EventRecord[]> {
  const [conditions, slots] = await Promise.all([conditionsOf(scope, asked), knownSlots(db())]);
  const { order, after } = walk("at", "event_id", position);
  const outer = walk("e.at", "e.event_id", position).order;
  const enough = asked.limit + 1;
  const page = (left: number) => Prisma.sql`${after} ORDER BY ${order} LIMIT ${left}`;
  const read = (source: Prisma.Sql, left: number) =>
    load(Prisma.sql`${source} ORDER BY ${order} LIMIT ${left}`, outer);
  const subject = asked.person ?? asked.recipient ?? asked.message;
  if (subject !== undefined) {
    const source = await sourceOfOne(scope, asked, conditions);
    return load(Prisma.sql`${source} ${page(enough)}`, outer);
  }
  if (!isCounted(asked.kind) || asked.hour !== undefined) {
    return read(
      sourceOfWindows(slots, oneWindow(scope, asked.hour), conditions, page(enough)),
      enough,
    );
  }
  const found: EventRecord[] = [];
  for await (const windows of windowsOf(scope, countEvents(asked.kind), position, enough)) {
    const left = enough - found.length;
    found.push(...(await read(sourceOfWindows(slots, windows, conditions, page(left)), left)));
    if (found.length >= enough) break;
  }
  return found;
}

/** All events of one message, and those that followed it, earliest first. */
export async function readMessageEvents(message: string, most: number): Promise<EventRecord[]> {
  const order = Prisma.sql`e.at, e.kind, e.event_id`;
  const where = await messageCondition(message);
  return load(Prisma.sql`SELECT * FROM event WHERE ${where} ORDER BY at LIMIT ${most}`, order);
}
