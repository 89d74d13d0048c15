import { z } from "zod";
import type { Db } from "@/lib/db";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { applyRequests } from "@/lib/ingest/apply/apply-requests";
import { keepErased } from "@/lib/ingest/person/keep-erased";
import type { ItemWatcher } from "@/lib/ingest/read/item-watcher";
import type { Poison } from "@/lib/ingest/read/poison";
import { type ReadRequest, readRequests } from "@/lib/ingest/read/read-requests";
import { loadRequests, type StoredRequest } from "@/lib/ingest/read/stored-request";
import { fieldWatch } from "@/lib/ingest/watch/field-watch";
import { log } from "@/lib/log";
import { poolOf } from "@/lib/pool";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";
import { faultOf, mayBlameSchema } from "@/lib/sql-state";
import { DERIVED_TABLES } from "./derived-tables";
import { shareFacts } from "./lock";
import { isOutage } from "./outage";

/** What a batch may hold at most, so that memory stays bounded whatever waits. */
export type BatchLimits = { readonly maxItems?: number; readonly maxRequests?: number };

const MAX_ITEMS = 4_000;
const MAX_REQUESTS = 1_000;
const MAX_BYTES = 16 * 1024 * 1024;
/** How often a transaction is run that meets others. */
const TRIES = 4;

const claimSchema = z.array(z.object({ id: z.string(), itemCount: z.number(), bytes: z.number() }));

/** What was taken from the queue. */
export type Processed = { readonly requests: number; readonly items: number };

/**
 * Takes the oldest waiting requests that no other worker holds and applies them in one
 * transaction: claimed, events, states, rollups and "processed" commit together or not at all.
 * A batch that fails is retried by halves; an item that fails alone is quarantined.
 */
export async function processPending(db: Db, limits: BatchLimits = {}): Promise<Processed> {
  const watch = fieldWatch(db).batch();
  try {
    const processed = await inTransaction(db, (tx) => processBatch(tx, limits, new Set(), watch));
    watch.keep();
    return processed;
  } catch (error) {
    if (isOutage(error) || (await isRefusedWhole(db, error))) throw error;
    return await processCarefully(db, limits, error);
  }
}

/** Runs a transaction; again where it met another one. */
async function inTransaction<Result>(
  db: Db,
  run: (tx: DriverTx) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await rawTransaction(poolOf(db), run);
    } catch (error) {
      if (faultOf(error) !== "conflict" || tries === TRIES) throw error;
    }
  }
}

/**
 * True where the tables refuse whatever is in a row (rights that were taken away, a table that is
 * gone): that is no item's fault, and to quarantine them all would help nobody.
 */
async function isRefusedWhole(db: Db, error: unknown): Promise<boolean> {
  if (!mayBlameSchema(error)) return false;
  const writes = DERIVED_TABLES.map(
    (table) => `${table}_rows AS (INSERT INTO ${table} SELECT * FROM ${table} WHERE false)`,
  );
  try {
    await db.$executeRawUnsafe(`WITH ${writes.join(", ")} SELECT 1`);
    return false;
  } catch {
    return true;
  }
}

async function processBatch(
  tx: DriverTx,
  limits: BatchLimits,
  poison: Poison,
  watcher: ItemWatcher,
): Promise<Processed> {
  await shareFacts(tx);
  const claimed = await claim(tx, limits);
  if (claimed.length === 0) return { requests: 0, items: 0 };
  const requests = await takeRequests(tx, claimed, poison, watcher);
  await applyRequests(tx, requests, await rollupZone(tx));
  await tx.$executeRawUnsafe(
    "DELETE FROM pending_request WHERE request_id = ANY($1::uuid[])",
    claimed,
  );
  return {
    requests: claimed.length,
    items: requests.reduce((sum, { request }) => sum + request.itemCount, 0),
  };
}

/** Loads and reads requests, without those whom an erasure took out. */
async function takeRequests(
  tx: DriverTx,
  ids: readonly string[],
  poison: Poison,
  watcher?: ItemWatcher,
): Promise<readonly ReadRequest[]> {
  const read = await readRequests(tx, await loadRequests(tx, ids), poison, watcher);
  return await keepErased(tx, read, poison);
}

/** Locks waiting requests, as many as fit the limits, at least one. */
async function claim(tx: DriverTx, limits: BatchLimits): Promise<string[]> {
  const rows = claimSchema.parse(
    await tx.$queryRawUnsafe(
      `SELECT request_id::text AS id, item_count AS "itemCount", bytes
       FROM pending_request ORDER BY request_id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      limits.maxRequests ?? MAX_REQUESTS,
    ),
  );
  const ids: string[] = [];
  let items = 0;
  let bytes = 0;
  for (const row of rows) {
    items += row.itemCount;
    bytes += row.bytes;
    const full = items > (limits.maxItems ?? MAX_ITEMS) || bytes > MAX_BYTES;
    if (full && ids.length > 0) break;
    ids.push(row.id);
  }
  return ids;
}

/** A failing batch, one half at a time, down to the single request and then its single items. */
async function processCarefully(db: Db, limits: BatchLimits, cause: unknown): Promise<Processed> {
  const maxRequests = Math.floor(Math.min(limits.maxRequests ?? MAX_REQUESTS, 64) / 2);
  if (maxRequests >= 1) return await processPending(db, { ...limits, maxRequests });
  log().warn(
    { err: cause },
    "a request could not be processed whole; its items are tried one by one",
  );
  return await inTransaction(db, async (tx) => {
    await shareFacts(tx);
    const [id] = await claim(tx, { maxRequests: 1 });
    if (id === undefined) throw cause;
    const [taken] = await takeRequests(tx, [id], new Set());
    const request = taken?.request;
    const poison = request ? await findPoison(tx, request) : new Set<string>();
    const zone = await rollupZone(tx);
    if (request) await applyRequests(tx, await readRequests(tx, [request], poison), zone);
    await tx.$executeRawUnsafe("DELETE FROM pending_request WHERE request_id = $1::uuid", id);
    return { requests: 1, items: request?.itemCount ?? 0 };
  });
}

/** The items of a request that cannot be applied, found by halves under savepoints. */
async function findPoison(tx: DriverTx, request: StoredRequest): Promise<Set<string>> {
  const keys = Array.from({ length: request.itemCount }, (_, index) => `${request.id}:${index}`);
  const zone = await rollupZone(tx);
  const poison = new Set<string>();
  const search = async (part: readonly string[]): Promise<void> => {
    if (part.length === 0 || (await applies(tx, request, zone, keys, new Set(part)))) return;
    const [only] = part;
    if (part.length === 1 && only !== undefined) {
      poison.add(only);
      return;
    }
    const middle = Math.ceil(part.length / 2);
    await search(part.slice(0, middle));
    await search(part.slice(middle));
  };
  await search(keys);
  return poison;
}

/** True where the named items of a request can be applied; leaves no trace. */
async function applies(
  tx: DriverTx,
  request: StoredRequest,
  zone: string,
  keys: readonly string[],
  part: ReadonlySet<string>,
): Promise<boolean> {
  await tx.$executeRawUnsafe("SAVEPOINT items");
  try {
    const others = new Set(keys.filter((key) => !part.has(key)));
    await applyRequests(tx, await readRequests(tx, [request], others), zone);
    // What is checked at the commit is checked here, while it can be told which item it was.
    await tx.$executeRawUnsafe("SET CONSTRAINTS ALL IMMEDIATE");
    return true;
  } catch (error) {
    if (isOutage(error)) throw error;
    return false;
  } finally {
    await tx.$executeRawUnsafe("ROLLBACK TO SAVEPOINT items");
  }
}
