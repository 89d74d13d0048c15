import { z } from "zod";
import { type Db, Prisma } from "@/lib/db";
import { type Clocks, MOST_APART, REAL_CLOCKS } from "./clocks";

/** A process that noted its clock within this time (ms) counts. */
const LATELY = 10 * 60_000;
/** How long what the database's clock skipped is held against it (ms). */
const STEADY = 24 * 3_600_000;

/**
 * Notes how far the database's clock has come. Every worker does so every few seconds, so what is
 * more than minutes ahead of the last time was skipped: the clock jumped, or no worker ran. Both
 * look alike from here. A jump back takes that back.
 */
export async function watchDatabaseClock(db: Db, clocks: Clocks = REAL_CLOCKS): Promise<void> {
  const at = await clocks.database();
  const now = Prisma.sql`${new Date(at)}::timestamptz`;
  const steadySince = new Date(at - STEADY);
  await db.$executeRaw`
    INSERT INTO database_clock AS c (id, seen_at) VALUES (1, ${now})
    ON CONFLICT (id) DO UPDATE SET (seen_at, skipped_ms, skipped_at) = (
      SELECT ${now}, skipped, CASE
        WHEN skipped = 0 THEN NULL WHEN abs(gap) > ${MOST_APART} THEN ${now} ELSE c.skipped_at END
      FROM (SELECT extract(epoch FROM ${now} - c.seen_at) * 1000 AS gap) g,
        LATERAL (SELECT CASE
          WHEN abs(gap) > ${MOST_APART} THEN greatest(0, c.skipped_ms + gap)::bigint
          WHEN c.skipped_at <= ${steadySince} THEN 0 ELSE c.skipped_ms END AS skipped) s)`;
}

/** The database's time (ms), and the part of it that may be held against what is kept. */
export type TrustedTime = {
  readonly now: number;
  /** `now` without what the clock skipped within a day: what is deleted goes by this one. */
  readonly trusted: number;
};

const stateSchema = z.tuple([
  z.object({ skipped: z.number().nullable(), seen: z.number().nullable(), apart: z.number() }),
]);

/** The time to delete by; null while clocks do not agree, and then nothing is to be deleted. */
export async function trustedTime(
  db: Db,
  clocks: Clocks = REAL_CLOCKS,
): Promise<TrustedTime | null> {
  const before = clocks.own();
  const now = await clocks.database();
  // An answer that took long lies between the two.
  if (before - now > MOST_APART || now - clocks.own() > MOST_APART) return null;
  const [state] = stateSchema.parse(
    await db.$queryRaw`
      SELECT (SELECT skipped_ms::float8 FROM database_clock) AS skipped,
        (SELECT extract(epoch FROM seen_at)::float8 * 1000 FROM database_clock) AS seen,
        (SELECT count(*)::float8 FROM process_clock WHERE abs(ahead_ms) > ${MOST_APART}
          AND seen_at BETWEEN ${new Date(now - LATELY)} AND ${new Date(now + MOST_APART)}) AS apart`,
  );
  if (state.apart > 0) return null;
  // It may have jumped since it was last watched.
  const gap = now - (state.seen ?? now);
  const skipped = (state.skipped ?? 0) + (gap > MOST_APART ? gap : 0);
  return { now, trusted: now - skipped };
}
