import { z } from "zod";
import { type Db, Prisma, type Tx } from "@/lib/db";
import { knownSlots } from "@/lib/facts/each-slot";
import { NIL_ID } from "@/lib/facts/identity";
import { isSpread } from "@/lib/facts/slots";
import { receivedAtOf } from "@/lib/facts/stored-event";
import { type Clocks, REAL_CLOCKS } from "@/lib/ingest/clocks";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { shareFacts } from "@/lib/ingest/lock";
import { trustedTime } from "@/lib/ingest/trusted-time";
import { log } from "@/lib/log";
import { BodiesInUse, pruneBodies } from "./prune-bodies";

/**
 * What can be thinned. Event keys, messages, subscriptions, rollups and accounts never are, so a
 * webhook that comes again is known forever and no number changes.
 */
export const RETENTION_KINDS = ["raw", "quarantined", "payload", "refused"] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

const DAY = 86_400_000;
/** How often each kind is thinned (ms). */
const EVERY = 3_600_000;
/** How soon a run that failed is tried again, and how long one is left to itself (ms). */
const RETRY = 5 * 60_000;
const BATCH = 2_000;
const TRANSACTION = { timeout: 60_000, maxWait: 30_000 };

type Thin = (db: Db, cutoff: Date, signal: AbortSignal) => Promise<number>;

const THIN: Readonly<Record<RetentionKind, Thin>> = {
  raw: pruneRaw,
  quarantined: pruneQuarantined,
  payload: prunePayload,
  refused: pruneRefused,
};

const dueSchema = z.array(z.object({ days: z.number() })).max(1);

/**
 * Thins what is older than Settings say, one kind after the other, in batches that neither receiving
 * nor processing waits for. Each kind is due once an hour, whichever worker comes first; a run that
 * failed is tried again minutes later. While clocks do not agree nothing is thinned.
 */
export async function pruneDue(
  db: Db,
  signal: AbortSignal,
  clocks: Clocks = REAL_CLOCKS,
): Promise<Partial<Record<RetentionKind, number>>> {
  const removed: Partial<Record<RetentionKind, number>> = {};
  for (const kind of RETENTION_KINDS) {
    const time = await trustedTime(db, clocks);
    if (time === null || signal.aborted) break;
    const days = await claim(db, kind, time.now);
    if (days === null) continue;
    try {
      const count = await THIN[kind](db, new Date(time.trusted - days * DAY), signal);
      if (signal.aborted) break;
      await noteRun(db, kind, new Date(time.now), count);
      removed[kind] = count;
    } catch (error) {
      tellOf(error, kind);
    }
  }
  return removed;
}

function tellOf(error: unknown, kind: RetentionKind): void {
  if (error instanceof BodiesInUse)
    log().info({ kind }, "somebody reads bodies, so some were not thinned; it is tried again");
  else log().error({ err: error, kind }, "old data could not be thinned; it is tried again");
}

/**
 * The days that a kind is kept, where it is this worker that thins it now; else null. A time that
 * lies ahead was noted while the clock did: it is none.
 */
async function claim(db: Db, kind: RetentionKind, now: number): Promise<number | null> {
  const at = new Date(now);
  const rows = await db.$queryRaw`
    UPDATE retention SET claimed_at = ${at}
    WHERE kind = ${kind} AND days IS NOT NULL
      AND (last_run_at > ${new Date(now - EVERY)} AND last_run_at <= ${at}) IS NOT TRUE
      AND (claimed_at > ${new Date(now - RETRY)} AND claimed_at <= ${at}) IS NOT TRUE
    RETURNING days`;
  return dueSchema.parse(rows)[0]?.days ?? null;
}

/** Only now: a run that was noted before its work, and failed, would not be tried again for an hour. */
async function noteRun(
  db: Db,
  kind: RetentionKind,
  lastRunAt: Date,
  lastRemoved: number,
): Promise<void> {
  const data = { lastRunAt, lastRemoved, claimedAt: null };
  await db.retention.update({ where: { kind }, data });
}

function inBatch<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.$transaction(async (tx) => {
    await shareFacts(tx);
    return work(tx);
  }, TRANSACTION);
}

const walkedSchema = z
  .array(
    z.object({ last: z.string().nullable(), held: z.string().nullable(), removed: z.number() }),
  )
  .length(1);

