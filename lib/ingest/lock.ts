import type { RawTx } from "@/lib/raw-transaction";

/** Key of the advisory lock that every batch shares and a rebuild takes for itself. */
const FACTS_LOCK = 7_051_001;

/** Held by every transaction that writes facts; waits while a rebuild runs. */
export async function shareFacts(tx: RawTx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK})`;
}

/**
 * Held by what rewrites facts as a whole (rebuild, erasure): waits for running batches, pauses new ones. What a
 * source's re-read has derived beside the facts by then does not hold any more: it begins anew, unless it is
 * said that it goes on.
 */
export async function ownFacts(tx: RawTx, rereads?: "rereads go on"): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FACTS_LOCK})`;
  if (rereads === undefined)
    await tx.$executeRaw`UPDATE source_reread SET stale = true WHERE finished_at IS NULL`;
}
