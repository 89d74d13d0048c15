import type { EventRow } from "@/lib/ingest/read/event-row";
import type { Batch, WrittenEvents } from "./batch";
import { mergedById } from "./by-id";
import { eventsBySubject } from "./events-by-subject";
import { isStepKind } from "./message";
import { mergeSubscriptions, type SubscriptionState, subscriptionOfEvent } from "./subscription";
import {
  lockSubscriptions,
  replaceSubscriptions,
  upsertSubscriptions,
} from "./upsert-subscriptions";

/** Merges what the written events say of their subscriptions into what is stored. */
export async function writeSubscriptions(
  { tx, slot }: Batch,
  { added, changed }: WrittenEvents,
): Promise<void> {
  const told = (event: EventRow) => !isStepKind(event.kind) && event.subscriptionId !== null;
  await upsertSubscriptions(tx, slot, statesOf([...added, ...changed].filter(told)));
  // A copy that changed its event may have taken back what it said: derived from all events, once nobody else is
  // about to add what these do not have yet.
  const toDerive = new Set(changed.filter(told).map((event) => event.subjectId));
  if (toDerive.size === 0) return;
  await lockSubscriptions(tx, slot, [...toDerive]);
  const events = (await eventsBySubject(tx, slot, toDerive)).flat();
  await replaceSubscriptions(tx, slot, statesOf(events));
}

function statesOf(events: readonly EventRow[]): SubscriptionState[] {
  const states = events.map(subscriptionOfEvent).filter((state) => state !== null);
  return mergedById(states, mergeSubscriptions);
}
