import { compareReceipt, type EventRow, mergeEvents } from "@/lib/ingest/read/event-row";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import type { AccountingDelta } from "./accounting";
import type { Batch } from "./batch";
import { compareIds } from "./by-id";
import type { CampaignDelta } from "./campaign";

export type EventItem = Extract<ReadItem, { outcome: "event" }>;

function addNoEvent(accounting: AccountingDelta, item: Exclude<ReadItem, EventItem>): void {
  const { endpointId, receivedAt } = item.request;
  accounting.add(item.outcome, endpointId, receivedAt, 1);
  const isTest = item.outcome === "ignored" && item.rule === "test_event";
  if (isTest) accounting.add("test", endpointId, receivedAt, 1);
}

/** Those that are events, with the campaigns that they name; what is none is accounted for. */
export function takeEvents(
  { accounting, campaigns }: { accounting: AccountingDelta; campaigns: CampaignDelta },
  items: readonly ReadItem[],
): EventItem[] {
  const events: EventItem[] = [];
  for (const item of items) {
    if (item.outcome === "event") {
      campaigns.add(item.event, item.campaignName);
      events.push(item);
    } else addNoEvent(accounting, item);
  }
  return events;
}

/** One row per event id, sorted; the copies within the batch are duplicates where they came in. */
export function mergeCopies(batch: Batch, items: readonly EventItem[]): EventRow[] {
  const { accounting, providers } = batch;
  const merged = new Map<string, EventRow>();
  for (const { event, provider } of items) {
    providers.set(event.endpointId, provider);
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
