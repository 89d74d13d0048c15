import { compareReceipt, type EventRow, mergeEvents } from "@/lib/ingest/read/event-row";
import { KINDS } from "@/lib/providers/event";
import type { Batch, WrittenEvents } from "./batch";
import { contributeEvent } from "./contribution";
import { type UpsertedEvents, upsertEvents } from "./upsert-events";

/** Stores events (one row per id, sorted), accounts for each and counts it where it happened. */
export async function writeEvents(
  batch: Batch,
  events: readonly EventRow[],
): Promise<WrittenEvents> {
  const upserted = await upsertEvents(batch.tx, batch.slot, events);
  countEvents(batch, events, upserted);
  return {
    added: events.filter(({ eventId }) => upserted.inserted.has(eventId)),
    changed: events.filter(({ eventId }) => upserted.changed.has(eventId)),
  };
}

const OPTED_OUT = KINDS.indexOf("opted_out");

/** The copy that was received first is the one that counts; the others are duplicates. */
function countEvents(batch: Batch, events: readonly EventRow[], upserted: UpsertedEvents): void {
  const { accounting, rollups, changedDays, zone } = batch;
  for (const event of events) {
    if (event.kind === OPTED_OUT) {
      changedDays.at(event.at);
      changedDays.at(upserted.changed.get(event.eventId)?.at ?? event.at);
    }
    const { receivedBy } = event;
    const previous = upserted.changed.get(event.eventId);
    if (upserted.inserted.has(event.eventId)) {
      accounting.add("counted", receivedBy, event.receivedAt, 1);
      contributeEvent(rollups, event, zone, 1);
    } else if (previous) {
      contributeEvent(rollups, previous, zone, -1);
      contributeEvent(rollups, mergeEvents(previous, event), zone, 1);
      const [first, later] =
        compareReceipt(previous, event) <= 0 ? [previous, event] : [event, previous];
      accounting.add("counted", receivedBy, previous.receivedAt, -1);
      accounting.add("counted", receivedBy, first.receivedAt, 1);
      accounting.add("duplicate", receivedBy, later.receivedAt, 1);
    } else {
      accounting.add("duplicate", receivedBy, event.receivedAt, 1);
    }
  }
}
