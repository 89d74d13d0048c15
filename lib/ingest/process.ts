import { bySlot, isSpread, type Layout, readLayout } from "@/lib/facts/slots";
import type { EventRow } from "@/lib/ingest/read/event-row";
import type { ItemWatcher } from "@/lib/ingest/read/item-watcher";
import type { Poison } from "@/lib/ingest/read/poison";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import { type ReadRequest, readRequests } from "@/lib/ingest/read/read-requests";
import { loadRequests, type StoredRequest } from "@/lib/ingest/read/stored-request";
import type { Provider } from "@/lib/providers/types";
import type { DriverTx } from "@/lib/raw-transaction";
import { type Batch, newBatch } from "./apply/batch";
import { CampaignDelta } from "./apply/campaign";
import { type EventItem, mergeCopies, takeEvents } from "./apply/merge-copies";
import { newTold, type Told } from "./apply/told";
import { writeEvents } from "./apply/write-events";
import { writeItemCounts } from "./apply/write-item-counts";
import { writeMessages } from "./apply/write-messages";
import { writeQuarantined } from "./apply/write-quarantined";
import { writeRollups } from "./apply/write-rollups";
import { writeSubscriptions } from "./apply/write-subscriptions";
import { type BatchLimits, claimRequests, dequeueRequests } from "./claim-requests";
import { shareFactsForQueue } from "./lock";
import { keepErased } from "./person/keep-erased";
import { type TakeStep, takeUntimed } from "./step-times";

// From a body to the numbers, top to bottom. The door has stored the body; here it is read and
// becomes facts. `/metrics` tells how long each step takes, by its name.

/** What was taken from the queue. */
export type Processed = { readonly requests: number; readonly items: number };

/** Takes the oldest waiting requests through all steps, inside the caller's transaction. */
export async function processBatch(
  tx: DriverTx,
  limits: BatchLimits,
  watcher: ItemWatcher,
  step: TakeStep,
  spread: Spread,
): Promise<Processed> {
  await step("lock", () => shareFactsForQueue(tx));
  const ids = await step("claim", () => claimRequests(tx, limits));
  if (ids.length === 0) return { requests: 0, items: 0 };
  const none: Poison = new Set();
  const stored = await step("load", () => loadRequests(tx, ids));
  const read = await step("read", () => readRequests(tx, stored, none, watcher));
  const requests = await step("keep_erased", () => keepErased(tx, read, none));
  await applyWhereTheyLie(tx, requests, await readLayout(tx), step, spread);
  await step("dequeue", () => dequeueRequests(tx, ids));
  const items = stored.reduce((sum, { itemCount }) => sum + itemCount, 0);
  return { requests: ids.length, items };
}

/**
 * Applies requests to events, states and rollups inside the caller's transaction. The result
 * depends on the set of requests ever applied, not on their order, number of copies or batches.
 */
export async function applyRequests(
  tx: DriverTx,
  requests: readonly ReadRequest[],
  layout: Layout,
  step: TakeStep = takeUntimed,
): Promise<void> {
  await writeItemCounts(
    tx,
    requests.map(({ request }) => request),
  );
  await applyApart(tx, requests, layout, step);
}

/** The same, but for what is said of the requests themselves: for facts that are derived beside the live ones. */
export async function applyApart(
  tx: DriverTx,
  requests: readonly ReadRequest[],
  layout: Layout,
  step: TakeStep = takeUntimed,
): Promise<void> {
  const home = newHome(layout.zone, requests);
  const items = requests.flatMap((request) => request.items);
  await applyItems(tx, layout, home, items, step);
}

/** What is not spread over slots: of a batch it is gathered, and written once. */
type Home = Told & { readonly campaigns: CampaignDelta };

function newHome(zone: string, received: readonly ReadRequest[] = []): Home {
  const told = newTold(zone);
  for (const { request } of received)
    told.accounting.add("received", request.endpointId, request.receivedAt, request.itemCount);
  return { ...told, campaigns: new CampaignDelta() };
}

async function writeHome(
  tx: DriverTx,
  { campaigns, accounting }: Home,
  items: readonly ReadItem[],
  step: TakeStep,
): Promise<void> {
  await step("campaigns", () => campaigns.write(tx));
  await step("quarantine", () => writeQuarantined(tx, items));
  await step("accounting", () => accounting.write(tx));
}

