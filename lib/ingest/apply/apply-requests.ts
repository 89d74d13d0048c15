import { compareReceipt, type EventRow, mergeEvents } from "@/lib/ingest/read/event-row";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import type { ReadRequest } from "@/lib/ingest/read/read-requests";
import type { Provider } from "@/lib/providers/types";
import type { DriverTx } from "@/lib/raw-transaction";
import { AccountingDelta } from "./accounting";
import { CampaignDelta } from "./campaign";
import { contributeEvent, contributeMessage } from "./contribution";
import {
  isStageKind,
  type MessageState,
  mayHaveLives,
  mergeMessages,
  messageOfEvent,
  messageOfEvents,
} from "./message";
import { RollupDelta } from "./rollup-delta";
import { mergeSubscriptions, type SubscriptionState, subscriptionOfEvent } from "./subscription";
import { eventsOfSubjects, type UpsertedEvents, upsertEvents } from "./upsert-events";
import { lockMessages, replaceMessages, upsertMessages } from "./upsert-messages";
import { replaceSubscriptions, upsertSubscriptions } from "./upsert-subscriptions";
import { writeQuarantined } from "./write-quarantined";
import { writeRollups } from "./write-rollups";

/** What a transaction works on: the zone of the rollups, and what it gathers for the last step. */
type Batch = {
  readonly tx: DriverTx;
  readonly zone: string;
  /** By endpoint id. */
  readonly providers: Map<string, Provider>;
  readonly accounting: AccountingDelta;
  readonly campaigns: CampaignDelta;
  readonly rollups: RollupDelta;
};

type EventItem = Extract<ReadItem, { outcome: "event" }>;

/**
 * Applies requests to events, states and rollups inside the caller's transaction. The result
 * depends on the set of requests ever applied, not on their order, number of copies or batches.
 */
export async function applyRequests(
  tx: DriverTx,
  requests: readonly ReadRequest[],
  zone: string,
): Promise<void> {
  const batch = newBatch(tx, zone);
  for (const { request } of requests)
    batch.accounting.add("received", request.endpointId, request.receivedAt, request.itemCount);
  await applyItems(
    batch,
    requests.flatMap(({ items }) => items),
  );
}

/** Applies events that are known already, for a rebuild where raw no longer holds what they came in. */
export async function applyEvents(
  tx: DriverTx,
  events: readonly EventRow[],
  zone: string,
  providers: ReadonlyMap<string, Provider>,
): Promise<void> {
  const items = events.flatMap((event): EventItem[] => {
    const provider = providers.get(event.endpointId);
    return provider ? [{ outcome: "event", event, provider, campaignName: null }] : [];
  });
  await applyItems(newBatch(tx, zone), items);
}

/** What became of items that were replayed. */
export type Replayed = {
  readonly counted: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly quarantined: number;
};

/**
 * Applies items that were in quarantine and have left it, as they are read now; those that are not
 * understood even so go back. They were received before: only what became of them changes.
 */
export async function applyReplayed(
  tx: DriverTx,
  items: readonly ReadItem[],
  zone: string,
): Promise<Replayed> {
  const batch = newBatch(tx, zone);
  for (const item of items) {
    const { endpointId, receivedAt } = item.outcome === "event" ? item.event : item.request;
    batch.accounting.add("quarantined", endpointId, receivedAt, -1);
  }
  const counted = await applyItems(batch, items);
  const number = (outcome: ReadItem["outcome"]) =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    counted,
    duplicate: number("event") - counted,
    ignored: number("ignored"),
    quarantined: number("quarantined"),
  };
}

function newBatch(tx: DriverTx, zone: string): Batch {
  return {
    tx,
    zone,
    providers: new Map(),
    accounting: new AccountingDelta(),
    campaigns: new CampaignDelta(),
    rollups: new RollupDelta(),
  };
}

/** Gives how many events were new. */
async function applyItems(batch: Batch, items: readonly ReadItem[]): Promise<number> {
  const { tx } = batch;
  const events = mergeCopies(batch, items);
  const upserted = await upsertEvents(tx, events);
  countEvents(batch, events, upserted);
  const fresh = events.filter(({ eventId }) => upserted.inserted.has(eventId));
  const changed = events.filter(({ eventId }) => upserted.changed.has(eventId));
  await applyToMessages(batch, fresh, changed);
  await applyToSubscriptions(batch, fresh, changed);
  await batch.campaigns.write(tx);
  await writeQuarantined(tx, items);
  countOthers(batch, items);
  await batch.accounting.write(tx);
  await writeRollups(tx, batch.rollups);
  return upserted.inserted.size;
}

