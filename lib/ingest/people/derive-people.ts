import { z } from "zod";
import { shiftDay } from "@/lib/days";
import type { Db } from "@/lib/db";
import { bySlot, readLayout } from "@/lib/facts/slots";
import { ChangedDays } from "@/lib/ingest/apply/changed-days";
import { lockMessages } from "@/lib/ingest/apply/upsert-messages";
import { letQueueFirst } from "@/lib/ingest/let-queue-first";
import { shareFacts } from "@/lib/ingest/lock";
import { poolOf } from "@/lib/pool";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";
import { deriveDays } from "./derive-days";
import { makesOtherDays, type PeopleRules, readPeopleRules } from "./people-rules";

/** Key of the advisory lock: one worker derives at a time. */
const PEOPLE_LOCK = 7_051_003;
const PATIENCE = 30 * 60_000;
/** Days are derived together up to so many, or so many events: the days before them are read once. */
const MOST_DAYS = 7;
const MOST_EVENTS = 400_000;
const MESSAGES_PAGE = 2_000;

const stateSchema = z.array(z.object({ rules: z.unknown() })).max(1);
const idsSchema = z.array(z.object({ id: z.string() }));
const daysSchema = z.array(z.object({ day: z.string(), events: z.number() }));
const nowSchema = z.tuple([z.object({ now: z.string() })]);

/** What a pass did: days that were derived, and how long that took (ms); null where another worker is at it. */
export type Derived = { readonly days: number; readonly took: number } | null;

/**
 * Derives the days on which anything changed, oldest first, each few in a transaction of its own: what is cut
 * off goes on where it was. Safe with several workers: one does it, the others leave it to that one.
 */
export async function derivePeople(db: Db, signal: AbortSignal): Promise<Derived> {
  // The database's clock, before anything is read: what is committed by then is in.
  const [{ now }] = nowSchema.parse(await db.$queryRaw`SELECT clock_timestamp()::text AS now`);
  let days = 0;
  let took = 0;
  for (;;) {
    if (signal.aborted) return { days, took };
    const began = performance.now();
    const done = await rawTransaction(poolOf(db), (tx) => step(tx, now), PATIENCE);
    if (done === null) return null;
    const time = performance.now() - began;
    took += time;
    if (done === 0) return { days, took };
    days += done;
    await letQueueFirst(db, time, signal);
  }
}

/** Derives the oldest days that changed; gives how many, 0 once all is in, null where another is at it. */
async function step(tx: DriverTx, asOf: string): Promise<number | null> {
  const [taken] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${PEOPLE_LOCK}::bigint) AS taken`;
  if (!taken?.taken) return null;
  await shareFacts(tx);
  const rules = await readPeopleRules(tx);
  await followRules(tx, rules);
  await findDaysOfMessages(tx);
  const days = await nextDays(tx);
  if (days.length === 0) {
    await tx.$executeRaw`UPDATE people_state SET as_of = ${asOf}::timestamptz`;
    return 0;
  }
  // First, so that what is committed while they are derived changes them again.
  await tx.$executeRaw`DELETE FROM people_change WHERE day = ANY(${[...days]}::date[])`;
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  await deriveDays(tx, rules, days);
  return days.length;
}

/** Where days are derived by other rules than before, or for the first time, all of them change. */
async function followRules(tx: DriverTx, rules: PeopleRules): Promise<void> {
  const [state] = stateSchema.parse(await tx.$queryRaw`SELECT rules FROM people_state`);
  const before = (state?.rules ?? null) as PeopleRules | null;
  const text = JSON.stringify(rules);
  if (before && JSON.stringify(before) === text) return;
  if (!before || makesOtherDays(before, rules)) {
    await tx.$executeRaw`DELETE FROM people_change WHERE day IS NOT NULL`;
    await tx.$executeRaw`
      INSERT INTO people_change (day)
      SELECT day FROM rollup WHERE grain = 'D' UNION SELECT day FROM people_day
      UNION SELECT day FROM person_day`;
  }
  await tx.$executeRaw`
    INSERT INTO people_state (id, rules) VALUES (1, ${text}::jsonb)
    ON CONFLICT (id) DO UPDATE SET rules = excluded.rules`;
}

/** The days of messages of which something was told that left them as they were. */
async function findDaysOfMessages(tx: DriverTx): Promise<void> {
  const { zone, slots } = await readLayout(tx);
  for (;;) {
    const rows = await tx.$queryRaw`
      DELETE FROM people_change WHERE id IN (
        SELECT id FROM people_change WHERE message_id IS NOT NULL LIMIT ${MESSAGES_PAGE})
      RETURNING message_id::text AS id`;
    const ids = idsSchema.parse(rows).map(({ id }) => id);
    if (ids.length === 0) return;
    const changed = new ChangedDays(zone);
    for (const [slot, own] of bySlot(slots, [...new Set(ids)], (id) => id))
      for (const message of await lockMessages(tx, slot, own)) changed.message(message);
    await changed.write(tx);
  }
}

/** The oldest day that changed, and those that changed right after it: as many as are done together. */
async function nextDays(tx: DriverTx): Promise<readonly string[]> {
  const rows = await tx.$queryRaw`
    WITH oldest AS (SELECT min(day) AS day FROM people_change),
    changed AS (SELECT DISTINCT c.day FROM people_change c, oldest
      WHERE c.day >= oldest.day AND c.day < oldest.day + ${MOST_DAYS}::int)
    SELECT changed.day::text, coalesce(counted.events, 0)::float8 AS events
    FROM changed LEFT JOIN (
      SELECT r.day, sum(r.sent + r.delivered + r.opened + r.clicked) AS events FROM rollup r
      WHERE r.grain = 'D' AND r.clock = 'e' AND r.day IN (SELECT day FROM changed) GROUP BY r.day
    ) counted USING (day) ORDER BY 1`;
  const days: string[] = [];
  let events = 0;
  for (const row of daysSchema.parse(rows)) {
    const last = days.at(-1);
    events += row.events;
    if (last !== undefined && (row.day !== shiftDay(last, 1) || events > MOST_EVENTS)) break;
    days.push(row.day);
  }
  return days;
}
