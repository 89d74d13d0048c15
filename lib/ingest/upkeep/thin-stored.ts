import { z } from "zod";
import type { Db, Tx } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { keptHeaders, keptQuery } from "@/lib/ingest/door/redact";
import { shareFacts } from "@/lib/ingest/lock";

/** Its place in `retention`, beside the kinds that Settings know. */
const KIND = "headers";
const BATCH = 500;
const TRANSACTION = { timeout: 60_000, maxWait: 30_000 };

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    headers: z.record(z.string(), z.string()),
    query: z.string(),
    /** Of a source of people's own, which came later than whole ones. */
    own: z.boolean(),
  }),
);

/**
 * Thins headers and queries of requests that were stored whole, before only the harmless was kept:
 * once, from the oldest on, in batches that nobody waits for. What is cut off goes on where it was.
 * Gives how many requests were changed.
 */
export async function thinStored(db: Db, signal: AbortSignal): Promise<number> {
  const create = { kind: KIND };
  const place = await db.retention.upsert({ where: create, create, update: {} });
  if (place.lastRunAt) return 0;
  let after: string | null = place.doneUntil ?? NIL_ID;
  let changed = 0;
  while (after !== null && !signal.aborted) {
    const from: string = after;
    const batch = await db.$transaction((tx) => thinBatch(tx, from), TRANSACTION);
    changed += batch.changed;
    after = batch.last;
  }
  return changed;
}

async function thinBatch(
  tx: Tx,
  after: string,
): Promise<{ readonly last: string | null; readonly changed: number }> {
  await shareFacts(tx);
  const rows = rowsSchema.parse(
    await tx.$queryRaw`
      SELECT r.id::text, r.headers, r.query, e.source_id IS NOT NULL AS own
      FROM webhook_request r JOIN endpoint e ON e.id = r.endpoint_id
      WHERE r.id > ${after}::uuid ORDER BY r.id LIMIT ${BATCH} FOR UPDATE OF r`,
  );
  const thinned = rows.flatMap((row) => {
    if (row.own) return [];
    const headers = JSON.stringify(keptHeaders(row.headers));
    const query = keptQuery(row.query);
    const same = headers === JSON.stringify(row.headers) && query === row.query;
    return same ? [] : [{ id: row.id, headers, query }];
  });
  if (thinned.length > 0)
    await tx.$executeRaw`
      UPDATE webhook_request r SET headers = t.headers::jsonb, query = t.query
      FROM unnest(${thinned.map(({ id }) => id)}::uuid[], ${thinned.map(({ headers }) => headers)}::text[],
        ${thinned.map(({ query }) => query)}::text[]) AS t(id, headers, query)
      WHERE r.id = t.id`;
  const last = rows.at(-1)?.id ?? null;
  const data = last === null ? { lastRunAt: new Date() } : { doneUntil: last };
  await tx.retention.update({ where: { kind: KIND }, data });
  return { last, changed: thinned.length };
}
