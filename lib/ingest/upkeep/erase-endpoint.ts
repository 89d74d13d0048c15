import { z } from "zod";
import { db, Prisma, type Tx } from "@/lib/db";
import { CONVERSIONS_LOCK } from "@/lib/facts/conversions";
import { isSpread, readSlots } from "@/lib/facts/slots";
import { ownFacts } from "@/lib/ingest/lock";

const BATCH = 5_000;
const TIMEOUT_MS = 60_000;

// Bodies have no column for their endpoint: they go with their requests.
const ERASE_REQUESTS = `
WITH gone AS (
  DELETE FROM webhook_request WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM webhook_request WHERE endpoint_id = $1::uuid LIMIT ${BATCH})) RETURNING id
), bodies AS (
  DELETE FROM request_body b USING gone WHERE b.id = gone.id
)
SELECT count(*)::int AS n FROM gone`;

const countSchema = z.tuple([z.object({ n: z.number() })]);

// The queue first, so that nothing of the endpoint is processed while the rest goes; the raw
// requests before what was derived from them, so that a rebuild cannot bring it back.
const TABLES = [
  "pending_request",
  "webhook_request",
  "quarantined_item",
  "event",
  "message",
  "planned_message",
  "conversion",
  "conversion_sum",
  "person_day",
  "person_opt_out",
  "subscription",
  // Part by part: a row's ctid tells it apart in one part only.
  "rollup_hour",
  "rollup_day",
  "rollup_hour_total",
  "rollup_day_total",
  "breakdown_rollup",
  "accounting",
  "audience_day",
  "audience_message",
  "audience_message_day",
  "rejection",
  "refused_request",
  "type_mapping",
  "ignored_group",
  "payload_field",
] as const;

/** Those whose rows may lie in several slots. */
const SPREAD: ReadonlySet<string> = new Set([
  ...["event", "message", "planned_message", "subscription", "breakdown_rollup"],
  ...["rollup_hour", "rollup_day", "rollup_hour_total", "rollup_day_total"],
]);

/** What is kept of a campaign beside it. */
const OF_CAMPAIGNS = ["campaign_name", "campaign_mark", "campaign_rhythm"] as const;

/**
 * Deletes everything received for an endpoint: raw requests, facts, campaigns and counts. In
 * batches, each a transaction of its own that processing waits for; safe to repeat if cut off. What other
 * endpoints received of its messages goes, too.
 */
export async function eraseEndpoint(endpointId: string): Promise<void> {
  // What completes its messages first: of raw that is left a rebuild would make them anew.
  const others = await db().endpoint.findMany({
    where: { completesId: endpointId },
    select: { id: true },
  });
  for (const { id } of others) await eraseOne(id);
  await eraseOne(endpointId);
}

async function eraseOne(endpointId: string): Promise<void> {
  for (const table of TABLES) {
    const erase = async (tx: Tx) => {
      // A day that is being derived may still add what it read before.
      if (table.startsWith("conversion"))
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CONVERSIONS_LOCK})`;
      await ownFacts(tx);
      return eraseRows(tx, table, endpointId);
    };
    const slots = await readSlots(db());
    if (!isSpread(slots) || !SPREAD.has(table)) while ((await inTransaction(erase)) === BATCH);
    // A node has no rows of its own to be told apart by: what lies in a slot goes at once.
    else
      for (const slot of slots)
        await inTransaction((tx) => eraseSlot(tx, { table, slot, endpointId }));
  }
  await inTransaction(async (tx) => {
    await ownFacts(tx);
    for (const table of OF_CAMPAIGNS) {
      await tx.$executeRaw`
        DELETE FROM ${Prisma.raw(table)} WHERE campaign_id IN
          (SELECT id FROM campaign WHERE endpoint_id = ${endpointId}::uuid)`;
    }
    await tx.$executeRaw`DELETE FROM person_opt_out WHERE told_by = ${endpointId}::uuid`;
    // What others sent was before or after it: days are derived again.
    await tx.$executeRaw`INSERT INTO people_change (day) SELECT day FROM people_day`;
    await tx.$executeRaw`DELETE FROM identity_space WHERE endpoint_id = ${endpointId}::uuid`;
    return tx.$executeRaw`DELETE FROM campaign WHERE endpoint_id = ${endpointId}::uuid`;
  });
}

function inTransaction(erase: (tx: Tx) => Promise<number>): Promise<number> {
  return db().$transaction(erase, { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS });
}

type SlotRows = {
  readonly table: (typeof TABLES)[number];
  readonly slot: number;
  readonly endpointId: string;
};

async function eraseSlot(tx: Tx, { table, slot, endpointId }: SlotRows): Promise<number> {
  await ownFacts(tx);
  return tx.$executeRaw`
    DELETE FROM ${Prisma.raw(table)} WHERE slot = ${slot}::int2 AND endpoint_id = ${endpointId}::uuid`;
}

async function eraseRows(
  tx: Tx,
  table: (typeof TABLES)[number],
  endpointId: string,
): Promise<number> {
  if (table === "webhook_request")
    return countSchema.parse(await tx.$queryRawUnsafe(ERASE_REQUESTS, endpointId))[0].n;
  const name = Prisma.raw(table);
  return tx.$executeRaw`
    DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM ${name} WHERE endpoint_id = ${endpointId}::uuid LIMIT ${BATCH}))`;
}
