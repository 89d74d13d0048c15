import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/db";
import { columnName } from "@/lib/facts/columns";
import { wholePair } from "@/lib/facts/pair";
import { attributeOf, messageOf, receivedAtOf } from "@/lib/facts/stored-event";
import { MESSAGE_PAIRS } from "@/lib/ingest/apply/message";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { EVENT_PAIRS } from "@/lib/ingest/read/event-row";
import { STEPS } from "@/lib/providers/event";
import type { Clocks } from "./clocks";
import { DERIVED_TABLES } from "./derived-tables";
import { processPending } from "./process-pending";

/** Creates an endpoint for a test; gives its id. */
export async function testEndpoint(
  db: Db,
  provider: string,
  id: string = randomUUID(),
): Promise<string> {
  await db.endpoint.create({ data: { id, name: `${provider} test`, provider } });
  return id;
}

/** A request as `receive` would store it, without its checks. */
export function testRequest(
  endpointId: string,
  items: readonly unknown[],
  receivedAt: number,
  id = uuidv7({ msecs: receivedAt }),
): NewRequest {
  const body = Buffer.from(JSON.stringify(items));
  return { id, endpointId, receivedAt, headers: {}, query: "", body, itemCount: items.length };
}

/** Clocks that stand still (ms); `own` is this process's. */
export function clocksAt(database: number, own: number = database): Clocks {
  return { own: () => own, database: async () => database };
}

/** Stores requests and processes them, in batches of `maxRequests`, until nothing waits. */
export async function ingest(
  db: Db,
  requests: readonly NewRequest[],
  maxRequests = 1_000,
): Promise<void> {
  if (requests.length > 0) await insertRequests(db, requests);
  while ((await processPending(db, { maxRequests })).requests > 0);
}

/** Makes events and messages say all of it, as an earlier version stored them. */
export async function storeAsBefore(db: Db): Promise<void> {
  const whole = EVENT_PAIRS.map(columnName).map(
    (name) => `${name} = ${attributeOf("event", name)}`,
  );
  await db.$executeRawUnsafe(`UPDATE event SET message_id = ${messageOf("event")},
    received_at = ${receivedAtOf("event")}, ${whole.join(", ")}`);
  const began = `LEAST(${STEPS.map((step) => `${step}_at`).join(", ")})`;
  const pairs = MESSAGE_PAIRS.map(columnName).map((name) => `${name} = ${wholePair(name, began)}`);
  await db.$executeRawUnsafe(`UPDATE message SET ${pairs.join(", ")}`);
}

/** The bodies that are kept of requests, by their ids; of those given, or of all. */
export async function keptBodies(db: Db, ids?: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await db.requestBody.findMany({
    where: ids ? { id: { in: [...ids] } } : {},
  });
  return new Map(rows.map(({ id, body }) => [id, Buffer.from(body)]));
}

/** Every derived table as sorted lines of JSON, without the columns named. */
export async function derivedTables(
  db: Db,
  without: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of DERIVED_TABLES) {
    const rows = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) - $1::text[] AS row FROM ${table} t`,
      without,
    );
    tables[table] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  return tables;
}
