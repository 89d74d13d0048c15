import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { holdsBeforeEnd } from "@/lib/ingest/upkeep/reread-source";
import { words } from "@/lib/words/words";

/** Keeps a source's re-read from its end until the transaction is over. No guard. Throws `conflict` where it is at its end. */
export async function holdBeforeEnd(tx: Tx, sourceId: string): Promise<void> {
  if (await holdsBeforeEnd(tx, sourceId)) return;
  throw new PushlensError("conflict", words("sources")("cannotStop"));
}
