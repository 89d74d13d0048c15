import type { Db } from "@/lib/db";
import { readLayout } from "@/lib/facts/slots";
import { keepErased } from "@/lib/ingest/person/keep-erased";
import type { Poison } from "@/lib/ingest/read/poison";
import { readRequests } from "@/lib/ingest/read/read-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { fieldWatch } from "@/lib/ingest/watch/field-watch";
import { log } from "@/lib/log";
import { poolOf } from "@/lib/pool";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";
import { faultOf, mayBlameSchema } from "@/lib/sql-state";
import { type BatchLimits, claimRequests, dequeueRequests, MAX_REQUESTS } from "./claim-requests";
import { DERIVED_TABLES } from "./derived-tables";
import { findPoison } from "./find-poison";
import { shareFacts } from "./lock";
import { isOutage } from "./outage";
import { applyWhereTheyLie, type Processed, processBatch, type Spread } from "./process";
import { BatchTimes, takeUntimed } from "./step-times";
import { slotWriter } from "./write-slots";

/** How often a transaction is run that meets others. */
const TRIES = 4;
/** A batch that failed is tried again with half of so many requests. */
const CAREFUL = 64;

/**
 * Takes the oldest waiting requests that no other worker holds and applies them in one
 * transaction: claimed, events, states, rollups and "processed" commit together or not at all.
 * A batch that fails is retried by halves; an item that fails alone is quarantined.
 */
export async function processPending(db: Db, limits: BatchLimits = {}): Promise<Processed> {
  const watch = fieldWatch(db).batch();
  try {
    const { processed, times } = await inTransaction(db, async (tx, spread) => {
      const times = new BatchTimes();
      return { processed: await processBatch(tx, limits, watch, times.step, spread), times };
    });
    if (processed.requests === 0) return processed;
    times.keep(db);
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
  run: (tx: DriverTx, spread: Spread) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const { spread, committed } = slotWriter(db);
    try {
      const result = await rawTransaction(poolOf(db), (tx) => run(tx, spread));
      committed();
      return result;
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

/** A failing batch, one half at a time, down to the single request and then its single items. */
async function processCarefully(db: Db, limits: BatchLimits, cause: unknown): Promise<Processed> {
  const maxRequests = Math.floor(Math.min(limits.maxRequests ?? MAX_REQUESTS, CAREFUL) / 2);
  if (maxRequests >= 1) return await processPending(db, { ...limits, maxRequests });
  log().warn(
    { err: cause },
    "a request could not be processed whole; its items are tried one by one",
  );
  return await inTransaction(db, async (tx, spread) => {
    await shareFacts(tx);
    const [id] = await claimRequests(tx, { maxRequests: 1 });
    if (id === undefined) throw cause;
    const items = await applyWithoutPoison(tx, id, spread);
    await dequeueRequests(tx, [id]);
    return { requests: 1, items };
  });
}

/** Applies what of a request can be applied, and quarantines the rest; gives how many items it has. */
async function applyWithoutPoison(tx: DriverTx, id: string, spread: Spread): Promise<number> {
  const none: Poison = new Set();
  const read = await readRequests(tx, await loadRequests(tx, [id]), none);
  const [kept] = await keepErased(tx, read, none);
  if (!kept) return 0;
  const { request } = kept;
  const poison = await findPoison(tx, request);
  const left = await readRequests(tx, [request], poison);
  await applyWhereTheyLie(tx, left, await readLayout(tx), takeUntimed, spread);
  return request.itemCount;
}
