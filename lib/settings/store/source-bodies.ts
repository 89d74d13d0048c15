import { z } from "zod";
import { db } from "@/lib/db";
import { asMs } from "@/lib/facts/columns";
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
  }),
);

/** The newest bodies that are stored of a source, the newest first; `whole` where that is all of them. No guard. */
export async function sourceBodies(
  sourceId: string,
): Promise<{ readonly requests: readonly ToPreview[]; readonly whole: boolean }> {
  const endpoints = await db().endpoint.findMany({ where: { sourceId }, select: { id: true } });
  const ids = endpoints.map(({ id }) => id);
  // What an erasure has written anew is no body as its vendor sends it.
  const found = await db().$queryRawUnsafe(
    `SELECT id::text AS id, headers, query, body, ${asMs("received_at")} AS "receivedAt"
     FROM (SELECT *, sum(octet_length(body)) OVER (ORDER BY id DESC) AS bytes
       FROM (SELECT * FROM webhook_request WHERE endpoint_id = ANY($1::uuid[]) AND body IS NOT NULL
         AND erased IS NULL ORDER BY id DESC LIMIT $2) newest) summed
     WHERE bytes <= $3 ORDER BY id DESC`,
    ids,
    MOST_REQUESTS,
    MOST_BYTES,
  );
  const requests = rows.parse(found);
  const all = await db().webhookRequest.count({
    where: { endpointId: { in: ids }, body: { not: null } },
    take: MOST_REQUESTS + 1,
  });
  return { requests, whole: requests.length >= all };
}

/** A pasted text as a body that came just now. */
export function pastedBody(text: string, now: number): ToPreview {
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
