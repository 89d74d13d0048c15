import { z } from "zod";
import type { Db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { bySlot, readLayout } from "@/lib/facts/slots";
import { contributePlans } from "@/lib/ingest/apply/contribution";
import { eventsBySubject } from "@/lib/ingest/apply/events-by-subject";
import { RollupDelta } from "@/lib/ingest/apply/rollup-delta";
import { plannedMessagesAfter } from "@/lib/ingest/apply/upsert-messages";
import { writePlanned } from "@/lib/ingest/apply/write-planned";
import { writeRollups } from "@/lib/ingest/apply/write-rollups";
import { ownFacts } from "@/lib/ingest/lock";
import { poolOf } from "@/lib/pool";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";

const PAGE = 2_000;
const PATIENCE = 6 * 3_600_000;

/**
 * Counts, once, how messages were planned that an earlier version stored: in one transaction, for which
 * workers pause and receiving goes on. Gives how many; null where that was done before.
 */
export async function countPlans(db: Db, signal?: AbortSignal): Promise<number | null> {
  if (!(await isMissing(db))) return null;
  if (!(await hasPlans(db))) {
    await db.$executeRaw`UPDATE workspace SET plans_counted_at = now()`;
    return 0;
  }
  return rawTransaction(
    poolOf(db),
    async (tx) => {
      await ownFacts(tx, "rereads go on");
      // Another worker was first.
      if (!(await isMissing(tx))) return null;
      await tx.$executeRaw`DELETE FROM breakdown_rollup WHERE measure = 'planned'`;
      await tx.$executeRaw`DELETE FROM planned_message`;
      const counted = await countAll(tx, signal);
      await tx.$executeRaw`UPDATE workspace SET plans_counted_at = now()`;
      return counted;
    },
    PATIENCE,
  );
}

const missingSchema = z.array(z.object({ missing: z.boolean() })).max(1);

async function isMissing(db: Db | DriverTx): Promise<boolean> {
  const rows = await db.$queryRaw`SELECT plans_counted_at IS NULL AS missing FROM workspace`;
  return missingSchema.parse(rows)[0]?.missing ?? false;
}

const foundSchema = z.tuple([z.object({ found: z.boolean() })]);

/** Whether there is anything to count, asked before anybody has to wait. */
async function hasPlans(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw`
    SELECT EXISTS (SELECT 1 FROM message WHERE planned_method IS NOT NULL) AS found`;
  return foundSchema.parse(rows)[0].found;
}

async function countAll(tx: DriverTx, signal: AbortSignal | undefined): Promise<number> {
  const { zone, slots } = await readLayout(tx);
  let after = NIL_ID;
  for (let counted = 0; ; ) {
    signal?.throwIfAborted();
    const page = await plannedMessagesAfter(tx, after, PAGE);
    for (const [slot, messages] of bySlot(slots, page, ({ id }) => id)) {
      const derived = new Set(messages.map(({ id }) => id));
      const events = (await eventsBySubject(tx, slot, derived)).flat();
      await writePlanned(tx, slot, { messages, derived, events });
      const delta = new RollupDelta();
      for (const message of messages) contributePlans(delta, message, zone);
      await writeRollups(tx, slot, delta);
    }
    counted += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return counted;
    after = last.id;
  }
}
