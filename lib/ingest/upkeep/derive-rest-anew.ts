import { countAudienceAnew } from "@/lib/ingest/audience/derive-audience";
import type { RawTx } from "@/lib/raw-transaction";

/** Has the worker derive anew what it derives from the facts by days, once facts were put in the place of others. */
export async function deriveRestAnew(tx: RawTx): Promise<void> {
  await countAudienceAnew(tx);
  await tx.$executeRaw`
    INSERT INTO people_change (day)
    SELECT day FROM people_day UNION SELECT day FROM public.rollup WHERE grain = 'D'`;
}
