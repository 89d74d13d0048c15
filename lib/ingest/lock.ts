import type { RawTx } from "@/lib/raw-transaction";

/** Key of the advisory lock that every batch shares and a rebuild takes for itself. */
const FACTS_LOCK = 7_051_001;

/** Held by every transaction that writes facts; waits while a rebuild runs. */
export async function shareFacts(tx: RawTx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK})`;
}

/**
 * The same for a batch of the queue, whose commit waits for no disk: it takes its requests out of the queue, so that
 * a server which crashes before it is written has both as they were, and the batch is done again.
 */
export async function shareFactsForQueue(tx: RawTx): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK}), set_config('synchronous_commit', 'off', true)`;
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
