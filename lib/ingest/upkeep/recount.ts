import { z } from "zod";
import type { Tx } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { bySlot, readSlots, type Slots } from "@/lib/facts/slots";
import { currentProviders } from "@/lib/facts/sources";
import { contributeEvent, contributeMessage } from "@/lib/ingest/apply/contribution";
import { RollupDelta } from "@/lib/ingest/apply/rollup-delta";
import { rollupEventsAfter } from "@/lib/ingest/apply/upsert-events";
import { messagesAfter } from "@/lib/ingest/apply/upsert-messages";
import { writeRollups } from "@/lib/ingest/apply/write-rollups";
import type { Provider } from "@/lib/providers/types";
import type { RawTx } from "@/lib/raw-transaction";
import type { Span } from "@/lib/zone-rules";

const PAGE = 5_000;

/** A count that may be long: how it is stopped (nothing then changes), and told how far it is (0 to 1). */
export type Recounting = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
};

/** What is taken out of the rollups, and what is put in: contributions as one zone, or its rules, cut them. */
type Cut = {
  /** The name by which the days were cut; null: nothing is in the rollups yet. */
  readonly before: string | null;
  readonly after: string;
  /** All that is cut otherwise lies within; null: everything. */
  readonly within: readonly Span[] | null;
};

/** Adds all messages and events to the rollups as they are cut now, and takes them out as they were. */
export async function recount(tx: Tx, cut: Cut, how: Recounting = {}): Promise<void> {
  const within = cut.within && multirangeOf(cut.within);
  await recountMessages(tx, cut, within, how);
  await recountEvents(tx, cut, within, how);
}

/** Spans as PostgreSQL's tstzmultirange. */
export function multirangeOf(spans: readonly Span[]): string {
  const bound = (ms: number) => (Number.isFinite(ms) ? `"${new Date(ms).toISOString()}"` : "");
  return `{${spans.map(({ begins, ends }) => `[${bound(begins)},${bound(ends)})`).join(",")}}`;
}

const endpointsSchema = z.array(
  z.object({ id: z.string(), provider: z.string(), sourceId: z.string().nullable() }),
);

/** Every endpoint's provider, by the endpoint's id. */
export async function providersByEndpoint(tx: RawTx): Promise<Map<string, Provider>> {
  const endpoints = endpointsSchema.parse(
    await tx.$queryRaw`SELECT id::text, provider, source_id::text AS "sourceId" FROM endpoint`,
  );
  const currentOf = await currentProviders(tx, endpoints);
  const found = new Map<string, Provider>();
  for (const endpoint of endpoints) {
    const provider = currentOf(endpoint);
    if (provider) found.set(endpoint.id, provider);
  }
  return found;
}

async function recountMessages(
  tx: Tx,
  { before, after: zone }: Cut,
  within: string | null,
  { signal, onProgress }: Recounting,
): Promise<void> {
  const providers = await providersByEndpoint(tx);
  const slots = await readSlots(tx);
  let after = NIL_ID;
  for (;;) {
    signal?.throwIfAborted();
    const page = await messagesAfter(tx, after, PAGE, within);
    await writeBySlot(
      tx,
      slots,
      page,
      ({ id }) => id,
      (delta, message) => {
        const provider = providers.get(message.endpointId);
        if (!provider) return;
        if (before !== null) contributeMessage(delta, message, { provider, zone: before }, -1);
        contributeMessage(delta, message, { provider, zone }, 1);
      },
    );
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
    onProgress?.(placeOf(after) / 2);
  }
}

async function recountEvents(
  tx: Tx,
  { before, after: zone }: Cut,
  within: string | null,
  { signal, onProgress }: Recounting,
): Promise<void> {
  const slots = await readSlots(tx);
  let after = { subjectId: NIL_ID, eventId: NIL_ID };
  for (;;) {
    signal?.throwIfAborted();
    const page = await rollupEventsAfter(tx, after, PAGE, within);
    await writeBySlot(
      tx,
      slots,
      page,
      ({ subjectId }) => subjectId,
      (delta, event) => {
        if (before !== null) contributeEvent(delta, event, before, -1);
        contributeEvent(delta, event, zone, 1);
      },
    );
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
    onProgress?.((1 + placeOf(after.subjectId)) / 2);
  }
}

/** Adds what a page's facts contribute, each slot's to its own rollups. */
async function writeBySlot<Row>(
  tx: Tx,
  slots: Slots,
  page: readonly Row[],
  subjectOf: (row: Row) => string,
  contribute: (delta: RollupDelta, row: Row) => void,
): Promise<void> {
  for (const [slot, rows] of bySlot(slots, page, subjectOf)) {
    const delta = new RollupDelta();
    for (const row of rows) contribute(delta, row);
    await writeRollups(tx, slot, delta);
  }
}

/** Where an id lies among all ids, 0 to 1: they are digests, so as many lie before it as after it say. */
function placeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
}
