import { type Pair, pairOf } from "@/lib/facts/pair";
import { itemKey } from "@/lib/ingest/item-key";
import { isTest } from "@/lib/ingest/test-marker";
import { CUSTOM } from "@/lib/providers/custom";
import { isStage } from "@/lib/providers/event";
import { mappedEvent } from "@/lib/providers/mapped";
import type { IgnoreRule, ItemResult, Provider } from "@/lib/providers/types";
import type { ErasedItem } from "./erased-item";
import { type EventRow, eventRowOf, type ItemSource } from "./event-row";
import type { ItemWatcher } from "./item-watcher";
import type { HeldItem, Meanings } from "./meanings";
import type { Poison } from "./poison";
import { type SplitRequest, splitStored } from "./split-stored";
import type { StoredRequest } from "./stored-request";

/** What one item of a stored request became, before duplicates are looked for. */
export type ReadItem =
  | {
      readonly outcome: "event";
      readonly event: EventRow;
      /** That of the endpoint whose event it is. */
      readonly provider: Provider;
      readonly campaignName: Pair | null;
    }
  | {
      readonly outcome: "ignored";
      readonly request: StoredRequest;
      readonly rule: IgnoreRule;
      readonly name: string | null;
    }
  | {
      readonly outcome: "quarantined";
      readonly request: StoredRequest;
      readonly itemIndex: number;
      readonly reason: string;
      readonly detail: string;
      readonly name: string | null;
    };

function readOne(
  request: StoredRequest,
  split: SplitRequest,
  item: unknown,
  itemIndex: number,
  meanings: Meanings,
): ReadItem {
  const { result: read, provider } = split.read(item);
  const result = asMapped(read, { item, itemIndex, request, provider }, meanings);
  if (result.outcome === "ignored") return { ...result, request };
  if (result.outcome === "quarantined") {
    return isOwnSample(request)
      ? { outcome: "ignored", request, rule: "test_event", name: result.name }
      : { ...result, request, itemIndex };
  }
  if (isTest(request)) {
    return { outcome: "ignored", request, rule: "test_event", name: result.event.name };
  }
  const event = eventRowOf(result.event, sourceOf(request, itemIndex), provider);
  const campaignName = pairOf(event.at, result.event.campaignName);
  const owner = request.completes?.provider ?? split.current;
  return { outcome: "event", event, provider: owner, campaignName };
}

/** What a test sends to a source of people's own is invented here, and no more like what its vendor sends. */
function isOwnSample(request: StoredRequest): boolean {
  return request.provider === CUSTOM && isTest(request);
}

function sourceOf(request: StoredRequest, itemIndex: number): ItemSource {
  const { id: requestId, endpointId: receivedBy, receivedAt, completes } = request;
  const endpointId = completes?.endpointId ?? receivedBy;
  return { endpointId, receivedBy, requestId, itemIndex, receivedAt };
}

/** An item of a type that its adapter does not know, as people said that it is to be read. */
function asMapped(
  result: ItemResult,
  of: {
    readonly item: unknown;
    readonly itemIndex: number;
    readonly request: StoredRequest;
    readonly provider: Provider;
  },
  meanings: Meanings,
): ItemResult {
  const { item, itemIndex, request, provider } = of;
  if (result.outcome !== "quarantined" || result.reason !== "unknown_type") return result;
  const { name } = result;
  const meaning = name === null ? null : meanings.of(request, itemIndex, name);
  if (name === null || meaning === null) return result;
  if (meaning === "ignored") return { outcome: "ignored", rule: "mapped", name };
  if (isStage(meaning)) return provider.readAs?.(item, request, meaning) ?? result;
  const event = mappedEvent(item, name, meaning);
  return event ? { outcome: "event", event } : result;
}

/** A whole request that its adapter no longer reads: each item that was answered is quarantined. */
function unreadable(request: StoredRequest, detail: string): ReadItem[] {
  return Array.from({ length: request.itemCount }, (_, itemIndex) => ({
    outcome: "quarantined" as const,
    request,
    itemIndex,
    reason: "wrong_shape",
    detail,
    name: null,
  }));
}

/**
 * Reads a stored request: one result per item, whatever the payload holds. `watcher`, where it
 * is given, is shown the items on the way.
 */
export function readItems(
  request: StoredRequest,
  poison: Poison,
  meanings: Meanings,
  watcher?: ItemWatcher,
): ReadItem[] {
  const held = meanings.heldOf(request);
  if (held.size > 0 && held.size === request.itemCount) {
    return [...held].toSorted(([a], [b]) => a - b).map(([at, item]) => asHeld(request, at, item));
  }
  let split: SplitRequest | null;
  try {
    split = splitStored(request);
  } catch {
    return unreadable(request, "The body is not in this provider's format.");
  }
  if (!split) return unreadable(request, `No adapter for provider "${request.provider}".`);
  const by = split;
  return by.items.map((item, itemIndex) => {
    const erased = request.erased?.[itemIndex];
    if (erased) return readErased(request, by.current, erased, itemIndex);
    if (poison.has(itemKey(request.id, itemIndex))) return poisoned(request, itemIndex);
    const kept = held.get(itemIndex);
    if (kept) return asHeld(request, itemIndex, kept);
    const read = readOne(request, by, item, itemIndex, meanings);
    if (watcher) show(watcher, request, read, itemIndex, item);
    return read;
  });
}

/** An item that waits in quarantine until it is read again. */
function asHeld(request: StoredRequest, itemIndex: number, item: HeldItem): ReadItem {
  return { outcome: "quarantined", request, itemIndex, ...item };
}

function poisoned(request: StoredRequest, itemIndex: number): ReadItem {
  return {
    outcome: "quarantined",
    request,
    itemIndex,
    reason: "processing_failed",
    detail: "The item was read, but storing what it means failed.",
    name: null,
  };
}

/** Of a type that nobody knows, Quarantine tells; test events are ours. */
function show(
  watcher: ItemWatcher,
  request: StoredRequest,
  read: ReadItem,
  index: number,
  item: unknown,
) {
  if (read.outcome === "event") return watcher.item(request, index, read.event.name, item);
  const known = read.outcome === "ignored" || read.reason !== "unknown_type";
  if (known && read.name !== null && !isTest(request))
    watcher.item(request, index, read.name, item);
}

/** An item of an erased person: what it was is on record, the item itself is gone. */
function readErased(
  request: StoredRequest,
  provider: Provider,
  erased: ErasedItem,
  itemIndex: number,
): ReadItem {
  if (erased.outcome === "ignored") return { ...erased, request };
  if (erased.outcome === "quarantined") return { ...erased, request, itemIndex };
  const hidden = { title: null, properties: null };
  const event = { ...erased.event, ...hidden, ...sourceOf(request, itemIndex) };
  const owner = request.completes?.provider ?? provider;
  return { outcome: "event", event, provider: owner, campaignName: erased.campaignName };
}
