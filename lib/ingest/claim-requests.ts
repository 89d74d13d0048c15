import { z } from "zod";
import type { DriverTx } from "@/lib/raw-transaction";

/** What a batch may hold at most, so that memory stays bounded whatever waits. */
export type BatchLimits = { readonly maxItems?: number; readonly maxRequests?: number };

export const MAX_REQUESTS = 1_000;
const MAX_ITEMS = 4_000;
const MAX_BYTES = 16 * 1024 * 1024;

const claimSchema = z.array(z.object({ id: z.string(), itemCount: z.number(), bytes: z.number() }));

/** Locks the oldest waiting requests that no other worker holds, as many as fit the limits, at least one. */
export async function claimRequests(tx: DriverTx, limits: BatchLimits): Promise<string[]> {
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

/** Takes requests out of the queue: with the transaction's commit they are processed. */
export async function dequeueRequests(tx: DriverTx, ids: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe("DELETE FROM pending_request WHERE request_id = ANY($1::uuid[])", ids);
}