/** One row per event id, sorted; the copies within the batch are duplicates where they came in. */
function mergeCopies(batch: Batch, items: readonly ReadItem[]): EventRow[] {
  const merged = new Map<string, EventRow>();
  const isEvent = (item: ReadItem): item is EventItem => item.outcome === "event";
  for (const { event, provider, campaignName } of items.filter(isEvent)) {
    batch.providers.set(event.endpointId, provider);
    batch.campaigns.add(event, campaignName);
    const known = merged.get(event.eventId);
    merged.set(event.eventId, known ? mergeEvents(known, event) : event);
    if (!known) continue;
    const later = compareReceipt(known, event) <= 0 ? event : known;
    batch.accounting.add("duplicate", later.endpointId, later.receivedAt, 1);
  }
  return [...merged.values()].sort(
    (a, b) => order(a.subjectId, b.subjectId) || order(a.eventId, b.eventId),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Accounts and counts every event; the copy that was received first is the one that counts. */
function countEvents(batch: Batch, events: readonly EventRow[], upserted: UpsertedEvents): void {
  const { accounting, rollups, zone } = batch;
  for (const event of events) {
    const { endpointId } = event;
    const previous = upserted.changed.get(event.eventId);
    if (upserted.inserted.has(event.eventId)) {
      accounting.add("counted", endpointId, event.receivedAt, 1);
      contributeEvent(rollups, event, zone, 1);
    } else if (previous) {
      contributeEvent(rollups, previous, zone, -1);
      contributeEvent(rollups, mergeEvents(previous, event), zone, 1);
      const [first, later] =
        compareReceipt(previous, event) <= 0 ? [previous, event] : [event, previous];
      accounting.add("counted", endpointId, previous.receivedAt, -1);
      accounting.add("counted", endpointId, first.receivedAt, 1);
      accounting.add("duplicate", endpointId, later.receivedAt, 1);
    } else {
      accounting.add("duplicate", endpointId, event.receivedAt, 1);
    }
  }
}

function countOthers(batch: Batch, items: readonly ReadItem[]): void {
  for (const item of items) {
    if (item.outcome === "event") continue;
    batch.accounting.add(item.outcome, item.request.endpointId, item.request.receivedAt, 1);
  }
}

function providerOf(batch: Batch, endpointId: string): Provider {
  const provider = batch.providers.get(endpointId);
  if (!provider) throw new Error(`No provider known for endpoint ${endpointId}`);
  return provider;
}

function isOfMessage(event: EventRow): boolean {
  return isStageKind(event.kind) && event.messageId === event.subjectId;
}

/** Messages before and after a batch; what is missing in `before` is new. */
type MessageChanges = {
  readonly before: Map<string, MessageState>;
  readonly after: Map<string, MessageState>;
};

function mergeById(batch: Batch, events: readonly EventRow[]): MessageState[] {
  const merged = new Map<string, MessageState>();
  for (const event of events) {
    const state = messageOfEvent(event, providerOf(batch, event.endpointId));
    const known = merged.get(event.subjectId);
    merged.set(event.subjectId, known ? mergeMessages(known, state) : state);
  }
  return [...merged.values()].sort((a, b) => order(a.id, b.id));
}

async function applyToMessages(
  batch: Batch,
  fresh: readonly EventRow[],
  changed: readonly EventRow[],
): Promise<void> {
  const states = mergeById(batch, [...fresh, ...changed].filter(isOfMessage));
  const upserted = await upsertMessages(batch.tx, states);
  const changes: MessageChanges = { before: new Map(upserted.changed), after: new Map() };
  // A copy that changed its event may have taken back a time: such messages are derived anew.
  const anew = new Set(changed.filter(isOfMessage).map((event) => event.subjectId));
  for (const state of states) {
    const previous = upserted.changed.get(state.id);
    if (!previous && !upserted.inserted.has(state.id)) continue;
    const now = previous ? mergeMessages(previous, state) : state;
    changes.after.set(state.id, now);
    if (previous?.lives || mayHaveLives(now, providerOf(batch, state.endpointId)))
      anew.add(state.id);
  }
  await deriveMessages(batch, anew, upserted.inserted, changes);
  for (const message of changes.before.values()) contribute(batch, message, -1);
  for (const message of changes.after.values()) contribute(batch, message, 1);
}

function contribute(batch: Batch, message: MessageState, sign: 1 | -1): void {
  const context = { provider: providerOf(batch, message.endpointId), zone: batch.zone };
  contributeMessage(batch.rollups, message, context, sign);
}

/** Derives messages from all their events, and stores them so. */
async function deriveMessages(
  batch: Batch,
  ids: ReadonlySet<string>,
  inserted: ReadonlySet<string>,
  changes: MessageChanges,
): Promise<void> {
  if (ids.size === 0) return;
  const unchanged = [...ids].filter((id) => !inserted.has(id) && !changes.before.has(id));
  for (const state of await lockMessages(batch.tx, unchanged)) changes.before.set(state.id, state);
  const derived = (await eventsBySubject(batch.tx, ids)).map((events) =>
    messageOfEvents(events, providerOf(batch, events[0]?.endpointId ?? "")),
  );
  derived.sort((a, b) => order(a.id, b.id));
  await replaceMessages(batch.tx, derived);
  for (const state of derived) changes.after.set(state.id, state);
}

async function eventsBySubject(tx: DriverTx, ids: ReadonlySet<string>): Promise<EventRow[][]> {
  const groups = new Map<string, EventRow[]>();
  for (const event of await eventsOfSubjects(tx, [...ids])) {
    const group = groups.get(event.subjectId);
    if (group) group.push(event);
    else groups.set(event.subjectId, [event]);
  }
  return [...groups.values()];
}

async function applyToSubscriptions(
  batch: Batch,
  fresh: readonly EventRow[],
  changed: readonly EventRow[],
): Promise<void> {
  const said = mergeSaid(fresh.filter((event) => !isStageKind(event.kind)));
  await upsertSubscriptions(batch.tx, said);
  const anew = changed.filter((event) => !isStageKind(event.kind) && event.subscriptionId !== null);
  if (anew.length === 0) return;
  const subjects = await eventsBySubject(batch.tx, new Set(anew.map((event) => event.subjectId)));
  await replaceSubscriptions(batch.tx, mergeSaid(subjects.flat()));
}

function mergeSaid(events: readonly EventRow[]): SubscriptionState[] {
  const merged = new Map<string, SubscriptionState>();
  for (const event of events) {
    const state = subscriptionOfEvent(event);
    if (!state) continue;
    const known = merged.get(state.id);
    merged.set(state.id, known ? mergeSubscriptions(known, state) : state);
  }
  return [...merged.values()].sort((a, b) => order(a.id, b.id));
}
