import { z } from "zod";
import type { RawTx } from "@/lib/raw-transaction";

/** Items that failed to be processed on their own, as `<request id>:<index>`. */
export type Poison = ReadonlySet<string>;

/** Items that could not be processed then would not be now. */
export async function knownPoison(tx: RawTx): Promise<Poison> {
  const rows = await tx.$queryRawUnsafe(
    `SELECT request_id || ':' || item_index AS key FROM public.quarantined_item
     WHERE reason = 'processing_failed'`,
  );
  const keys = z.array(z.object({ key: z.string() })).parse(rows);
  return new Set(keys.map(({ key }) => key));
}
