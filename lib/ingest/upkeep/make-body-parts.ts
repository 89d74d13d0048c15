import type { Db, Tx } from "@/lib/db";
import { type BodyPart, makePart, receivedAt } from "@/lib/facts/body-parts";
import { type Clocks, REAL_CLOCKS } from "@/lib/ingest/clocks";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { trustedTime } from "@/lib/ingest/trusted-time";
import { log } from "@/lib/log";
import { sqlStateOf } from "@/lib/sql-state";
import { bodyParts } from "./body-parts";

const DAY = 86_400_000;
/** So far ahead (ms) parts are made: as long no worker need run. */
const AHEAD = 7 * DAY;
/** Raw that is kept for longer, or for ever, lies in months: a thousand parts would slow down whoever looks into all. */
const MOST_DAYS = 400;
/** One worker makes parts at a time. */
const LOCK = 7_051_004;
/** How long whoever reads the part of the rest may keep this waiting (ms), and others behind it. */
const PATIENCE = 300;
/** How long looking for such bodies with the rest may take (ms): nobody stores one meanwhile. */
const LOOKING = 2_000;

type Span = { readonly from: string; readonly to: string };

/** The parts that are missing from a day on (ms), as far ahead as they are wanted: days, or what is left of months. */
export function missingParts(
  parts: readonly Span[],
  now: number,
  keptDays: number | null,
): readonly Span[] {
  const isWide = keptDays === null || keptDays > MOST_DAYS;
  const missing: Span[] = [];
  let at = Math.floor(now / DAY) * DAY;
  while (at <= now + AHEAD) {
    const from = firstIdAt(at);
    const covering = parts.find((part) => part.from <= from && from < part.to);
    const end = covering ? receivedAt(covering.to) : isWide ? nextMonth(at) : at + DAY;
    // A part that begins before it is there already, as after a clock that went ahead.
    const next = parts.map((part) => receivedAt(part.from)).filter((begin) => begin > at);
    const to = covering ? end : Math.min(end, ...next);
    if (!covering) missing.push({ from, to: firstIdAt(to) });
    at = to;
  }
  return missing;
}

function nextMonth(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
}

/** Months ahead in which nothing can be yet, once days are wanted. */
function tooWide(parts: readonly BodyPart[], now: number, keptDays: number | null) {
  if (keptDays === null || keptDays > MOST_DAYS) return [];
  return parts.filter(
    ({ from, to }) => receivedAt(from) > now + DAY && receivedAt(to) - receivedAt(from) > DAY,
  );
}

/**
 * Makes the parts that bodies of the days ahead go to; whoever looks first. Where one cannot be made, as somebody reads, or
 * bodies of such a day lie with the rest, these go on to lie there, and it is tried again. Gives how many were made.
 */
export async function makeBodyParts(db: Db, clocks: Clocks = REAL_CLOCKS): Promise<number> {
  const time = await trustedTime(db, clocks);
  if (time === null) return 0;
  const raw = await db.retention.findUnique({ where: { kind: "raw" } });
  const days = raw?.days ?? null;
  for (const part of tooWide(await bodyParts(db), time.trusted, days))
    await attempt(db, (tx) => dropEmpty(tx, part));
  let made = 0;
  // Requests are received by the clock as it is, also after it went ahead.
  for (const now of new Set([time.trusted, time.now])) {
    for (const part of missingParts(await bodyParts(db), now, days)) {
      const done = await attempt(db, (tx) => inTurn(tx, makePart(part)));
      if (done === "made") made++;
      // Whoever reads for long would only be in the way of the others, too.
      if (done === "held") return made;
    }
  }
  return made;
}

async function inTurn(tx: Tx, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await tx.$executeRawUnsafe(statement);
}

async function dropEmpty(tx: Tx, { name }: BodyPart): Promise<void> {
  await tx.$executeRawUnsafe("LOCK TABLE ONLY request_body IN ACCESS EXCLUSIVE MODE");
  const filled = await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${name} LIMIT 1`);
  if (filled.length === 0) await tx.$executeRawUnsafe(`DROP TABLE ${name}`);
}

/** Of the states of PostgreSQL: somebody holds it, the rest takes long to look through. */
const HELD = ["55P03", "57014"];
/** It is there, it is not ours, such rows lie with the rest. */
const LATER = ["42P07", "42P17", "42501", "23514"];

async function attempt(
  db: Db,
  work: (tx: Tx) => Promise<void>,
): Promise<"made" | "held" | "later"> {
  try {
    return await db.$transaction(async (tx) => {
      const [lock] = await tx.$queryRawUnsafe<{ free: boolean }[]>(
        `SELECT pg_try_advisory_xact_lock(${LOCK}) AS free`,
      );
      if (!lock?.free) return "held";
      await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = ${PATIENCE}`);
      await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${LOOKING}`);
      await work(tx);
      return "made";
    });
  } catch (error) {
    const state = sqlStateOf(error) ?? "";
    if (![...HELD, ...LATER].includes(state)) throw error;
    log().debug({ err: error }, "a part for bodies could not be made now; they lie with the rest");
    return HELD.includes(state) ? "held" : "later";
  }
}
