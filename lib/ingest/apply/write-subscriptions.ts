import type { EventRow } from "@/lib/ingest/read/event-row";
import type { Batch, WrittenEvents } from "./batch";
import { mergedById } from "./by-id";
import { eventsBySubject } from "./events-by-subject";
import { isStepKind } from "./message";
import { mergeSubscriptions, type SubscriptionState, subscriptionOfEvent } from "./subscription";
import { replaceSubscriptions, upsertSubscriptions } from "./upsert-subscriptions";

/** Merges what the written events say of their subscriptions into what is stored. */
export async function writeSubscriptions(
  { tx, slot }: Batch,
  { added, changed }: WrittenEvents,
): Promise<void> {
  await upsertSubscriptions(tx, slot, statesOf(added.filter((event) => !isStepKind(event.kind))));
  // A copy that changed its event may have taken back what it said: derived from all events.
  const toDerive = new Set(
    changed
      .filter((event) => !isStepKind(event.kind) && event.subscriptionId !== null)
      .map((event) => event.subjectId),
  );
  if (toDerive.size === 0) return;
  const events = (await eventsBySubject(tx, slot, toDerive)).flat();
  await replaceSubscriptions(tx, slot, statesOf(events));
}

function statesOf(events: readonly EventRow[]): SubscriptionState[] {
  const states = events.map(subscriptionOfEvent).filter((state) => state !== null);
  return mergedById(states, mergeSubscriptions);
}
