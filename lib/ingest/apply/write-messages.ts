import type { EventRow } from "@/lib/ingest/read/event-row";
import { type Batch, providerOf, type WrittenEvents } from "./batch";
import { compareIds, mergedById } from "./by-id";
import { contributeMessage } from "./contribution";
import { eventsBySubject } from "./events-by-subject";
import {
  isStepKind,
  type MessageState,
  mayHaveLives,
  mergeMessages,
  messageOfEvent,
  messageOfEvents,
} from "./message";
import { lockMessages, replaceMessages, upsertMessages } from "./upsert-messages";
import { writePlanned } from "./write-planned";

/** Messages before and after a batch; one that is missing in `before` is new. */
type MessageChanges = {
  readonly before: Map<string, MessageState>;
  readonly after: Map<string, MessageState>;
};

/**
 * Merges the stages that were written into their messages, and moves what each counts in the
 * rollups from what it was before to what it is after.
 */
export async function writeMessages(
  batch: Batch,
  { added, changed }: WrittenEvents,
): Promise<void> {
  const states = statesOf(batch, [...added, ...changed].filter(isOfMessage));
  const upserted = await upsertMessages(batch.tx, batch.slot, states);
  const changes: MessageChanges = { before: new Map(upserted.changed), after: new Map() };
  // A copy that changed its event may have taken back a time, which merging cannot: such messages
  // are derived from all their events, and so are those that may have several lives.
  const toDerive = new Set(changed.filter(isOfMessage).map((event) => event.subjectId));
  for (const state of states) {
    const previous = upserted.changed.get(state.id);
    if (!previous && !upserted.inserted.has(state.id)) continue;
    const now = previous ? mergeMessages(previous, state) : state;
    changes.after.set(state.id, now);
    if (previous?.lives || mayHaveLives(now, providerOf(batch, state.endpointId)))
      toDerive.add(state.id);
  }
  const derived = await deriveMessages(batch, toDerive, upserted.inserted, changes);
  const others = added.filter((event) => isOfMessage(event) && !toDerive.has(event.subjectId));
  const messages = changes.after.values();
  await writePlanned(batch.tx, batch.slot, {
    messages,
    derived: toDerive,
    events: [...others, ...derived],
  });
  noteOwners(batch, others, changes);
  for (const message of changes.before.values()) contribute(batch, message, -1);
  for (const message of changes.after.values()) contribute(batch, message, 1);
}

/** What names somebody and leaves its message as it was may still say whose it is. */
function noteOwners(batch: Batch, events: readonly EventRow[], { after }: MessageChanges): void {
  for (const { person, subscriptionId, subjectId } of events)
    if ((person !== null || subscriptionId !== null) && !after.has(subjectId))
      batch.changedDays.toldAgain(subjectId);
}

function isOfMessage(event: EventRow): boolean {
  return isStepKind(event.kind) && event.messageId === event.subjectId;
}

function statesOf(batch: Batch, events: readonly EventRow[]): MessageState[] {
  const states = events.map((event) => messageOfEvent(event, providerOf(batch, event.endpointId)));
  return mergedById(states, mergeMessages);
}

function contribute(batch: Batch, message: MessageState, sign: 1 | -1): void {
  const context = { provider: providerOf(batch, message.endpointId), zone: batch.zone };
  contributeMessage(batch.rollups, message, context, sign);
  batch.changedDays.message(message);
}

/** Derives messages from all their events, and stores them so. Gives these events. */
async function deriveMessages(
  batch: Batch,
  ids: ReadonlySet<string>,
  inserted: ReadonlySet<string>,
  changes: MessageChanges,
): Promise<readonly EventRow[]> {
  if (ids.size === 0) return [];
  await lockUnchanged(batch, ids, inserted, changes);
  const bySubject = await eventsBySubject(batch.tx, batch.slot, ids);
  const derived = bySubject.map((events) =>
    messageOfEvents(events, providerOf(batch, events[0]?.endpointId ?? "")),
  );
  derived.sort((a, b) => compareIds(a.id, b.id));
  await replaceMessages(batch.tx, batch.slot, derived);
  for (const state of derived) changes.after.set(state.id, state);
  return bySubject.flat();
}

/** What was there before of messages that merging left as they were. */
async function lockUnchanged(
  { tx, slot }: Batch,
  ids: ReadonlySet<string>,
  inserted: ReadonlySet<string>,
  { before }: MessageChanges,
): Promise<void> {
  const unchanged = [...ids].filter((id) => !inserted.has(id) && !before.has(id));
  for (const state of await lockMessages(tx, slot, unchanged)) before.set(state.id, state);
}
