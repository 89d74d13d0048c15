import { z } from "zod";
import { type Db, Prisma } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { itemKey } from "@/lib/ingest/item-key";
import { shareFacts } from "@/lib/ingest/lock";
import { isOutage } from "@/lib/ingest/outage";
import { applyReplayed, type Replayed } from "@/lib/ingest/process";
import { readMeanings } from "@/lib/ingest/read/meanings";
import { type ReadItem, readItems } from "@/lib/ingest/read/read-items";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { log } from "@/lib/log";
import { poolOf } from "@/lib/pool";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";

/** Which quarantined items are meant; what is left out does not narrow. */
export type QuarantineFilter = {
  readonly endpointId?: string;
  readonly reason?: string;
  /** Null: items without a type name. */
  readonly name?: string | null;
  readonly detail?: string;
  readonly requestId?: string;
  readonly itemIndex?: number;
};

/** What a replay did. */
export type ReplayReport = Replayed & {
  /** Their raw requests are no longer kept. */
  readonly gone: number;
  /** They were read, but could not be stored; they stay in quarantine. */
  readonly failed: number;
  /** False where time was up: replay again for the rest. */
  readonly complete: boolean;
};

type ItemPlace = { readonly requestId: string; readonly itemIndex: number };

const MAX_ITEMS = 500;
const MAX_BYTES = 16 * 1024 * 1024;
/** How long one call may take (ms). */
const PATIENCE = 20_000;

const claimSchema = z.array(
  z.object({ requestId: z.string(), itemIndex: z.number(), bytes: z.number().nullable() }),
);
type Claimed = z.infer<typeof claimSchema>[number];

/** The condition that a filter is. */
export function quarantineWhere(filter: QuarantineFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (filter.endpointId !== undefined)
    conditions.push(Prisma.sql`q.endpoint_id = ${filter.endpointId}::uuid`);
  if (filter.reason !== undefined) conditions.push(Prisma.sql`q.reason = ${filter.reason}`);
  if (filter.detail !== undefined) conditions.push(Prisma.sql`q.detail = ${filter.detail}`);
  if (filter.name === null) conditions.push(Prisma.sql`q.name IS NULL`);
  else if (filter.name !== undefined) conditions.push(Prisma.sql`q.name = ${filter.name}`);
  if (filter.requestId !== undefined)
    conditions.push(Prisma.sql`q.request_id = ${filter.requestId}::uuid`);
  if (filter.itemIndex !== undefined)
    conditions.push(Prisma.sql`q.item_index = ${filter.itemIndex}`);
  return Prisma.join(conditions, " AND ");
}

/**
 * Reads quarantined items again, as their adapter and the mappings read them today. What is
 * understood now is counted, or found to be a duplicate or nothing to keep; the accounts move with
 * it. Safe to repeat, and beside running workers.
 */
export async function replayQuarantined(
  db: Db,
  filter: QuarantineFilter,
  now: () => number = Date.now,
): Promise<ReplayReport> {
  const until = now() + PATIENCE;
  const sum = { counted: 0, duplicate: 0, ignored: 0, quarantined: 0, gone: 0, failed: 0 };
  let after: ItemPlace = { requestId: NIL_ID, itemIndex: -1 };
  for (;;) {
    const { last, report } = await replayBatch(db, filter, after, MAX_ITEMS);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += report[key];
    if (!last) return { ...sum, complete: true };
    if (now() > until) return { ...sum, complete: false };
    after = last;
  }
}

type Batch = { readonly last: ItemPlace | null; readonly report: Omit<ReplayReport, "complete"> };

/** A batch that fails is tried again by halves; an item that fails alone stays where it is. */
async function replayBatch(
  db: Db,
  filter: QuarantineFilter,
  after: ItemPlace,
  limit: number,
): Promise<Batch> {
  let failing: ItemPlace | null = null;
  try {
    return await rawTransaction(poolOf(db), async (tx) => {
      await shareFacts(tx);
      const claimed = await claim(tx, filter, after, limit);
      failing = claimed.at(-1) ?? null;
      return { last: failing, report: await replayClaimed(tx, claimed) };
    });
  } catch (error) {
    if (isOutage(error) || !failing) throw error;
    if (limit > 1) return await replayBatch(db, filter, after, Math.floor(limit / 2));
    log().warn({ err: error }, "a quarantined item was read, but could not be stored");
    return { last: failing, report: { ...NOTHING, failed: 1 } };
  }
}

const NOTHING = { counted: 0, duplicate: 0, ignored: 0, quarantined: 0, gone: 0, failed: 0 };

async function claim(
  tx: DriverTx,
  filter: QuarantineFilter,
  after: ItemPlace,
  limit: number,
): Promise<Claimed[]> {
  const rows = claimSchema.parse(
    await tx.$queryRaw`
      SELECT q.request_id::text AS "requestId", q.item_index AS "itemIndex",
        octet_length(r.body) AS bytes
      FROM quarantined_item q LEFT JOIN webhook_request r ON r.id = q.request_id
      WHERE (q.request_id, q.item_index) > (${after.requestId}::uuid, ${after.itemIndex})
        AND ${quarantineWhere(filter)}
      ORDER BY q.request_id, q.item_index LIMIT ${limit} FOR UPDATE OF q SKIP LOCKED`,
  );
  const seen = new Set<string>();
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    if (!seen.has(row.requestId)) bytes += row.bytes ?? 0;
    seen.add(row.requestId);
    return index > 0 && bytes > MAX_BYTES;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

async function replayClaimed(tx: DriverTx, claimed: readonly Claimed[]): Promise<Batch["report"]> {
  const items = await readAgain(tx, claimed);
  const report = { ...NOTHING, gone: claimed.length - items.length };
  if (items.length === 0) return report;
  await tx.$executeRawUnsafe(
    `DELETE FROM quarantined_item WHERE (request_id, item_index) IN
     (SELECT * FROM unnest($1::uuid[], $2::int[]))`,
    items.map(({ requestId }) => requestId),
    items.map(({ itemIndex }) => itemIndex),
  );
  const read = items.map(({ item }) => item);
  return { ...report, ...(await applyReplayed(tx, read, await rollupZone(tx))) };
}

type ReadAgain = ItemPlace & { readonly item: ReadItem };

async function readAgain(tx: DriverTx, claimed: readonly Claimed[]): Promise<ReadAgain[]> {
  const ids = [...new Set(claimed.map(({ requestId }) => requestId))];
  const wanted = new Set(claimed.map(({ requestId, itemIndex }) => itemKey(requestId, itemIndex)));
  const requests = await loadRequests(tx, ids);
  const meanings = await readMeanings(tx, requests, true);
  const items: ReadAgain[] = [];
  for (const request of requests) {
    for (const [itemIndex, item] of readItems(request, new Set(), meanings).entries()) {
      if (wanted.has(itemKey(request.id, itemIndex)))
        items.push({ requestId: request.id, itemIndex, item });
    }
  }
  return items;
}
