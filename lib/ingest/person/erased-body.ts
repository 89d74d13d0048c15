import type { ErasedItem } from "@/lib/ingest/read/erased-item";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import { itemsOf } from "@/lib/ingest/read/split-stored";
import type { StoredRequest } from "@/lib/ingest/read/stored-request";
import { UnreadableLine } from "@/lib/providers/body";
import { type Erased, erasedItemOf } from "./erase-item";

/**
 * A request without some of its items: in the body, an array now, null stands in their place, and
 * what they were read as is kept beside it. All items read the same as before. Headers and query go
 * with the last item.
 */
export function withoutItems(
  request: StoredRequest,
  read: readonly ReadItem[],
  indexes: ReadonlySet<number>,
  erased: Erased,
): StoredRequest {
  const kept: Record<string, ErasedItem> = { ...request.erased };
  const texts = (itemsOf(request)?.items ?? []).map((item, index) => {
    const text = indexes.has(index) ? null : textOf(item);
    if (text !== null && !kept[index]) return text;
    const result = read[index];
    if (result) kept[index] = erasedItemOf(result, erased);
    return "null";
  });
  const without = { ...request, body: Buffer.from(`[${texts.join(",")}]`), erased: kept };
  // What came beside the items may name the same people; where no item is left to read it says nothing.
  const isEmpty = read.every((_, index) => kept[index] !== undefined);
  return isEmpty ? { ...without, headers: {}, query: "" } : without;
}

/** JSON of an item; null of one that is no JSON, or nested too deep to be written. */
function textOf(item: unknown): string | null {
  if (item instanceof UnreadableLine) return null;
  try {
    return JSON.stringify(item);
  } catch {
    return null;
  }
}
