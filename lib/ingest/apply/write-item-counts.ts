import type { StoredRequest } from "@/lib/ingest/read/stored-request";
import type { RawTx } from "@/lib/raw-transaction";

const UPDATE = `
UPDATE webhook_request r SET item_count = now.items
FROM unnest($1::uuid[], $2::int[]) AS now(id, items) WHERE r.id = now.id AND r.item_count <> now.items`;

/** Keeps how many items requests of people's own sources were read to have, where the door counted otherwise. */
export async function writeItemCounts(
  tx: RawTx,
  requests: readonly Pick<StoredRequest, "id" | "itemCount" | "readers">[],
): Promise<void> {
  const own = requests.filter(({ readers }) => readers !== undefined);
  if (own.length === 0) return;
  await tx.$executeRawUnsafe(
    UPDATE,
    own.map(({ id }) => id),
    own.map(({ itemCount }) => itemCount),
  );
}
