import { type Column, insertParameter, insertText } from "@/lib/facts/columns";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import type { RawTx } from "@/lib/raw-transaction";

type Quarantined = Extract<ReadItem, { outcome: "quarantined" }>;

const COLUMNS: readonly Column<Quarantined>[] = [
  { name: "request_id", type: "uuid", of: (row) => row.request.id },
  { name: "item_index", type: "int", of: (row) => row.itemIndex },
  { name: "endpoint_id", type: "uuid", of: (row) => row.request.endpointId },
  { name: "received_at", type: "ms", of: (row) => row.request.receivedAt },
  { name: "reason", type: "text", of: (row) => row.reason },
  { name: "detail", type: "text", of: (row) => row.detail },
  { name: "name", type: "text", of: (row) => row.name },
];

const INSERT = `${insertText("quarantined_item", COLUMNS)} ON CONFLICT (request_id, item_index) DO NOTHING`;

/** Keeps what was not understood: where it is in the raw requests, and why. */
export async function writeQuarantined(tx: RawTx, items: readonly ReadItem[]): Promise<void> {
  const rows = items.filter((item) => item.outcome === "quarantined");
  if (rows.length > 0) await tx.$executeRawUnsafe(INSERT, insertParameter(COLUMNS, rows));
}