// Bodies that an earlier version stored beside their request. A request in quarantine keeps its body for a
// replay, as long as the kind `quarantined` says.
const BESIDE = `
WITH walked AS (
  SELECT r.id, EXISTS (SELECT FROM quarantined_item q WHERE q.request_id = r.id)
    OR EXISTS (SELECT FROM pending_request p WHERE p.request_id = r.id) AS held
  FROM webhook_request r WHERE r.id > $1::uuid AND r.id < $2::uuid AND r.body IS NOT NULL
  ORDER BY r.id LIMIT ${BATCH} FOR UPDATE OF r SKIP LOCKED
), thinned AS (
  UPDATE webhook_request w SET body = NULL, erased = NULL
  FROM walked WHERE w.id = walked.id AND NOT held RETURNING w.id
)
SELECT (SELECT id::text FROM walked ORDER BY id DESC LIMIT 1) AS last,
  (SELECT id::text FROM walked WHERE held ORDER BY id LIMIT 1) AS held,
  (SELECT count(*)::int FROM thinned) AS removed`;

async function pruneRaw(db: Db, cutoff: Date, signal: AbortSignal): Promise<number> {
  const end = firstIdAt(cutoff.getTime());
  const beside = await pruneBeside(db, end, signal);
  return beside + (await pruneBodies(db, end, signal));
}

async function pruneBeside(db: Db, end: string, signal: AbortSignal): Promise<number> {
  const { doneUntil } = await db.retention.findUniqueOrThrow({ where: { kind: "raw" } });
  let after = doneUntil ?? NIL_ID;
  let firstHeld: string | null = null;
  let removed = 0;
  while (!signal.aborted) {
    const rows = await inBatch(db, (tx) => tx.$queryRawUnsafe(BESIDE, after, end));
    const [walked] = walkedSchema.parse(rows);
    if (!walked?.last) break;
    removed += walked.removed;
    firstHeld ??= walked.held;
    // What is held back is looked at again the next time, and so is all that follows it.
    if (firstHeld === null)
      await db.retention.update({ where: { kind: "raw" }, data: { doneUntil: walked.last } });
    after = walked.last;
  }
  // Later ones lie elsewhere: without this each run would walk all of them.
  if (firstHeld === null && !signal.aborted && end > (doneUntil ?? NIL_ID))
    await db.retention.update({ where: { kind: "raw" }, data: { doneUntil: end } });
  return removed;
}

/** Bodies that were kept for what of them is in quarantine; the entries in quarantine stay. */
async function pruneQuarantined(db: Db, cutoff: Date, signal: AbortSignal): Promise<number> {
  const beside = await untilNothing(signal, () =>
    inBatch(
      db,
      (tx) => tx.$executeRaw`
        UPDATE webhook_request SET body = NULL, erased = NULL WHERE id IN (
          SELECT r.id FROM quarantined_item q JOIN webhook_request r ON r.id = q.request_id
          WHERE q.received_at < ${cutoff} AND r.body IS NOT NULL
            AND NOT EXISTS (SELECT FROM pending_request p WHERE p.request_id = r.id)
          LIMIT ${BATCH} FOR UPDATE OF r SKIP LOCKED)`,
    ),
  );
  const apart = await untilNothing(signal, () =>
    inBatch(
      db,
      (tx) => tx.$executeRaw`
        DELETE FROM request_body WHERE id = ANY (ARRAY(
          SELECT b.id FROM quarantined_item q JOIN request_body b ON b.id = q.request_id
          WHERE q.received_at < ${cutoff}
            AND NOT EXISTS (SELECT FROM pending_request p WHERE p.request_id = b.id)
          LIMIT ${BATCH}))`,
    ),
  );
  return beside + apart;
}

function pruneRefused(db: Db, cutoff: Date, signal: AbortSignal): Promise<number> {
  const end = firstIdAt(cutoff.getTime());
  return untilNothing(
    signal,
    () => db.$executeRaw`
      DELETE FROM refused_request WHERE id IN (
        SELECT id FROM refused_request WHERE id < ${end}::uuid ORDER BY id LIMIT ${BATCH})`,
  );
}

