import { type Layout, readLayout } from "@/lib/facts/slots";
import type { Poison } from "@/lib/ingest/read/poison";
import { readRequests } from "@/lib/ingest/read/read-requests";
import type { StoredRequest } from "@/lib/ingest/read/stored-request";
import type { DriverTx } from "@/lib/raw-transaction";
import { type ItemKey, itemKey } from "./item-key";
import { isOutage } from "./outage";
import { applyRequests } from "./process";

/** The items of a request that cannot be applied, found by halves under savepoints. */
export async function findPoison(tx: DriverTx, request: StoredRequest): Promise<Poison> {
  const keys = Array.from({ length: request.itemCount }, (_, index) => itemKey(request.id, index));
  const layout = await readLayout(tx);
  const poison = new Set<ItemKey>();
  const search = async (part: readonly ItemKey[]): Promise<void> => {
    if (part.length === 0 || (await applies(tx, request, layout, keys, new Set(part)))) return;
    const [only] = part;
    if (part.length === 1 && only !== undefined) {
      poison.add(only);
      return;
    }
    const middle = Math.ceil(part.length / 2);
    await search(part.slice(0, middle));
    await search(part.slice(middle));
  };
  await search(keys);
  return poison;
}

/** True where the named items of a request can be applied; leaves no trace. */
async function applies(
  tx: DriverTx,
  request: StoredRequest,
  layout: Layout,
  keys: readonly ItemKey[],
  part: ReadonlySet<ItemKey>,
): Promise<boolean> {
  await tx.$executeRawUnsafe("SAVEPOINT items");
  try {
    const others = new Set(keys.filter((key) => !part.has(key)));
    await applyRequests(tx, await readRequests(tx, [request], others), layout);
    // What is checked at the commit is checked here, while it can be told which item it was.
    await tx.$executeRawUnsafe("SET CONSTRAINTS ALL IMMEDIATE");
    return true;
  } catch (error) {
    if (isOutage(error)) throw error;
    return false;
  } finally {
    await tx.$executeRawUnsafe("ROLLBACK TO SAVEPOINT items");
  }
}
