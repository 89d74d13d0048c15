import type { EventRow } from "@/lib/ingest/read/event-row";
import type { Provider } from "@/lib/providers/types";
import type { DriverTx } from "@/lib/raw-transaction";
import type { AccountingDelta } from "./accounting";
import type { ChangedDays } from "./changed-days";
import { RollupDelta } from "./rollup-delta";
import type { Told } from "./told";

/** What a transaction works on in one slot: the zone of the rollups, and what its steps gather for later ones. */
export type Batch = {
  readonly tx: DriverTx;
  readonly zone: string;
  /** All that is written lies in it. */
  readonly slot: number;
  /** By endpoint id. */
  readonly providers: Map<string, Provider>;
  readonly rollups: RollupDelta;
  /** Of all slots together: they are written at home. */
  readonly accounting: AccountingDelta;
  readonly changedDays: ChangedDays;
};

export function newBatch(tx: DriverTx, zone: string, slot: number, told: Told): Batch {
  const { accounting, changedDays } = told;
  return {
    tx,
    zone,
    slot,
    providers: new Map(),
    rollups: new RollupDelta(),
    accounting,
    changedDays,
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
