import { type Column, insertParameter, insertText, pick } from "@/lib/facts/columns";
import { campaignIdOf } from "@/lib/facts/identity";
import { type Pair, smallest, textOf } from "@/lib/facts/pair";
import type { EventRow } from "@/lib/ingest/read/event-row";
import { plannedOnce, type RawTx } from "@/lib/raw-transaction";

type CampaignRow = {
  readonly id: string;
  readonly endpointId: string;
  readonly vendorId: string;
  readonly name: Pair | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
};

const COLUMNS: readonly Column<CampaignRow>[] = [
  { name: "id", type: "uuid", of: (row) => row.id },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "vendor_id", type: "text", of: (row) => row.vendorId },
  { name: "name", type: "text", of: (row) => row.name },
  { name: "first_seen", type: "ms", of: (row) => row.firstSeen },
  { name: "last_seen", type: "ms", of: (row) => row.lastSeen },
];

const MERGE = plannedOnce(
  "merge_campaigns",
  `
${insertText("campaign", COLUMNS)}
ON CONFLICT (id) DO UPDATE SET
  name = ${pick("LEAST", "campaign.name", "excluded.name")},
  first_seen = LEAST(campaign.first_seen, excluded.first_seen),
  last_seen = GREATEST(campaign.last_seen, excluded.last_seen)`,
);

/** The campaigns that a batch's items name. A function of the set of items, copies included. */
export class CampaignDelta {
  /** By endpoint and vendor's id. */
  readonly #rows = new Map<string, Map<string, CampaignRow>>();

  /** Takes an item's event into account; `name` is the payload's name for the campaign, a pair. */
  add(event: EventRow, name: Pair | null): void {
    const vendorId = textOf(event.campaign);
    if (vendorId === null) return;
    let rows = this.#rows.get(event.endpointId);
    if (!rows) {
      rows = new Map();
      this.#rows.set(event.endpointId, rows);
    }
    const known = rows.get(vendorId);
    if (known && name === null && event.at >= known.firstSeen && event.at <= known.lastSeen) return;
    rows.set(vendorId, {
      id: known?.id ?? campaignIdOf(event.endpointId, vendorId),
      endpointId: event.endpointId,
      vendorId,
      name: smallest(known?.name ?? null, name),
      firstSeen: Math.min(known?.firstSeen ?? event.at, event.at),
      lastSeen: Math.max(known?.lastSeen ?? event.at, event.at),
    });
  }

  /** Writes what is new, in one order for all workers. */
  async write(tx: RawTx): Promise<void> {
    const rows = [...this.#rows.values()].flatMap((own) => [...own.values()]);
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (rows.length > 0) await tx.$executeRawUnsafe(MERGE, insertParameter(COLUMNS, rows));
  }
}
