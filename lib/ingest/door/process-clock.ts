import { randomUUID } from "node:crypto";
import { type Clocks, REAL_CLOCKS } from "@/lib/ingest/clocks";
import { log } from "@/lib/log";
import { pool } from "@/lib/pool";

/** What writes times: what receives hooks notes when they came, a worker when it last ran. */
export type ClockRole = "receiver" | "worker";

/** An answer that took longer (ms) tells nothing of the database's clock. */
const QUICK = 1_000;
const EVERY = 60_000;

const NOTE = `
INSERT INTO process_clock AS known (id, role, seen_at, ahead_ms)
VALUES ($1, $2, to_timestamp($3::float8 / 1000), $4)
ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at,
  ahead_ms = coalesce(excluded.ahead_ms, known.ahead_ms)`;

type Kept = { readonly ids: Map<ClockRole, string>; timer: NodeJS.Timeout | null };
// Next's bundles and the door load this file each for themselves, in one process.
const shared = globalThis as typeof globalThis & { pushlensClock?: Kept };

function kept(): Kept {
  shared.pushlensClock ??= { ids: new Map(), timer: null };
  return shared.pushlensClock;
}

/** Writes down how far this process's clock is ahead of the database's. Throws where that is away. */
export async function noteClock(role: ClockRole, clocks: Clocks = REAL_CLOCKS): Promise<void> {
  const { ids } = kept();
  const id = ids.get(role) ?? randomUUID();
  ids.set(role, id);
  const asked = performance.now();
  const theirs = await clocks.database();
  const isQuick = performance.now() - asked <= QUICK;
  const ahead = isQuick ? Math.round(clocks.own() - theirs) : null;
  await pool().query(NOTE, [id, role, theirs, ahead]);
}

/** Notes the clock of a process that receives, now and then. */
export function keepReceiverClock(): void {
  const state = kept();
  const note = () =>
    noteClock("receiver").catch((error: unknown) =>
      log().debug({ err: error }, "the clock could not be compared; it is tried again"),
    );
  void note();
  state.timer ??= setInterval(note, EVERY).unref();
}

/** Ends what `keepReceiverClock` began. */
export function stopReceiverClock(): void {
  const state = kept();
  if (state.timer) clearInterval(state.timer);
  state.timer = null;
}
