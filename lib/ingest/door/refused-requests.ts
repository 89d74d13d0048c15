import { v7 as uuidv7 } from "uuid";
import { NIL_ID } from "@/lib/facts/identity";
import { pool } from "@/lib/pool";
import { WriteBehind } from "@/lib/write-behind";
import { redactHeaders, redactQuery, redactText } from "./redact";
import type { RejectionCause } from "./rejections";

/** A request that was refused, as far as it was read. */
export type RefusedRequest = {
  /** Null: no or unknown token. */
  readonly endpointId: string | null;
  readonly cause: RejectionCause;
  /** ms */
  readonly at: number;
  readonly method: string;
  readonly token: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  /** Null where it was refused before its body was read whole. */
  readonly body: Uint8Array | null;
  /** What the vendor's adapter says of it to an admin, without secrets; null for nothing. */
  readonly detail?: string | null;
};

type RefusedRow = {
  readonly id: string;
  readonly endpointId: string;
  readonly at: number;
  readonly cause: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly query: string;
  readonly size: number | null;
  readonly body: Uint8Array | null;
  readonly detail: string | null;
};
type Taken = { hour: number; count: number; last: number };
type Sampler = {
  readonly taken: Map<string, Taken>;
  queue: readonly RefusedRow[];
  readonly behind: WriteBehind<readonly RefusedRow[]>;
};

const HOUR = 3_600_000;
/** Kept of one endpoint and cause, per hour; and of one endpoint in all. */
const PER_HOUR = 20;
const PER_ENDPOINT = 1_000;
/** Once an hour's share is taken, one in so many ms keeps the latest in sight. */
const THEN_EVERY = 60_000;
const MAX_BODY = 4_096;
const MAX_QUEUE = 256;
const WRITE_AFTER = 500;
const AFTER_ERROR = 2_000;

const INSERT = `
INSERT INTO refused_request
  (id, endpoint_id, received_at, cause, method, headers, query, size, body, detail)
SELECT id, endpoint_id, to_timestamp(at / 1000), cause, method, headers::jsonb, query, size, body, detail
FROM unnest($1::uuid[], $2::uuid[], $3::float8[], $4::text[], $5::text[], $6::text[], $7::text[],
  $8::int[], $9::bytea[], $10::text[])
  AS t(id, endpoint_id, at, cause, method, headers, query, size, body, detail)
ON CONFLICT (id) DO NOTHING`;

// Reads by its index no more than an endpoint may have, plus what one flush adds.
const PRUNE = `
DELETE FROM refused_request WHERE id IN (
  SELECT id FROM unnest($1::uuid[]) AS e(endpoint)
  CROSS JOIN LATERAL (
    SELECT id, row_number() OVER (ORDER BY id DESC) AS of_endpoint, row_number() OVER (
      PARTITION BY cause, floor(extract(epoch FROM received_at) / 3600) ORDER BY id DESC
    ) AS of_hour
    FROM refused_request WHERE endpoint_id = e.endpoint) kept
  WHERE of_endpoint > ${PER_ENDPOINT} OR of_hour > ${PER_HOUR})`;

const shared = globalThis as typeof globalThis & { pushlensRefused?: Sampler };

function sampler(): Sampler {
  shared.pushlensRefused ??= {
    taken: new Map(),
    queue: [],
    behind: new WriteBehind<readonly RefusedRow[]>({
      after: WRITE_AFTER,
      afterError: AFTER_ERROR,
      take: takeQueue,
      write,
      putBack: enqueue,
    }),
  };
  return shared.pushlensRefused;
}

/** True where this one is worth keeping: the first of an hour, then now and then one. */
function isTaken(key: string, at: number): boolean {
  const { taken } = sampler();
  const hour = Math.floor(at / HOUR);
  const known = taken.get(key);
  if (!known || known.hour !== hour) {
    taken.set(key, { hour, count: 1, last: at });
    return true;
  }
  if (known.count >= PER_HOUR && at - known.last < THEN_EVERY) return false;
  known.count++;
  known.last = at;
  return true;
}

function toRow(refused: RefusedRequest): RefusedRow {
  const { at, cause, token, body, detail = null } = refused;
  return {
    id: uuidv7({ msecs: at }),
    endpointId: refused.endpointId ?? NIL_ID,
    at,
    cause,
    method: refused.method.slice(0, 20),
    headers: redactHeaders(refused.headers, token),
    query: redactQuery(refused.query, token),
    size: body?.length ?? null,
    body: body && cause !== "too_large" ? beginningOf(body, token) : null,
    detail: detail === null ? null : redactText(detail, token),
  };
}

/** A copy, as a view would hold the whole body in memory; without the token, should it be there. */
function beginningOf(body: Uint8Array, token: string | null): Uint8Array {
  const text = Buffer.from(body.subarray(0, MAX_BODY)).toString("latin1");
  return Buffer.from(token ? text.replaceAll(token, "[token]") : text, "latin1");
}

/**
 * Keeps a sample of what is refused, in the background: a flood costs a look-up each, and neither
 * memory nor disk beyond fixed bounds. No token or secret is kept.
 */
export function sampleRefused(refused: RefusedRequest): void {
  const state = sampler();
  if (!isTaken(`${refused.endpointId} ${refused.cause}`, refused.at)) return;
  enqueue([toRow(refused)]);
  state.behind.schedule();
}

/** The oldest give way where there is no room. */
function enqueue(rows: readonly RefusedRow[]): void {
  const state = sampler();
  state.queue = [...state.queue, ...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(-MAX_QUEUE);
}

function takeQueue(): readonly RefusedRow[] | null {
  const state = sampler();
  const rows = state.queue;
  state.queue = [];
  return rows.length === 0 ? null : rows;
}

/** Writes the samples that wait, and forgets those that are too many. */
export const flushRefused = (): Promise<void> => sampler().behind.flush();

async function write(rows: readonly RefusedRow[]): Promise<void> {
  await pool().query(INSERT, [
    rows.map(({ id }) => id),
    rows.map(({ endpointId }) => endpointId),
    rows.map(({ at }) => at),
    rows.map(({ cause }) => cause),
    rows.map(({ method }) => method),
    rows.map(({ headers }) => JSON.stringify(headers)),
    rows.map(({ query }) => query),
    rows.map(({ size }) => size),
    rows.map(({ body }) => body),
    rows.map(({ detail }) => detail),
  ]);
  const endpoints = [...new Set(rows.map(({ endpointId }) => endpointId))];
  await pool().query(PRUNE, [endpoints]);
}
