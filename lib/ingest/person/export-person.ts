import { z } from "zod";
import { type Db, Prisma } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { identityOf, type Who } from "@/lib/facts/identity-of";
import { textOfStored } from "@/lib/facts/pair";
import { messageOf, receivedAtOf } from "@/lib/facts/stored-event";
import { itemsOf } from "@/lib/ingest/read/split-stored";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { KINDS } from "@/lib/providers/event";
import { eventsAbout } from "./person-events";

/** Everything that is stored of one person, over all providers, for a file. */
export type PersonExport = {
  readonly persons: readonly string[];
  readonly events: readonly unknown[];
  readonly messages: readonly unknown[];
  readonly subscriptions: readonly unknown[];
  /** The raw items as their providers sent them; those that retention has removed are missing. */
  readonly items: readonly unknown[];
};

const MOST_REQUESTS = 100;
const jsonSchema = z.array(z.object({ row: z.record(z.string(), z.unknown()) }));
const PAIRS = [
  ...["person", "campaign", "channel", "platform", "cause", "title", "planned_method"],
  ...["delivery_method", "country", "language", "topics", "address", "properties"],
];

/** A row for people: pairs are their values, the kind is its name. */
function readable(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(row).map(([name, value]) => {
    if (name === "kind" && typeof value === "number") return [name, KINDS[value]];
    if (PAIRS.includes(name) && typeof value === "string") return [name, textOfStored(value)];
    return [name, value];
  });
  return Object.fromEntries(entries);
}

/** What a row leaves out, as it says it elsewhere. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  event: `, 'message_id', ${messageOf("t")}, 'received_at', ${receivedAtOf("t")}`,
};

async function rowsOf(db: Db, table: string, where: Prisma.Sql) {
  const rows = await db.$queryRaw`
    SELECT to_jsonb(t) || jsonb_build_object('endpoint', e.name, 'provider', e.provider
      ${Prisma.raw(LEFT_OUT[table] ?? "")}) AS row
    FROM ${Prisma.raw(table)} t LEFT JOIN endpoint e ON e.id = t.endpoint_id
    WHERE ${where}`;
  return jsonSchema.parse(rows).map(({ row }) => readable(row));
}

const among = (column: string, ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`t.${Prisma.raw(column)} = ANY(${[...ids]}::uuid[])`;

/** Reads everything that is stored of one person. Throws `not_found` where there is nothing. */
export async function exportPerson(db: Db, who: Who): Promise<PersonExport> {
  const identity = await identityOf(db, who);
  const about = await eventsAbout(db, identity);
  const messageIds = about.flatMap(({ subjectId, messageId }) =>
    subjectId === messageId ? [subjectId] : [],
  );
  const subjects = [...new Set(about.map(({ subjectId }) => subjectId))];
  const eventIds = about.map(({ eventId }) => eventId);
  // The key begins with the subject: by the event's id alone the whole table would be read.
  const theirs = Prisma.sql`${among("subject_id", subjects)} AND ${among("event_id", eventIds)}`;
  const [events, messages, subscriptions] = await Promise.all([
    rowsOf(db, "event", theirs),
    rowsOf(db, "message", among("id", [...new Set(messageIds)])),
    rowsOf(db, "subscription", among("id", identity.subscriptions)),
  ]);
  if (events.length + subscriptions.length === 0) {
    throw new PushlensError("not_found", "Nothing is known of this person.");
  }
  const items = await itemsThatMade(db, events);
  return { persons: identity.persons, events, messages, subscriptions, items };
}

const placeSchema = z.object({ request_id: z.string(), item_index: z.number() });

async function itemsThatMade(db: Db, events: readonly unknown[]): Promise<unknown[]> {
  const places = new Map<string, number[]>();
  for (const event of events) {
    const { request_id, item_index } = placeSchema.parse(event);
    places.set(request_id, [...(places.get(request_id) ?? []), item_index]);
  }
  const ids = [...places.keys()].sort();
  const found: unknown[] = [];
  for (let at = 0; at < ids.length; at += MOST_REQUESTS) {
    for (const request of await loadRequests(db, ids.slice(at, at + MOST_REQUESTS))) {
      const items = itemsOf(request)?.items ?? [];
      for (const itemIndex of places.get(request.id) ?? []) {
        const receivedAt = new Date(request.receivedAt).toISOString();
        found.push({ request: request.id, itemIndex, receivedAt, item: items[itemIndex] ?? null });
      }
    }
  }
  return found;
}
