import { words } from "@/lib/words/words";
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { databaseNow } from "@/lib/database-now";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { FairQueue } from "./fair-queue";
import { type Lane, type LaneState, turnIn, WINDOW_MS } from "./lane";
import { countRefusal, refusedUntil, rememberRefusal } from "./refusals";

/** Who tries, by what the tries are counted. The first key is the one that the log tells of. */
export type Tries = readonly [Lane, ...Lane[]];

/** The time (the database's, else), and how a wait is spent; tests pass their own. */
export type ThrottleClock = {
  readonly wait: (ms: number) => Promise<unknown>;
  readonly now?: () => number;
};

/** A try that has had its turn and may be judged. */
export type Turn = {
  /** The try's number by its first key, within the window. */
  readonly nth: number;
  /** Takes the try back: it was right. */
  succeed(): Promise<void>;
};

/**
 * Counts a try before it is judged, and waits for its turn. After some free ones the turns of a key
 * lie apart, 1 s doubling to 10 s, also for tries made at once: each is given the next one that is
 * free. Throws `rate_limited` with the seconds to wait where that lies too far ahead; such a try is
 * neither judged nor counted, so that the turns go on for whoever comes later.
 */
export async function throttle(
  lanes: Tries,
  clock: ThrottleClock = { wait: sleep },
): Promise<Turn> {
  const now = clock.now?.() ?? Date.now();
  const keys = lanes.map(({ key }) => key);
  const who = keys.join(" ");
  const until = refusedUntil(who, now);
  if (until > now) throw tooMany(lanes[0].key, until - now, now);
  const placed = await queue.run(keys.at(-1) ?? "", () => inDatabase(lanes, clock.now));
  if ("refusedFor" in placed) {
    rememberRefusal(who, now + placed.refusedFor);
    throw tooMany(lanes[0].key, placed.refusedFor, now);
  }
  if (placed.waitMs > 0) await clock.wait(placed.waitMs);
  return { nth: placed.nth, succeed: () => takeBack(keys) };
}

function tooMany(key: string, ms: number, now: number): PushlensError {
  const refused = countRefusal(key, now);
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  return new TooManyTries(seconds, refused);
}

/** Refused unjudged; `refused` counts those of the same account lately, in this process. */
export class TooManyTries extends PushlensError {
  readonly refused: number;

  constructor(seconds: number, refused: number) {
    super("rate_limited", words("auth")("tooManyTries", { seconds }), seconds);
    this.refused = refused;
  }
}

const rowSchema = z.array(
  z.object({
    key: z.string(),
    points: z.number(),
    expire: z.date().nullable(),
    next_at: z.date().nullable(),
  }),
);

type Placed = { readonly nth: number; readonly waitMs: number } | { readonly refusedFor: number };

/** All keys or none: a try that one key refuses takes no turn of another. */
function inDatabase(lanes: Tries, clock: ThrottleClock["now"]): Promise<Placed> {
  return db().$transaction(async (tx) => {
    const states = await lock(tx, lanes);
    // Its clock, as the lanes are those of all processes.
    const now = clock?.() ?? (await databaseNow(tx));
    const places = lanes.map((lane) => turnIn(lane, states.get(lane.key), now, states));
    const refusedFor = Math.max(...places.map((place) => place.refusedFor));
    if (refusedFor > 0) return { refusedFor };
    for (const { key, state } of places) {
      const data = {
        points: state.tries,
        expire: new Date(state.endsAt),
        nextAt: new Date(state.nextAt),
      };
      await tx.rateLimit.update({ where: { key }, data });
    }
    const waitMs = Math.max(...places.map(({ state, waits }) => (waits ? state.nextAt - now : 0)));
    return { nth: places[0]?.state.tries ?? 1, waitMs };
  });
}

/** In one order for everybody, so that two tries cannot wait for each other. */
async function lock(tx: Tx, lanes: Tries): Promise<Map<string, LaneState>> {
  const keys = lanes.map(({ key }) => key).sort();
  const data = keys.map((key) => ({ key, expire: new Date(0) }));
  await tx.rateLimit.createMany({ data, skipDuplicates: true });
  const rows = await tx.$queryRaw`
    SELECT key, points, expire, next_at FROM rate_limit WHERE key = ANY(${keys})
    ORDER BY key FOR UPDATE`;
  return new Map(
    rowSchema.parse(rows).map((row) => [
      row.key,
      {
        tries: row.points,
        endsAt: row.expire?.getTime() ?? 0,
        nextAt: row.next_at?.getTime() ?? 0,
      },
    ]),
  );
}

async function takeBack(keys: readonly string[]): Promise<void> {
  await db().$executeRaw`
    UPDATE rate_limit SET points = greatest(points - 1, 0) WHERE key = ANY(${[...keys]})`;
}

/** One at a time: tries at once must not hold every connection while they wait for one row. */
const queue = new FairQueue(1_000);

/** Wrong codes of a second factor that an account may see in a window. */
const MOST_CODES = 10;
const CODE_WINDOW = `${WINDOW_MS} milliseconds`;
const countSchema = z.array(z.object({ points: z.number() }));

/**
 * Counts a code of a second factor; false where there were too many. Only whoever has the password
 * comes this far, so that a stranger can lock nobody out; and six digits want a real limit.
 */
export async function countCode(userId: string): Promise<boolean> {
  const rows = await db().$queryRaw`
    INSERT INTO rate_limit AS known (key, points, expire)
    VALUES (${codeKey(userId)}, 1, now() + ${CODE_WINDOW}::interval)
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN known.expire > now() THEN known.points + 1 ELSE 1 END,
      expire = CASE WHEN known.expire > now() THEN known.expire ELSE excluded.expire END
    RETURNING points`;
  const [count] = countSchema.parse(rows);
  return count !== undefined && count.points <= MOST_CODES;
}

/** Begins the count of an account's codes anew, after a right one. */
export async function forgetCodes(userId: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: codeKey(userId) } });
}

function codeKey(userId: string): string {
  return `code:${userId}`;
}
