import type { ClientBase } from "pg";
import { z } from "zod";
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
  await ownSlots(tx);
  if (rereads === undefined)
    await tx.$executeRaw`UPDATE source_reread SET stale = true WHERE finished_at IS NULL`;
}

const spreadSchema = z.tuple([z.object({ spread: z.boolean() })]);
const idsSchema = z.array(z.object({ id: z.string() }));

/** The facts to oneself until a connection ends, without a transaction. Throws `HalfApplied`. */
export async function holdFacts(client: ClientBase): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${FACTS_LOCK})`);
  await client.query("BEGIN");
  try {
    await client.query("LOCK TABLE applied_request IN EXCLUSIVE MODE");
  } finally {
    await client.query("COMMIT");
  }
  const applied = await client.query<{ id: string }>(APPLIED);
  const ids = applied.rows.map(({ id }) => id);
  if ((await client.query(WAITING, [ids])).rowCount) throw new HalfApplied();
}

const APPLIED = "SELECT DISTINCT request_id::text AS id FROM applied_request";
const WAITING = "SELECT 1 FROM pending_request WHERE request_id = ANY($1::uuid[]) LIMIT 1";

/**
 * Where facts lie in several slots, whose transactions end by themselves: waits for those of a batch that died, and
 * throws where it left a request written in some slots and not in others.
 */
async function ownSlots(tx: RawTx): Promise<void> {
  const [{ spread }] = spreadSchema.parse(
    await tx.$queryRaw`SELECT count(*) > 1 AS spread FROM facts_slot`,
  );
  if (!spread) return;
  await tx.$executeRaw`LOCK TABLE applied_request IN EXCLUSIVE MODE`;
  const applied = idsSchema.parse(await tx.$queryRawUnsafe(APPLIED));
  const ids = applied.map(({ id }) => id);
  const waiting = await tx.$queryRawUnsafe<unknown[]>(WAITING, ids);
  if (waiting.length > 0) throw new HalfApplied();
}

/** What is wrong while a request is written in part: it ends when the queue goes on. */
export class HalfApplied extends Error {
  constructor() {
    super(
      "A request is written in part, as a node of the database was away meanwhile. Try again once the queue has gone on. Nothing was changed.",
    );
  }
}
