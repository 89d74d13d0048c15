import { z } from "zod";
import { asMs } from "@/lib/facts/columns";
import type { RawTx } from "@/lib/raw-transaction";
import { type ErasedItems, erasedItemsSchema } from "./erased-item";

/** A request as it was stored, with its endpoint's provider. */
export type StoredRequest = {
  readonly id: string;
  readonly endpointId: string;
  readonly provider: string;
  /** ms */
  readonly receivedAt: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly body: Uint8Array;
  readonly itemCount: number;
  /** What items of erased persons were, by their index as text; null where there are none. */
  readonly erased?: ErasedItems | null;
};

const isObject = (value: unknown) => typeof value === "object" && value !== null;

const schema = z.array(
  z.object({
    id: z.string(),
    endpointId: z.string(),
    provider: z.string(),
    receivedAt: z.number().transform(Math.round),
    // As the door wrote them: to look at each costs more than the rest of a request.
    headers: z.custom<Readonly<Record<string, string>>>(isObject),
    query: z.string(),
    body: z.instanceof(Uint8Array),
    itemCount: z.number(),
    erased: erasedItemsSchema.nullable(),
  }),
);

const SELECT = `
SELECT r.id::text AS id, r.endpoint_id::text AS "endpointId", e.provider,
  ${asMs("r.received_at")} AS "receivedAt", r.headers, r.query, r.body, r.item_count AS "itemCount",
  r.erased
FROM webhook_request r JOIN endpoint e ON e.id = r.endpoint_id`;

/** Loads requests by id, oldest first. */
export async function loadRequests(tx: RawTx, ids: readonly string[]): Promise<StoredRequest[]> {
  if (ids.length === 0) return [];
  const text = `${SELECT} WHERE r.id = ANY($1::uuid[]) AND r.body IS NOT NULL ORDER BY r.id`;
  return schema.parse(await tx.$queryRawUnsafe(text, ids));
}

/** A page of all requests after an id, oldest first, whether processed or not, for an erasure. */
export async function requestsAfter(
  tx: RawTx,
  after: string,
  limit: number,
): Promise<StoredRequest[]> {
  const text = `${SELECT} WHERE r.id > $1::uuid AND r.body IS NOT NULL ORDER BY r.id LIMIT $2`;
  return schema.parse(await tx.$queryRawUnsafe(text, after, limit));
}

/** A page of processed requests after an id, oldest first, for a rebuild. */
export async function processedRequestsAfter(
  tx: RawTx,
  after: string,
  limit: number,
): Promise<StoredRequest[]> {
  const text = `${SELECT} WHERE r.id > $1::uuid AND r.body IS NOT NULL
    AND NOT EXISTS (SELECT FROM pending_request p WHERE p.request_id = r.id)
    ORDER BY r.id LIMIT $2`;
  return schema.parse(await tx.$queryRawUnsafe(text, after, limit));
}
