import { join } from "node:path";
import type { Pool } from "pg";
import type { Db } from "@/lib/db";
import { env } from "@/lib/env";
import { isOutage } from "@/lib/ingest/outage";
import { log } from "@/lib/log";
import { pool, poolOf } from "@/lib/pool";
import { mayBlameSchema } from "@/lib/sql-state";
import type { NewRequest } from "./new-request";
import { keepReceiverClock, stopReceiverClock } from "./process-clock";
import { Spool } from "./spool";
import { noteStored } from "./store-outcome";

/**
 * The bodies are one parameter, sent as its bytes: in an array each would be written as text twice
 * its size, which keeps everything else waiting where they are large.
 */
const INSERT = `
WITH stored AS (
  INSERT INTO webhook_request (id, endpoint_id, received_at, headers, query, body, item_count)
  SELECT id, endpoint_id, to_timestamp(received_at / 1000), headers::jsonb, query,
    substring($8::bytea FROM first_byte FOR bytes), item_count
  FROM unnest($1::uuid[], $2::uuid[], $3::float8[], $4::text[], $5::text[], $6::int[], $7::int[], $9::int[])
    AS t(id, endpoint_id, received_at, headers, query, first_byte, bytes, item_count)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, endpoint_id, item_count, octet_length(body) AS bytes
)
INSERT INTO pending_request (request_id, endpoint_id, item_count, bytes) SELECT * FROM stored`;

/** Stores requests and queues them for processing, in one commit. An id that is known stays. */
export function insertRequests(client: Db, requests: readonly NewRequest[]): Promise<void> {
  return insertInto(poolOf(client), requests);
}

async function insertInto(to: Pool, requests: readonly NewRequest[]): Promise<void> {
  await to.query({
    // Named, so that each connection plans it once; behind a pooler the name may lead to another
    // connection, which does not know it.
    ...(env().DATABASE_DIRECT_URL ? {} : { name: "store_requests" }),
    text: INSERT,
    values: [
      requests.map((request) => request.id),
      requests.map((request) => request.endpointId),
      requests.map((request) => request.receivedAt),
      requests.map((request) => JSON.stringify(request.headers)),
      requests.map((request) => request.query),
      firstBytes(requests),
      requests.map((request) => request.body.length),
      requests.length === 1 ? requests[0]?.body : Buffer.concat(requests.map(({ body }) => body)),
      requests.map((request) => request.itemCount),
    ],
  });
}

/** Where each body begins in all of them, one after another, from 1. */
function firstBytes(requests: readonly NewRequest[]): number[] {
  let next = 1;
  return requests.map(({ body }) => {
    const first = next;
    next += body.length;
    return first;
  });
}

const MAX_BATCH_REQUESTS = 256;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** A body of more bytes is large. */
const LARGE = 256 * 1024;

/** How long a commit may take before the spool takes over (ms). */
const PATIENCE = 3_000;
const DRAIN_EVERY = 1_000;

type Waiting = {
  readonly request: NewRequest;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};
/** Who shares a commit: what arrives while one is under way waits for the next. */
type Lane = { readonly waiting: Waiting[]; busy: boolean };
type Store = {
  /** To write a large body takes the database a quarter of a second: small ones do not wait for it. */
  readonly small: Lane;
  readonly large: Lane;
  spool: Spool | null;
  /** The database was away at the last try: requests go to the spool until a drain succeeds. */
  away: boolean;
  drainTimer: NodeJS.Timeout | null;
};

// Next's bundles and the hook door may load this file twice in one process: one queue, one spool.
const shared = globalThis as typeof globalThis & { pushlensStore?: Store };

function store(): Store {
  shared.pushlensStore ??= {
    small: { waiting: [], busy: false },
    large: { waiting: [], busy: false },
    spool: null,
    away: false,
    drainTimer: null,
  };
  return shared.pushlensStore;
}

function spool(): Spool {
  const state = store();
  state.spool ??= new Spool(join(env().PUSHLENS_DATA_DIR, "spool"));
  return state.spool;
}

