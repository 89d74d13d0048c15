import { type Db, db } from "@/lib/db";

/** A request that is ready to be stored. */
export type NewRequest = {
  readonly id: string;
  readonly endpointId: string;
  /** ms */
  readonly receivedAt: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly body: Uint8Array;
  readonly itemCount: number;
};

const INSERT = `
WITH stored AS (
  INSERT INTO webhook_request (id, endpoint_id, received_at, headers, query, body, item_count)
  SELECT id, endpoint_id, to_timestamp(received_at / 1000), headers::jsonb, query, body, item_count
  FROM unnest($1::uuid[], $2::uuid[], $3::float8[], $4::text[], $5::text[], $6::bytea[], $7::int[])
    AS t(id, endpoint_id, received_at, headers, query, body, item_count)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, endpoint_id, item_count, octet_length(body) AS bytes
)
INSERT INTO pending_request (request_id, endpoint_id, item_count, bytes) SELECT * FROM stored`;

/** Stores requests and queues them for processing, in one commit. An id that is known stays. */
export async function insertRequests(client: Db, requests: readonly NewRequest[]): Promise<void> {
  await client.$executeRawUnsafe(
    INSERT,
    requests.map((request) => request.id),
    requests.map((request) => request.endpointId),
    requests.map((request) => request.receivedAt),
    requests.map((request) => JSON.stringify(request.headers)),
    requests.map((request) => request.query),
    requests.map((request) => request.body),
    requests.map((request) => request.itemCount),
  );
}

const MAX_BATCH_REQUESTS = 256;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;

type Waiting = {
  readonly request: NewRequest;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};
type Queue = { waiting: Waiting[]; busy: boolean };

// Next's bundles and the front door may load this file twice in one process: one queue.
const shared = globalThis as typeof globalThis & { pushlensCommitQueue?: Queue };

function queue(): Queue {
  shared.pushlensCommitQueue ??= { waiting: [], busy: false };
  return shared.pushlensCommitQueue;
}

/**
 * Stores a request; resolves once it is committed to disk. Requests that arrive while a commit is
 * under way share the next one.
 */
export function storeRequest(request: NewRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    queue().waiting.push({ request, resolve, reject });
    void commitWaiting();
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

async function commitWaiting(): Promise<void> {
  const { waiting } = queue();
  if (queue().busy) return;
  queue().busy = true;
  try {
    while (waiting.length > 0) await commitBatch(takeBatch(waiting));
  } finally {
    queue().busy = false;
  }
}

async function commitBatch(batch: readonly Waiting[]): Promise<void> {
  try {
    await insertRequests(
      db(),
      batch.map(({ request }) => request),
    );
    for (const { resolve } of batch) resolve();
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
