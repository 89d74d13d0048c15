import { z } from "zod";
import { dayStart } from "@/lib/bucket";
import { openClient } from "@/lib/connect";
import { databaseNow } from "@/lib/database-now";
import { shiftDay, todayIn } from "@/lib/days";
import type { Db } from "@/lib/db";
import { directUrl, env } from "@/lib/env";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { log } from "@/lib/log";
import { systemTrouble } from "@/lib/system-trouble";
import { type Exported, exportViews } from "./export-views";
import type { ExportTarget } from "./target";
import { exportTarget } from "./target-of";

const LOCK = 7_275_435;
const HOUR = 3_600_000;
/** How long after midnight a day is exported: most that comes late is in by then. */
const AFTER_MIDNIGHT = 2 * HOUR;
/** How soon what failed, or ended with its process, is tried again. */
const AGAIN = HOUR;
const MOST_TEXT = 500;

const stateSchema = z.array(
  z.object({ day: z.string().nullable(), tried: z.number(), problem: z.string().nullable() }),
);

/**
 * Exports the days that are over, once each night, where PUSHLENS_EXPORT_TO says where to; null where nothing is to
 * be done now. As of an instant (ms); left out: now, by the database's clock. What fails is written down for whoever looks after the installation, and tried again an hour later.
 */
export async function exportNightly(
  db: Db,
  signal: AbortSignal,
  asOf?: number,
): Promise<Exported | null> {
  const target = exportTarget(env());
  if (!target) return null;
  const now = asOf ?? (await databaseNow());
  const timeZone = await rollupZone(db);
  const today = todayIn(timeZone, now);
  if (now < dayStart(today, timeZone) + AFTER_MIDNIGHT) return null;
  const [state] = stateSchema.parse(
    await db.$queryRaw`SELECT day::text AS day, problem,
      (extract(epoch FROM tried_at) * 1000)::float8 AS tried FROM nightly_export`,
  );
  if (state && !state.problem && state.day === shiftDay(today, -1)) return null;
  if (state && Math.abs(now - state.tried) < AGAIN) return null;
  // Before it begins: what ends its process, for want of memory, is not to be tried every minute.
  await noteTry(db, now);
  try {
    return await exportNow(db, target, signal, now);
  } catch (error) {
    if (signal.aborted) return null;
    await note(db, now, null, problemOf(error));
    throw error;
  }
}

function problemOf(error: unknown): string {
  const text = systemTrouble(error) ?? (error instanceof Error ? error.message : String(error));
  return text.replaceAll(/\p{Cc}+/gu, " ").slice(0, MOST_TEXT);
}

/**
 * Exports all days that are over, now; null where another process is at it, or while days are counted anew.
 * Throws what the target throws.
 */
export async function exportNow(
  db: Db,
  target: ExportTarget,
  signal: AbortSignal,
  asOf?: number,
): Promise<Exported | null> {
  const client = await openClient(
    directUrl(),
    { application_name: "pushlens export" },
    { unhurried: true },
  );
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock($1) AND NOT EXISTS
        (SELECT FROM workspace WHERE recounted IS NOT NULL) AS mine`,
      [LOCK],
    );
    if (rows[0]?.mine !== true) return null;
    const now = asOf ?? (await databaseNow());
    const timeZone = await rollupZone(db);
    const day = shiftDay(todayIn(timeZone, now), -1);
    const utcToday = new Date(now).toISOString().slice(0, 10);
    const format = env().PUSHLENS_EXPORT_FORMAT;
    const done = await exportViews(client, target, { day, timeZone, utcToday, format }, signal);
    await note(db, now, day, null);
    log().info({ day, to: target.name, ...done }, "figures were exported");
    return done;
  } finally {
    await client.end();
  }
}

async function noteTry(db: Db, now: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO nightly_export (id, tried_at) VALUES (1, to_timestamp(${now / 1000}::float8))
    ON CONFLICT (id) DO UPDATE SET tried_at = excluded.tried_at`;
}

async function note(
  db: Db,
  now: number,
  day: string | null,
  problem: string | null,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO nightly_export (id, day, tried_at, done_at, problem)
    VALUES (1, ${day}::date, to_timestamp(${now / 1000}::float8),
      CASE WHEN ${problem}::text IS NULL THEN to_timestamp(${now / 1000}::float8) END, ${problem})
    ON CONFLICT (id) DO UPDATE SET day = coalesce(excluded.day, nightly_export.day), tried_at = excluded.tried_at,
      done_at = coalesce(excluded.done_at, nightly_export.done_at), problem = excluded.problem`;
}
