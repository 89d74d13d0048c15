import "server-only";
import type { Pool } from "pg";
import { openPool } from "./connect";
import { env } from "./env";

const CONNECTIONS = 10;

// Next's bundles and other entries may load this file twice in one process: one pool, on globalThis.
const shared = globalThis as typeof globalThis & {
  pushlensPool?: Pool | undefined;
  pushlensPools?: WeakMap<object, Pool>;
};

/**
 * The process's one pool, for what runs for every hook request: there Prisma's own work costs more
 * than everything else that an acknowledgement needs, and the door does without it altogether.
 */
export function pool(): Pool {
  if (!shared.pushlensPool) {
    const url = env().DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`.");
    shared.pushlensPool = openPool(url, { max: CONNECTIONS });
  }
  return shared.pushlensPool;
}

/** Ends the pool once its queries are done; the next use opens one at the address of then. */
export async function closePool(): Promise<void> {
  const former = shared.pushlensPool;
  shared.pushlensPool = undefined;
  await former?.end();
}

/** Remembers the pool below a client, for `poolOf`. */
export function setPoolOf(client: object, below: Pool): void {
  shared.pushlensPools ??= new WeakMap();
  shared.pushlensPools.set(client, below);
}

/** The driver's pool below a client of `lib/db.ts`. */
export function poolOf(client: object): Pool {
  const below = shared.pushlensPools?.get(client);
  if (!below) throw new Error("The client was not made by createClient.");
  return below;
}
