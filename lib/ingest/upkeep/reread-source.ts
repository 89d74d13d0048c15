import { z } from "zod";
import type { Db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { bodyOf } from "@/lib/facts/body-sql";
import { MAX_ID, NIL_ID } from "@/lib/facts/identity";
import { keepReported } from "@/lib/facts/reported";
import { readLayout } from "@/lib/facts/slots";
import { DERIVED_TABLES } from "@/lib/ingest/derived-tables";
import { ownFacts, shareFacts } from "@/lib/ingest/lock";
import { keepErased } from "@/lib/ingest/person/keep-erased";
import { applyApart } from "@/lib/ingest/process";
import { knownPoison, type Poison } from "@/lib/ingest/read/poison";
import { type ReadRequest, readRequests } from "@/lib/ingest/read/read-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { poolOf } from "@/lib/pool";
import { type DriverTx, type RawTx, rawTransaction } from "@/lib/raw-transaction";
import { inOneGo } from "@/lib/slots/cluster";
import { deriveRestAnew } from "./derive-rest-anew";
import { endpointsTogether } from "./endpoints-together";
import { enterShadow, makeShadow, shadowFits } from "./shadow";

/** What one step may hold, so that memory stays bounded and nobody waits for it. */
const MOST_REQUESTS = 200;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_ITEMS = 4_000;
/** Key of the advisory lock that the end of a source's re-read holds beside its source's. */
const ENDING_LOCK = 7_051_014;
/** How long the end may take, for which processing waits (ms). */
const PATIENCE = 600_000;

export const BODIES_GONE =
  "Of some requests the bodies are no longer kept, so not all can be read again. Nothing was changed: save the mapping for what comes from now on.";

/** Which version is to read everything that is stored of a source. */
export type Reread = { readonly sourceId: string; readonly version: number };

/** Where a source's facts are derived anew, beside the live ones. */
const schemaOf = ({ sourceId }: Reread): string =>
  `pushlens_reread_${z.guid().parse(sourceId).replaceAll("-", "")}`;

/**
 * Reads everything that is stored of a source by a version that is not in use, in tables of their own and in
 * steps, each a transaction that a later run goes on from; then puts these facts, and the version, in the place of
 * the live ones in one transaction. Until then what is there is as before, and processing goes on. Gives false where it was
 * stopped, or `signal` aborts. Throws `conflict`, with nothing changed, where bodies are no longer kept.
 */
export async function rereadSource(db: Db, job: Reread, signal?: AbortSignal): Promise<boolean> {
  const pool = poolOf(db);
  for (;;) {
    if (signal?.aborted) return false;
    const state = await rawTransaction(pool, (tx) => takeStep(tx, job));
    if (state === "stopped") return false;
    if (state === "read" && (await rawTransaction(pool, (tx) => end(tx, job), PATIENCE)))
      return true;
  }
}

const mayStopSchema = z.tuple([z.object({ free: z.boolean() })]);

/**
 * Keeps a source's re-read from its end until the transaction is over; of a step that is under way its row waits.
 * False at once where it has come to its end, which cannot be stopped.
 */
export async function holdsBeforeEnd(
  tx: Pick<RawTx, "$queryRaw">,
  sourceId: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT pg_try_advisory_xact_lock_shared(${ENDING_LOCK}::int, hashtext(${sourceId})) AS free`;
  return mayStopSchema.parse(rows)[0].free;
}

/** Takes away what a re-read has derived beside the live facts. */
export async function dropReread(tx: Pick<RawTx, "$executeRawUnsafe">, job: Reread): Promise<void> {
  await tx.$executeRawUnsafe(`DROP SCHEMA IF EXISTS ${schemaOf(job)} CASCADE`);
}

const jobSchema = z.array(z.object({ stale: z.boolean(), after: z.string().nullable() })).max(1);

/** The job under its row's lock; null where somebody stopped it, or it is over. */
async function lockJob(tx: RawTx, { sourceId, version }: Reread) {
  const rows = await tx.$queryRaw`
    SELECT stale, after::text AS after FROM source_reread
    WHERE source_id = ${sourceId}::uuid AND version = ${version} AND finished_at IS NULL FOR UPDATE`;
  return jobSchema.parse(rows)[0] ?? null;
}

/** Begins, or reads some more requests. */
async function takeStep(tx: DriverTx, job: Reread): Promise<"more" | "read" | "stopped"> {
  await shareFacts(tx);
  const known = await lockJob(tx, job);
  if (!known) return "stopped";
  const schema = schemaOf(job);
  if (known.stale || known.after === null || !(await shadowFits(tx, schema))) {
    await begin(tx, job, schema);
    return "more";
  }
  await enterShadow(tx, schema);
  const endpointIds = await endpointsTogether(tx, job.sourceId);
  const ids = await nextRequests(tx, known.after, endpointIds);
  const last = ids.at(-1);
  if (!last) return "read";
  const read = await derive(tx, ids, "leave erased");
  await tx.$executeRaw`
    UPDATE source_reread SET after = ${last}::uuid, done = done + ${read}
    WHERE source_id = ${job.sourceId}::uuid`;
  return "more";
}

/** Makes the tables anew, and versions as they will be: the one that is to read everything reads everything. */
async function begin(tx: DriverTx, { sourceId, version }: Reread, schema: string): Promise<void> {
  await makeShadow(tx, schema);
  await tx.$executeRawUnsafe(
    `CREATE TABLE ${schema}.read_request (id uuid PRIMARY KEY, item_count int NOT NULL)`,
  );
  await tx.$executeRawUnsafe(
    `CREATE TABLE ${schema}.source_version (LIKE public.source_version INCLUDING ALL)`,
  );
  await tx.$executeRawUnsafe(
    `INSERT INTO ${schema}.source_version SELECT * FROM public.source_version`,
  );
  await tx.$executeRawUnsafe(
    `UPDATE ${schema}.source_version SET since = $3::uuid WHERE source_id = $1::uuid AND version = $2`,
    sourceId,
    version,
    NIL_ID,
  );
  const endpointIds = await endpointsTogether(tx, sourceId);
  await tx.$executeRaw`
    UPDATE source_reread SET stale = false, after = ${NIL_ID}::uuid, done = 0, total = (
      SELECT count(*) FROM webhook_request WHERE endpoint_id = ANY(${endpointIds}::uuid[]))
    WHERE source_id = ${sourceId}::uuid`;
}

const pageSchema = z.array(
  z.object({ id: z.string(), bytes: z.number().nullable(), items: z.number() }),
);

/**
 * Requests that are processed and were not read yet, the oldest first, as many as one step holds. Throws
 * `conflict` where the body of one is no longer kept.
 */
async function nextRequests(
  tx: DriverTx,
  after: string,
  endpointIds: readonly string[],
): Promise<string[]> {
  // In the order of one index, which alone is read of those that are behind: each step else began from the beginning.
  const rows = pageSchema.parse(
    await tx.$queryRawUnsafe(
      `WITH unread AS MATERIALIZED (
         SELECT r.id FROM unnest($2::uuid[]) AS e(id) CROSS JOIN LATERAL (
           SELECT id FROM webhook_request w
           WHERE (endpoint_id, id) > (e.id, $1::uuid) AND (endpoint_id, id) <= (e.id, $4::uuid)
             AND NOT EXISTS (SELECT FROM read_request d WHERE d.id = w.id)
             AND NOT EXISTS (SELECT FROM pending_request p WHERE p.request_id = w.id)
           ORDER BY endpoint_id, id LIMIT $3) r
         ORDER BY r.id LIMIT $3)
       SELECT r.id::text AS id, octet_length(${bodyOf("r")}) AS bytes, r.item_count AS items
       FROM unread JOIN webhook_request r USING (id) ORDER BY r.id`,
      after,
      endpointIds,
      MOST_REQUESTS,
      MAX_ID,
    ),
  );
  const ids: string[] = [];
  let [bytes, items] = [0, 0];
  for (const row of rows) {
    if (row.bytes === null) throw new PushlensError("conflict", BODIES_GONE);
    bytes += row.bytes;
    items += row.items;
    if (ids.length > 0 && (bytes > MOST_BYTES || items > MOST_ITEMS)) break;
    ids.push(row.id);
  }
  return ids;
}

/**
 * Derives requests into the shadow; gives how many. To take an erased person out of one changes what is stored of
 * it, as the version that is in use splits it: such a request is left for the end.
 */
async function derive(
  tx: DriverTx,
  ids: readonly string[],
  erased: "leave erased" | "take erased out",
): Promise<number> {
  const poison = await knownPoison(tx);
  const read = await readRequests(tx, await loadRequests(tx, ids), poison);
  const kept =
    erased === "take erased out"
      ? await keepErased(tx, read, poison)
      : await untouched(tx, read, poison);
  await applyApart(tx, kept, await readLayout(tx));
  await tx.$executeRawUnsafe(
    "INSERT INTO read_request SELECT * FROM unnest($1::uuid[], $2::int[])",
    kept.map(({ request }) => request.id),
    kept.map(({ request }) => request.itemCount),
  );
  return kept.length;
}

async function untouched(
  tx: DriverTx,
  read: readonly ReadRequest[],
  poison: Poison,
): Promise<ReadRequest[]> {
  await tx.$executeRaw`SAVEPOINT before_erased`;
  const kept = await keepErased(tx, read, poison);
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_erased`;
  return read.filter((one, index) => kept[index] === one);
}

/** Reads what is left while nothing else is processed, and lets what was derived take the place of the live facts. */
async function end(tx: DriverTx, job: Reread): Promise<boolean> {
  await inOneGo(tx);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ENDING_LOCK}::int, hashtext(${job.sourceId}))`;
  await ownFacts(tx, "rereads go on");
  const known = await lockJob(tx, job);
  if (!known || known.stale) return false;
  const schema = schemaOf(job);
  await enterShadow(tx, schema);
  const endpointIds = await endpointsTogether(tx, job.sourceId);
  for (let after: string | undefined = NIL_ID; after; ) {
    const ids = await nextRequests(tx, after, endpointIds);
    if (ids.length > 0) await derive(tx, ids, "take erased out");
    after = ids.at(-1);
  }
  await replace(tx, schema, endpointIds);
  await tx.$executeRaw`
    UPDATE public.source_version SET since = ${NIL_ID}::uuid
    WHERE source_id = ${job.sourceId}::uuid AND version = ${job.version}`;
  await tx.$executeRaw`
    UPDATE source_reread SET finished_at = now(), held_until = NULL, done = total
    WHERE source_id = ${job.sourceId}::uuid`;
  await dropReread(tx, job);
  await keepReported(tx);
  return true;
}

async function replace(tx: RawTx, schema: string, endpointIds: readonly string[]): Promise<void> {
  for (const table of DERIVED_TABLES) {
    await tx.$executeRawUnsafe(
      `DELETE FROM public.${table} WHERE endpoint_id = ANY($1::uuid[])`,
      endpointIds,
    );
    await tx.$executeRawUnsafe(`INSERT INTO public.${table} SELECT * FROM ${schema}.${table}`);
  }
  await deriveRestAnew(tx);
  await tx.$executeRaw`
    UPDATE webhook_request r SET item_count = d.item_count FROM read_request d
    WHERE r.id = d.id AND r.item_count <> d.item_count`;
}
