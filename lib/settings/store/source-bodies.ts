import { z } from "zod";
import { db } from "@/lib/db";
import { withBody } from "@/lib/facts/body-sql";
import { asMs } from "@/lib/facts/columns";
import { MAX_ID, NIL_ID } from "@/lib/facts/identity";
import { TEST_HEADER } from "@/lib/ingest/test-marker";
import type { ToPreview } from "@/lib/providers/mapping/preview";

/** Of all that is stored the newest are read: so many requests, of so many bytes together. */
const MOST_REQUESTS = 2_000;
const MOST_BYTES = 12 * 1024 * 1024;

const rows = z.array(
  z.object({
    id: z.string(),
    headers: z.record(z.string(), z.string()),
    query: z.string(),
    body: z.instanceof(Uint8Array),
    receivedAt: z.number(),
    found: z.number(),
  }),
);

/** Which bodies are meant: what was pasted, or, where that is empty, what is stored of a source. */
export type WhichBodies = { readonly id: string; readonly sample: string };

/** Bodies, the newest first; `whole` where that is all of them. No guard. */
export async function bodiesOf({
  id,
  sample,
}: WhichBodies): Promise<{ readonly requests: readonly ToPreview[]; readonly whole: boolean }> {
  if (sample !== "") return { requests: [pastedBody(sample, Date.now())], whole: true };
  const endpoints = await db().endpoint.findMany({ where: { sourceId: id }, select: { id: true } });
  // Endpoint by endpoint, each from its newest on, in the order of one index: the newest of a quiet one would else be
  // looked for among all that came.
  // What an erasure has written anew, or a test has sent, is no body as its vendor sends it.
  const found = await db().$queryRawUnsafe(
    `SELECT id::text AS id, headers, query, body, ${asMs("received_at")} AS "receivedAt", found
     FROM (SELECT *, sum(octet_length(body)) OVER (ORDER BY id DESC) AS bytes,
         (count(*) OVER ())::int AS found
       FROM (SELECT r.* FROM unnest($1::uuid[]) AS e(id) CROSS JOIN LATERAL (
           SELECT w.id, w.headers, w.query, w.received_at, coalesce(b.body, w.body) AS body
           FROM webhook_request w ${withBody("w")}
           WHERE (w.endpoint_id, w.id) >= (e.id, $4::uuid) AND (w.endpoint_id, w.id) <= (e.id, $5::uuid)
             AND coalesce(b.body, w.body) IS NOT NULL AND coalesce(b.erased, w.erased) IS NULL
             AND NOT w.headers ? '${TEST_HEADER}'
           ORDER BY w.endpoint_id DESC, w.id DESC LIMIT $2 + 1) r
         ORDER BY r.id DESC LIMIT $2 + 1) newest) summed
     WHERE bytes <= $3 ORDER BY id DESC`,
    endpoints.map((endpoint) => endpoint.id),
    MOST_REQUESTS,
    MOST_BYTES,
    NIL_ID,
    MAX_ID,
  );
  const requests = rows.parse(found);
  const whole = requests.length === (requests[0]?.found ?? 0) && requests.length <= MOST_REQUESTS;
  return { requests: requests.slice(0, MOST_REQUESTS), whole };
}

/** Of each endpoint: more is not small in any case. */
const MOST_COUNTED = 500;
const sizeSchema = z.tuple([z.object({ bytes: z.number(), items: z.number() })]);

/**
 * How much there is to read, in bytes and items; beyond what is small that may be less than all of it. Known from
 * what stands beside the bodies, of which none is read. No guard.
 */
export async function sizeOf({
  id,
  sample,
}: WhichBodies): Promise<{ readonly bytes: number; readonly items: number }> {
  if (sample !== "") return { bytes: Buffer.byteLength(sample), items: 1 };
  const endpoints = await db().endpoint.findMany({ where: { sourceId: id }, select: { id: true } });
  const found = await db().$queryRawUnsafe(
    `SELECT coalesce(sum(bytes), 0)::float8 AS bytes, coalesce(sum(greatest(items, 1)), 0)::float8 AS items
     FROM unnest($1::uuid[]) AS e(id) CROSS JOIN LATERAL (
       SELECT octet_length(coalesce(b.body, w.body)) AS bytes, w.item_count AS items
       FROM webhook_request w ${withBody("w")}
       WHERE (w.endpoint_id, w.id) >= (e.id, $3::uuid) AND (w.endpoint_id, w.id) <= (e.id, $4::uuid)
       ORDER BY w.endpoint_id DESC, w.id DESC LIMIT $2) r`,
    endpoints.map((endpoint) => endpoint.id),
    MOST_COUNTED,
    NIL_ID,
    MAX_ID,
  );
  return sizeSchema.parse(found)[0];
}

/** A pasted text as a body that came just now. */
function pastedBody(text: string, now: number): ToPreview {
  const isForm = /^[\w%.+[\]-]+=/.test(text.trim());
  const type = isForm ? "application/x-www-form-urlencoded" : "application/json";
  return {
    id: "pasted",
    headers: { "content-type": type },
    query: "",
    body: new TextEncoder().encode(text),
    receivedAt: now,
  };
}
