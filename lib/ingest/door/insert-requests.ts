import type { Pool } from "pg";
import type { Db } from "@/lib/db";
import { env } from "@/lib/env";
import { poolOf } from "@/lib/pool";
import type { NewRequest } from "./new-request";

/**
 * The bodies are one parameter, sent as its bytes: in an array each would be written as text twice
 * its size, which keeps everything else waiting where they are large. They go to a table of their own,
 * which retention takes by days.
 */
const INSERT = `
WITH stored AS (
  INSERT INTO webhook_request (id, endpoint_id, received_at, headers, query, item_count)
  SELECT id, endpoint_id, to_timestamp(received_at / 1000), headers::jsonb, query, item_count
  FROM unnest($1::uuid[], $2::uuid[], $3::float8[], $4::text[], $5::text[], $9::int[])
    AS t(id, endpoint_id, received_at, headers, query, item_count)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, endpoint_id, item_count
), kept AS (
  INSERT INTO request_body (id, body)
  SELECT id, substring($8::bytea FROM first_byte FOR bytes)
  FROM stored JOIN unnest($1::uuid[], $6::int[], $7::int[]) AS t(id, first_byte, bytes) USING (id)
  ON CONFLICT (id) DO NOTHING
  RETURNING id, octet_length(body) AS bytes
)
INSERT INTO pending_request (request_id, endpoint_id, item_count, bytes)
SELECT id, endpoint_id, item_count, bytes FROM stored JOIN kept USING (id)`;

/** Stores requests and queues them for processing, in one commit. An id that is known stays. */
export function insertRequests(client: Db, requests: readonly NewRequest[]): Promise<void> {
  return insertInto(poolOf(client), requests);
}

/** The same, through a pool. */
export async function insertInto(to: Pool, requests: readonly NewRequest[]): Promise<void> {
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
