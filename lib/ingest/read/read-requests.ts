import type { RawTx } from "@/lib/raw-transaction";
import type { ItemWatcher } from "./item-watcher";
import { readMeanings } from "./meanings";
import type { Poison } from "./poison";
import { type ReadItem, readItems } from "./read-items";
import type { StoredRequest } from "./stored-request";

/** A stored request with what each of its items became. */
export type ReadRequest = { readonly request: StoredRequest; readonly items: readonly ReadItem[] };

/** Reads stored requests with what people said of unknown types. */
export async function readRequests(
  tx: RawTx,
  requests: readonly StoredRequest[],
  poison: Poison,
  watcher?: ItemWatcher,
): Promise<ReadRequest[]> {
  const meanings = await readMeanings(tx, requests);
  try {
    return requests.map((request) => ({
      request,
      items: readItems(request, poison, meanings, watcher),
    }));
  } finally {
    watcher?.end();
  }
}
