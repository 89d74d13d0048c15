import type { EventRow } from "@/lib/ingest/read/event-row";
import type { Provider } from "@/lib/providers/types";
import type { DriverTx } from "@/lib/raw-transaction";
import { AccountingDelta } from "./accounting";
import { CampaignDelta } from "./campaign";
import { ChangedDays } from "./changed-days";
import { RollupDelta } from "./rollup-delta";

/** What a transaction works on: the zone of the rollups, and what its steps gather for later ones. */
export type Batch = {
  readonly tx: DriverTx;
  readonly zone: string;
  /** By endpoint id. */
  readonly providers: Map<string, Provider>;
  readonly accounting: AccountingDelta;
  readonly campaigns: CampaignDelta;
  readonly rollups: RollupDelta;
  readonly changedDays: ChangedDays;
};

export function newBatch(tx: DriverTx, zone: string): Batch {
  return {
    tx,
    zone,
    providers: new Map(),
    accounting: new AccountingDelta(),
    campaigns: new CampaignDelta(),
    rollups: new RollupDelta(),
    changedDays: new ChangedDays(zone),
  };
}

/** The provider of an endpoint that the batch has events of. */
export function providerOf(batch: Batch, endpointId: string): Provider {
  const provider = batch.providers.get(endpointId);
  if (!provider) throw new Error(`No provider known for endpoint ${endpointId}`);
  return provider;
}

/** What writing events changed: what later steps need not do again for copies that say nothing new. */
export type WrittenEvents = {
  /** Events that were not there before. */
  readonly added: readonly EventRow[];
  /** Copies, as they came in, that changed an event which was there. */
  readonly changed: readonly EventRow[];
};
