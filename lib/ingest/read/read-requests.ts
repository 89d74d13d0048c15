import type { RawTx } from "@/lib/raw-transaction";
import type { ItemWatcher } from "./item-watcher";
import { readMeanings } from "./meanings";
import type { Poison } from "./poison";
import { type ReadItem, readItems } from "./read-items";
import type { StoredRequest } from "./stored-request";

/** A stored request with what each of its items became. */
export type ReadRequest = { readonly request: StoredRequest; readonly items: readonly ReadItem[] };

/**
 * A request with as many items as it was read to have. How a source of people's own splits its bodies can
 * change, so the count of the door does not hold.
 */
export function asRead(request: StoredRequest, items: readonly ReadItem[]): ReadRequest {
  return {
    request: request.readers ? { ...request, itemCount: items.length } : request,
    items,
  };
}

/** Reads stored requests with what people said of unknown types. `replay`: what waits in quarantine too. */
export async function readRequests(
  tx: RawTx,
  requests: readonly StoredRequest[],
  poison: Poison,
  watcher?: ItemWatcher,
  replay = false,
): Promise<ReadRequest[]> {
  const meanings = await readMeanings(tx, requests, replay);
  try {
    return requests.map((request) =>
      asRead(request, readItems(request, poison, meanings, watcher)),
    );
  } finally {
    watcher?.end();
  }
}
