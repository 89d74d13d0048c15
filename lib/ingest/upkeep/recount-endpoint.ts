import { NIL_ID } from "@/lib/facts/identity";
import { bySlot, readLayout } from "@/lib/facts/slots";
import { contributeMessage } from "@/lib/ingest/apply/contribution";
import { RollupDelta } from "@/lib/ingest/apply/rollup-delta";
import { messagesAfter } from "@/lib/ingest/apply/upsert-messages";
import { writeRollups } from "@/lib/ingest/apply/write-rollups";
import type { Provider } from "@/lib/providers/types";
import type { RawTx } from "@/lib/raw-transaction";

const PAGE = 5_000;

/** Counts an endpoint's messages anew where its provider reports other stages now: what they imply changes. */
export async function recountEndpoint(
  tx: RawTx,
  endpointId: string,
  before: Provider,
  after: Provider,
): Promise<void> {
  const { zone, slots } = await readLayout(tx);
  let last = NIL_ID;
  for (;;) {
    const page = await messagesAfter(tx, last, PAGE, null, endpointId);
    for (const [slot, messages] of bySlot(slots, page, ({ id }) => id)) {
      const delta = new RollupDelta();
      for (const message of messages) {
        contributeMessage(delta, message, { provider: before, zone }, -1);
        contributeMessage(delta, message, { provider: after, zone }, 1);
      }
      await writeRollups(tx, slot, delta);
    }
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    last = end.id;
  }
}
