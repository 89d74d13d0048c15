import { tryParse } from "@/lib/providers/body";
import type { Provider } from "@/lib/providers/types";
import type { StoredRequest } from "./stored-request";

/**
 * The items of a stored request. A body that an erasure has written anew is a list of items, whatever form
 * it came in. Throws what the provider's `items` throws.
 */
export function itemsOfStored(
  provider: Provider,
  request: Pick<StoredRequest, "headers" | "query" | "body" | "erased">,
): readonly unknown[] {
  if (request.erased) {
    const items = tryParse(new TextDecoder().decode(request.body));
    if (Array.isArray(items)) return items;
  }
  return provider.items(request);
}
