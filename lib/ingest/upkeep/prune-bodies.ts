import { z } from "zod";
import type { Db, Tx } from "@/lib/db";
import type { BodyPart } from "@/lib/facts/body-parts";
import { NIL_ID } from "@/lib/facts/identity";
import { ownFacts, shareFacts } from "@/lib/ingest/lock";
import { sqlStateOf } from "@/lib/sql-state";
import { bodyParts, goneBelow } from "./body-parts";

const BATCH = 2_000;
/** As many bodies, and as many of their bytes, are taken over from a part that goes; else it is thinned row by row. */
const MOST_HELD = 2_000;
const MOST_HELD_BYTES = 16 * 1024 * 1024;
/** How long whoever reads bodies may keep a part's end waiting (ms), and with it whoever stores some. */
const PATIENCE = 300;
const TRANSACTION = { timeout: 60_000, maxWait: 30_000 };

/** Thrown where somebody reads bodies for so long that a part cannot go now; nothing is lost by trying later. */
export class BodiesInUse extends Error {}

/**
 * Takes the bodies of requests below an id: parts in which all are older go at once, with no row written; what else lies
 * there goes row by row. What waits, or has something in quarantine, stays. Gives how many went.
 */
export async function pruneBodies(db: Db, end: string, signal: AbortSignal): Promise<number> {
  const parts = await bodyParts(db);
  let removed = 0;
  for (const part of parts)
    if (part.to <= end && !signal.aborted) removed += await dropUnlessHindered(db, part);
  return removed + (await thinRows(db, goneBelow(parts, end), signal));
}

const LOCKED = "55P03";
const NOT_OWNER = "42501";

/** Tables are their owner's to drop: whoever is another thins them row by row. */
async function dropUnlessHindered(db: Db, part: BodyPart): Promise<number> {
  try {
    return await dropPart(db, part);
  } catch (error) {
    if (sqlStateOf(error) === NOT_OWNER) return 0;
    if (sqlStateOf(error) === LOCKED) throw new BodiesInUse(part.name, { cause: error });
    throw error;
  }
}

const partSchema = z.tuple([z.object({ rows: z.number(), held: z.number(), bytes: z.number() })]);

/** The requests of a part that wait, or have something in quarantine: by the indexes of those tables. */
const HELD = `SELECT request_id FROM quarantined_item WHERE request_id >= $1::uuid AND request_id < $2::uuid
  UNION SELECT request_id FROM pending_request WHERE request_id >= $1::uuid AND request_id < $2::uuid`;

/** Gives how many bodies went: none where too many are held. */
async function dropPart(db: Db, { name, from, to }: BodyPart): Promise<number> {
  // Before anybody has to wait.
  const [{ rows, held, bytes }] = partSchema.parse(
    await db.$queryRawUnsafe(
      `SELECT (SELECT count(*)::int FROM ${name}) AS rows, count(*)::int AS held,
         coalesce(sum(octet_length(body)), 0)::float8 AS bytes
       FROM ${name} WHERE id IN (${HELD})`,
      from,
      to,
    ),
  );
  if (held > MOST_HELD || bytes > MOST_HELD_BYTES) return 0;
  return db.$transaction(async (tx) => {
    // Batches read bodies: without them the part is free sooner than a hook would notice.
    await ownFacts(tx, "rereads go on");
    await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = ${PATIENCE}`);
    await tx.$executeRawUnsafe(`ALTER TABLE request_body DETACH PARTITION ${name}`);
    const kept = await takeOver(tx, { name, from, to });
    await tx.$executeRawUnsafe(`DROP TABLE ${name}`);
    return Math.max(0, rows - kept);
  }, TRANSACTION);
}

/** What is held lies with the rest from now on. */
function takeOver(tx: Tx, { name, from, to }: BodyPart): Promise<number> {
  return tx.$executeRawUnsafe(
    `INSERT INTO request_body SELECT * FROM ${name} WHERE id IN (${HELD})`,
    from,
    to,
  );
}

const THIN = `
WITH walked AS (
  SELECT b.id, EXISTS (SELECT FROM quarantined_item q WHERE q.request_id = b.id)
    OR EXISTS (SELECT FROM pending_request p WHERE p.request_id = b.id) AS held
  FROM request_body b WHERE b.id > $1::uuid AND b.id < $2::uuid
  ORDER BY b.id LIMIT ${BATCH} FOR UPDATE OF b SKIP LOCKED
), thinned AS (
  DELETE FROM request_body b USING walked
  WHERE b.id = walked.id AND NOT held AND b.id > $1::uuid AND b.id < $2::uuid RETURNING b.id
)
SELECT (SELECT id::text FROM walked ORDER BY id DESC LIMIT 1) AS last,
  (SELECT count(*)::int FROM thinned) AS removed`;

const walkedSchema = z.tuple([z.object({ last: z.string().nullable(), removed: z.number() })]);

async function thinRows(db: Db, end: string, signal: AbortSignal): Promise<number> {
  let removed = 0;
  let after: string | null = NIL_ID;
  while (after !== null && !signal.aborted) {
    const from: string = after;
    const [walked] = walkedSchema.parse(
      await db.$transaction(async (tx) => {
        await shareFacts(tx);
        return tx.$queryRawUnsafe(THIN, from, end);
      }, TRANSACTION),
    );
    removed += walked.removed;
    after = walked.last;
  }
  return removed;
}
