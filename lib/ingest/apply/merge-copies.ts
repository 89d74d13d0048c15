import { compareReceipt, type EventRow, mergeEvents } from "@/lib/ingest/read/event-row";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import type { Batch } from "./batch";
import { compareIds } from "./by-id";

function addNoEvent(
  accounting: Batch["accounting"],
  item: Exclude<ReadItem, { outcome: "event" }>,
): void {
  const { endpointId, receivedAt } = item.request;
  accounting.add(item.outcome, endpointId, receivedAt, 1);
  const isTest = item.outcome === "ignored" && item.rule === "test_event";
  if (isTest) accounting.add("test", endpointId, receivedAt, 1);
}

/**
 * One row per event id, sorted; the copies within the batch are duplicates where they came in. What
 * is no event is accounted for.
 */
export function mergeCopies(batch: Batch, items: readonly ReadItem[]): EventRow[] {
  const { accounting, campaigns, providers } = batch;
  const merged = new Map<string, EventRow>();
  for (const item of items) {
    if (item.outcome !== "event") {
      addNoEvent(accounting, item);
      continue;
    }
    const { event } = item;
    providers.set(event.endpointId, item.provider);
    campaigns.add(event, item.campaignName);
    const known = merged.get(event.eventId);
    merged.set(event.eventId, known ? mergeEvents(known, event) : event);
    if (!known) continue;
    const later = compareReceipt(known, event) <= 0 ? event : known;
    accounting.add("duplicate", later.receivedBy, later.receivedAt, 1);
  }
  return [...merged.values()].sort(
    (a, b) => compareIds(a.subjectId, b.subjectId) || compareIds(a.eventId, b.eventId),
  );
}