async function untilNothing(signal: AbortSignal, batch: () => Promise<number>): Promise<number> {
  let removed = 0;
  while (!signal.aborted) {
    const count = await batch();
    if (count === 0) break;
    removed += count;
  }
  return removed;
}

const atSchema = z.array(z.object({ at: z.date().nullable(), removed: z.number() })).length(1);

/** Addresses and properties of events, once the raw body that tells them too is gone. */
async function prunePayload(db: Db, cutoff: Date, signal: AbortSignal): Promise<number> {
  const spread = isSpread(await knownSlots(db));
  let removed = 0;
  for (const { id } of await db.endpoint.findMany({ select: { id: true } }))
    removed += await (spread ? pruneSpread : prunePayloadOf)(db, id, cutoff, signal);
  return removed;
}

async function prunePayloadOf(
  db: Db,
  endpointId: string,
  cutoff: Date,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0;
  let after = new Date(0);
  while (!signal.aborted) {
    const rows = await inBatch(db, (tx) => tx.$queryRaw(payloadBatch(endpointId, after, cutoff)));
    const [batch] = atSchema.parse(rows);
    if (!batch?.at) break;
    removed += batch.removed;
    after = batch.at;
  }
  return removed;
}

const heavySchema = z.array(
  z.object({ subject: z.string(), id: z.string(), request: z.string(), at: z.date() }),
);
type Heavy = z.infer<typeof heavySchema>[number];

/** The same where facts lie on several nodes, and bodies at home: events are read, judged at home and thinned. */
async function pruneSpread(
  db: Db,
  endpointId: string,
  cutoff: Date,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0;
  let after: Pick<Heavy, "at" | "id"> = { at: new Date(0), id: NIL_ID };
  while (!signal.aborted) {
    const batch = await inBatch(db, async (tx) => {
      const heavy = heavySchema.parse(
        await tx.$queryRaw`
          SELECT subject_id::text AS subject, event_id::text AS id, request_id::text AS request, at FROM event e
          WHERE endpoint_id = ${endpointId}::uuid AND (at, event_id) > (${after.at}::timestamptz, ${after.id}::uuid)
            AND at >= ${after.at} AND at < ${cutoff} AND ${Prisma.raw(receivedAtOf("e"))} < ${cutoff}
            AND (properties IS NOT NULL OR address IS NOT NULL)
          ORDER BY at, event_id LIMIT ${BATCH}`,
      );
      const held = await withBodies(
        tx,
        heavy.map(({ request }) => request),
      );
      const old = heavy.filter(({ request }) => !held.has(request));
      const thinned = await tx.$executeRaw`
        UPDATE event SET properties = NULL, address = NULL
        WHERE subject_id = ANY(${old.map(({ subject }) => subject)}::uuid[])
          AND event_id = ANY(${old.map(({ id }) => id)}::uuid[])`;
      return { last: heavy.at(-1), thinned };
    });
    if (!batch.last) break;
    removed += batch.thinned;
    after = batch.last;
  }
  return removed;
}

/** Those of some requests whose body is there still. */
async function withBodies(tx: Tx, requests: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw`
    SELECT id::text FROM webhook_request WHERE id = ANY(${requests}::uuid[]) AND body IS NOT NULL
    UNION SELECT id::text FROM request_body WHERE id = ANY(${requests}::uuid[])`;
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  );
}

function payloadBatch(endpointId: string, after: Date, cutoff: Date): Prisma.Sql {
  return Prisma.sql`
    WITH old AS (
      SELECT subject_id, event_id FROM event e
      WHERE endpoint_id = ${endpointId}::uuid AND at >= ${after} AND at < ${cutoff}
        AND ${Prisma.raw(receivedAtOf("e"))} < ${cutoff} AND (properties IS NOT NULL OR address IS NOT NULL)
        AND NOT EXISTS (SELECT FROM webhook_request r WHERE r.id = e.request_id AND r.body IS NOT NULL)
        AND NOT EXISTS (SELECT FROM request_body b WHERE b.id = e.request_id)
      ORDER BY at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    ), thinned AS (
      UPDATE event e SET properties = NULL, address = NULL FROM old
      WHERE (e.subject_id, e.event_id) = (old.subject_id, old.event_id) RETURNING e.at
    )
    SELECT max(at) AS at, count(*)::int AS removed FROM thinned`;
}