/**
 * Stores a request; resolves once it is on disk: committed, or, while the database is away, in
 * the spool. Requests that arrive while a commit is under way share the next one; large and small
 * ones each with their like.
 */
export function storeRequest(request: NewRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const lane = request.body.length > LARGE ? store().large : store().small;
    lane.waiting.push({ request, resolve, reject });
    void commitWaiting(lane);
  });
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { request } of waiting) {
    bytes += request.body.length;
    if (count > 0 && (count >= MAX_BATCH_REQUESTS || bytes > MAX_BATCH_BYTES)) break;
    count++;
  }
  return waiting.splice(0, count);
}

async function commitWaiting(lane: Lane): Promise<void> {
  if (lane.busy) return;
  lane.busy = true;
  try {
    while (lane.waiting.length > 0) await commitBatch(takeBatch(lane.waiting));
  } finally {
    lane.busy = false;
  }
}

async function commitBatch(batch: readonly Waiting[]): Promise<void> {
  const requests = batch.map(({ request }) => request);
  try {
    await keep(requests);
    noteStored(true);
    for (const { resolve } of batch) resolve();
  } catch (error) {
    noteStored(false);
    log().error({ err: error }, "requests could be stored nowhere and are refused");
    for (const { reject } of batch) reject(error);
  }
}

/** In the database; or, where that is away or slow, in the spool. */
async function keep(requests: readonly NewRequest[]): Promise<void> {
  const state = store();
  if (!state.away) {
    try {
      return await within(PATIENCE, insertInto(pool(), requests));
    } catch (error) {
      log().warn({ err: error }, "the database is away: requests go to the spool");
      state.away = true;
    }
  }
  scheduleDrain();
  await spool().append(requests);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no commit within ${ms} ms`)), ms);
  });
  // A commit that comes after all does no harm: the same request is inserted once.
  work.catch(() => undefined);
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function scheduleDrain(): void {
  const state = store();
  state.drainTimer ??= setTimeout(() => {
    state.drainTimer = null;
    drainSpool().catch(() => scheduleDrain());
  }, DRAIN_EVERY);
}

/** Moves what the spool holds into the database; throws while it is still away. */
export async function drainSpool(): Promise<void> {
  // Asked apart from the spool: that may be empty, or not to be used at all.
  if (store().away) await within(PATIENCE, ping());
  store().away = false;
  const drained = await spool().drain((requests) => within(PATIENCE, insertEach(requests)));
  if (drained === 0) return;
  log().info({ requests: drained }, "the spool was drained into the database");
  // What came in meanwhile waits in the next file.
  scheduleDrain();
}

async function ping(): Promise<void> {
  await pool().query("SELECT 1 FROM webhook_request LIMIT 1");
}

/** Takes in what an earlier process may have left in the spool. */
export function startSpool(): void {
  keepReceiverClock();
  drainSpool().catch(() => scheduleDrain());
}

/** True where the spool can be written. */
export async function canSpool(): Promise<boolean> {
  return await spool().isWritable();
}

/** Ends the spool's timer, so that the process can end; what is in the spool stays on disk. */
export function stopSpool(): void {
  stopReceiverClock();
  const state = store();
  if (state.drainTimer) clearTimeout(state.drainTimer);
  state.drainTimer = null;
}

/** One request that can never be inserted is set aside, so that the others need not wait for it. */
async function insertEach(requests: readonly NewRequest[]): Promise<void> {
  try {
    await insertInto(pool(), requests);
  } catch (error) {
    if (isOutage(error)) throw error;
    // Where even no request at all is refused, none is at fault: rights, or the table.
    if (mayBlameSchema(error)) await insertInto(pool(), []);
    const [only] = requests;
    if (requests.length > 1) for (const request of requests) await insertEach([request]);
    else if (only) await setAside(only, error);
  }
}

async function setAside(request: NewRequest, error: unknown): Promise<void> {
  const path = await spool().setAside(request);
  log().error({ err: error, path }, "a request cannot be stored in the database and is set aside");
}
