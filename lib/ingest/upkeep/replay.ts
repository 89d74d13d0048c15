import { z } from "zod";
import { type Db, Prisma } from "@/lib/db";
import { bodyOf } from "@/lib/facts/body-sql";
import { NIL_ID } from "@/lib/facts/identity";
import { readLayout } from "@/lib/facts/slots";
import { shareFacts } from "@/lib/ingest/lock";
import { isOutage } from "@/lib/ingest/outage";
import { keepErased } from "@/lib/ingest/person/keep-erased";
import { applyReplayed, type LeftQuarantine, type Replayed } from "@/lib/ingest/process";
import { readMeanings } from "@/lib/ingest/read/meanings";
import { readItems } from "@/lib/ingest/read/read-items";
import { asRead, type ReadRequest } from "@/lib/ingest/read/read-requests";
import { loadRequests, type StoredRequest } from "@/lib/ingest/read/stored-request";
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

const BODY = Prisma.raw(bodyOf("r"));

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
  // Those of one group are taken to be rarer than they are: all of an endpoint's would be sorted for each batch.
  await tx.$executeRaw`SELECT set_config('enable_sort', 'off', true)`;
  const rows = claimSchema.parse(
    await tx.$queryRaw`
      WITH claimed AS MATERIALIZED (
        SELECT q.request_id, q.item_index FROM quarantined_item q
        WHERE (q.request_id, q.item_index) > (${after.requestId}::uuid, ${after.itemIndex})
          AND ${quarantineWhere(filter)}
        ORDER BY q.request_id, q.item_index LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      SELECT request_id::text AS "requestId", item_index AS "itemIndex",
        (SELECT octet_length(${BODY}) FROM webhook_request r WHERE r.id = request_id) AS bytes
      FROM claimed ORDER BY request_id, item_index`,
  );
  await tx.$executeRaw`SELECT set_config('enable_sort', 'on', true)`;
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
  const ids = [...new Set(claimed.map(({ requestId }) => requestId))];
  const requests = await loadRequests(tx, ids);
  const places = new Map(ids.map((id) => [id, placesOf(claimed, id)]));
  await widen(tx, requests, places);
  const known = requests.filter(({ id }) => places.has(id));
  const gone = claimed.filter(({ requestId }) => !requests.some(({ id }) => id === requestId));
  const report = { ...NOTHING, gone: gone.length };
  if (known.length === 0) return report;
  const before = new Map(known.map(({ id, itemCount }) => [id, itemCount]));
  const replayed = (await readAgain(tx, known)).map((one) =>
    leave(one, places.get(one.request.id) ?? new Set(), before.get(one.request.id)),
  );
  const left = replayed.flatMap(({ request, left }) =>
    left.map((itemIndex) => ({ requestId: request.id, itemIndex })),
  );
  await tx.$executeRawUnsafe(
    `DELETE FROM quarantined_item WHERE (request_id, item_index) IN
     (SELECT * FROM unnest($1::uuid[], $2::int[]))`,
    left.map(({ requestId }) => requestId),
    left.map(({ itemIndex }) => itemIndex),
  );
  return { ...report, ...(await applyReplayed(tx, replayed, await readLayout(tx))) };
}

function placesOf(claimed: readonly Claimed[], id: string): Set<number> {
  return new Set(claimed.flatMap((one) => (one.requestId === id ? [one.itemIndex] : [])));
}

/** All of a request where all of it was in quarantine: it may be split otherwise now. */
function leave(
  { request, items }: ReadRequest,
  claimed: ReadonlySet<number>,
  itemsBefore: number | undefined,
): LeftQuarantine {
  if (request.readers !== undefined && claimed.size === itemsBefore) {
    return { request, left: [...claimed], items };
  }
  const left = [...claimed].filter((index) => index < items.length);
  return { request, left, items: items.filter((_, index) => claimed.has(index)) };
}

const widenedSchema = z.array(z.object({ requestId: z.string(), itemIndex: z.number() }));

/**
 * Of a source of people's own all items of a request that are in quarantine are read again together. One of
 * which somebody else holds an item is left to them.
 */
async function widen(
  tx: DriverTx,
  requests: readonly StoredRequest[],
  places: Map<string, Set<number>>,
): Promise<void> {
  const own = requests.filter(({ readers }) => readers !== undefined).map(({ id }) => id);
  if (own.length === 0) return;
  const all = widenedSchema.parse(
    await tx.$queryRawUnsafe(
      `SELECT request_id::text AS "requestId", item_index AS "itemIndex" FROM quarantined_item
       WHERE request_id = ANY($1::uuid[])`,
      own,
    ),
  );
  const free = widenedSchema.parse(
    await tx.$queryRawUnsafe(
      `SELECT request_id::text AS "requestId", item_index AS "itemIndex" FROM quarantined_item
       WHERE request_id = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED`,
      own,
    ),
  );
  for (const id of own) {
    const theirs = free.filter(({ requestId }) => requestId === id);
    if (theirs.length < all.filter(({ requestId }) => requestId === id).length) places.delete(id);
    else places.set(id, new Set(theirs.map(({ itemIndex }) => itemIndex)));
  }
}

/**
 * Requests as they are read today. What comes of a source of people's own, by a definition that was not there
 * when somebody was erased, may name them only now.
 */
async function readAgain(
  tx: DriverTx,
  requests: readonly StoredRequest[],
): Promise<readonly ReadRequest[]> {
  const meanings = await readMeanings(tx, requests, true);
  const read = requests.map((request) => asRead(request, readItems(request, new Set(), meanings)));
  const own = read.filter(({ request }) => request.readers !== undefined);
  if (own.length === 0) return read;
  const others = read.filter(({ request }) => request.readers === undefined);
  return [...others, ...(await keepErased(tx, own, new Set(), true))];
}
