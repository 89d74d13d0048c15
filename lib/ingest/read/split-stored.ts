import { unmapped } from "@/lib/providers/custom";
import { providerBySlug } from "@/lib/providers/registry";
import type { ItemResult, Provider } from "@/lib/providers/types";
import { itemsOfStored } from "./items-of-stored";
import type { StoredRequest } from "./stored-request";

/** A stored request's items, and how one of them is read. */
export type SplitRequest = {
  /** Who splits it, and says whom an item is about. */
  readonly provider: Provider;
  /** By which events are applied: of a source of people's own, its newest version, whichever read the item. */
  readonly current: Provider;
  readonly items: readonly unknown[];
  read(item: unknown): { readonly result: ItemResult; readonly provider: Provider };
};

/**
 * Splits a stored request into its items. Null where this version has no adapter; throws what the provider's
 * `items` throws.
 */
export function splitStored(request: StoredRequest): SplitRequest | null {
  if (request.readers) return splitOwn(request, request.readers);
  const provider = providerBySlug(request.provider);
  return (
    provider && {
      provider,
      current: provider,
      items: itemsOfStored(provider, request),
      read: (item) => ({ result: provider.read(item, request, request.receivedAt), provider }),
    }
  );
}

/**
 * A request of people's own source: split by the first version of its definition that understands anything of
 * it. What that version does not understand of it, the first later one reads that does. So what was
 * once counted stays counted as it was, and what was not waits for a definition that knows it.
 */
function splitOwn(request: StoredRequest, readers: readonly Provider[]): SplitRequest {
  for (const [place, provider] of readers.entries()) {
    const split = splitBy(request, provider, readers.slice(place));
    const understands = split.items.some(
      (item, index) =>
        !request.erased?.[index] &&
        provider.read(item, request, request.receivedAt).outcome !== "quarantined",
    );
    if (understands) return split;
  }
  const last = readers.at(-1) ?? unmapped;
  return splitBy(request, last, [last]);
}

function splitBy(
  request: StoredRequest,
  provider: Provider,
  readers: readonly Provider[],
): SplitRequest {
  const items = itemsOfStored(provider, request);
  const recipient = {
    person: [...new Set(readers.flatMap((one) => one.recipient.person))],
    device: [...new Set(readers.flatMap((one) => one.recipient.device))],
  };
  return {
    provider: { ...provider, recipient },
    current: request.readers?.at(-1) ?? provider,
    items,
    read: (item) => readBy(request, item, readers),
  };
}

/** As the first reader that understands it has it; else as the last one says why not. */
function readBy(request: StoredRequest, item: unknown, readers: readonly Provider[]) {
  let last = { result: unmapped.read(item, request, request.receivedAt), provider: unmapped };
  for (const provider of readers) {
    last = { result: provider.read(item, request, request.receivedAt), provider };
    if (last.result.outcome !== "quarantined") break;
  }
  return last;
}

/** The items of a stored request as they lie in it: as many as were received. None where it cannot be read. */
export function itemsOf(request: StoredRequest): {
  readonly provider: Provider;
  readonly items: readonly unknown[];
} | null {
  try {
    const split = splitStored(request);
    if (!split || !request.readers || split.items.length === request.itemCount) return split;
    // It waits in quarantine, split as a version of then had it.
    const others = [...request.readers, unmapped].map((one) => splitBy(request, one, [one]));
    const same = others.find(({ items }) => items.length === request.itemCount);
    return same ? { ...split, items: same.items } : split;
  } catch {
    return null;
  }
}