/** Gives how many events were new. Rebuild and replay take the same steps as live items do. */
async function applyItems(
  tx: DriverTx,
  { zone, slots }: Layout,
  home: Home,
  items: readonly ReadItem[],
  step: TakeStep = takeUntimed,
): Promise<number> {
  const parts = await step("merge_copies", () => {
    const events = takeEvents(home, items);
    return [...bySlot(slots, events, ({ event }) => event.subjectId)].map(([slot, own]) => {
      const batch = newBatch(tx, zone, slot, home);
      return { batch, events: mergeCopies(batch, own) };
    });
  });
  let added = 0;
  for (const { batch, events } of parts) added += await writeFacts(batch, events, step);
  await writeHome(tx, home, items, step);
  for (const { batch } of parts)
    await step("rollups", () => writeRollups(tx, batch.slot, batch.rollups));
  await step("changed_days", () => home.changedDays.write(tx));
  return added;
}

/** Writes what lies in one slot, but for its rollups; gives how many events were new. */
async function writeFacts(
  batch: Batch,
  events: readonly EventRow[],
  step: TakeStep,
): Promise<number> {
  const written = await step("events", () => writeEvents(batch, events));
  await step("messages", () => writeMessages(batch, written));
  await step("subscriptions", () => writeSubscriptions(batch, written));
  return written.added.length;
}

/** Applies requests of the queue: in the transaction that took them where all lies in one slot. */
export async function applyWhereTheyLie(
  tx: DriverTx,
  requests: readonly ReadRequest[],
  layout: Layout,
  step: TakeStep,
  spread: Spread,
): Promise<void> {
  if (!isSpread(layout.slots)) return await applyRequests(tx, requests, layout, step);
  await writeItemCounts(
    tx,
    requests.map(({ request }) => request),
  );
  const home = newHome(layout.zone, requests);
  const items = requests.flatMap((request) => request.items);
  const events = await step("merge_copies", () => takeEvents(home, items));
  await step("events", () => spread(tx, layout, home, events));
  await writeHome(tx, home, items, step);
  await step("changed_days", () => home.changedDays.write(tx));
}

/** Writes what lies in the slots, each in a transaction of its own, and says at home what they have to say. */
export type Spread = (
  home: DriverTx,
  layout: Layout,
  told: Told,
  events: readonly EventItem[],
) => Promise<void>;

/** Writes in a slot's own transaction what lies there. */
export async function applyInSlot(
  tx: DriverTx,
  zone: string,
  slot: number,
  told: Told,
  events: readonly EventItem[],
): Promise<void> {
  const batch = newBatch(tx, zone, slot, told);
  await writeFacts(batch, mergeCopies(batch, events), takeUntimed);
  await writeRollups(tx, slot, batch.rollups);
}

/** Applies events that are known already, for a rebuild where raw no longer holds what they came in. */
export async function applyEvents(
  tx: DriverTx,
  events: readonly EventRow[],
  layout: Layout,
  providers: ReadonlyMap<string, Provider>,
): Promise<void> {
  const items = events.flatMap((event): ReadItem[] => {
    const provider = providers.get(event.endpointId);
    return provider ? [{ outcome: "event", event, provider, campaignName: null }] : [];
  });
  await applyItems(tx, layout, newHome(layout.zone), items);
}

/** What became of items that were replayed. */
export type Replayed = {
  readonly counted: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly quarantined: number;
};

/** Items of a request that have left quarantine, as they are read now. */
export type LeftQuarantine = {
  readonly request: StoredRequest;
  /** Where they were in it. */
  readonly left: readonly number[];
  /** As many, or more or less where the whole request was split anew. */
  readonly items: readonly ReadItem[];
};

/**
 * Applies items that were in quarantine and have left it, as they are read now; those that are not
 * understood even so go back. They were received before: only what became of them changes, and how many
 * a request that was split anew has.
 */
export async function applyReplayed(
  tx: DriverTx,
  replayed: readonly LeftQuarantine[],
  layout: Layout,
): Promise<Replayed> {
  const home = newHome(layout.zone);
  for (const { request, left, items } of replayed) {
    const { endpointId, receivedAt } = request;
    home.accounting.add("quarantined", endpointId, receivedAt, -left.length);
    home.accounting.add("received", endpointId, receivedAt, items.length - left.length);
  }
  await writeItemCounts(
    tx,
    replayed.map(({ request }) => request),
  );
  const items = replayed.flatMap((one) => one.items);
  const counted = await applyItems(tx, layout, home, items);
  const number = (outcome: ReadItem["outcome"]) =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    counted,
    duplicate: number("event") - counted,
    ignored: number("ignored"),
    quarantined: number("quarantined"),
  };
}
