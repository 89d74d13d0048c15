import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { openPool, type Purpose } from "./connect";
import { env } from "./env";
import { PrismaClient } from "./generated/prisma/client";

// biome-ignore lint/performance/noBarrelFile: the client and its SQL helpers have one door.
export { Prisma } from "./generated/prisma/client";
export type Db = PrismaClient;
/** A client inside an interactive transaction, or outside one. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Opens a client. `searchPath` lets rebuild run the same statements over another schema. */
export function createClient(
  connectionString: string,
  options: { max?: number } & Purpose = {},
): PrismaClient {
  const { max = 10, ...purpose } = options;
  const pool = openPool(connectionString, { max }, purpose);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  pools().set(client, pool);
  return client;
}

// Next's bundles and other entries may load this file twice in one process: one pool, on globalThis.
const shared = globalThis as typeof globalThis & {
  pushlensDb?: PrismaClient;
  pushlensPools?: WeakMap<PrismaClient, Pool>;
};

function pools(): WeakMap<PrismaClient, Pool> {
  shared.pushlensPools ??= new WeakMap();
  return shared.pushlensPools;
}

/**
 * The driver's pool below a client, for the one statement that runs for every hook request: there
 * Prisma's own work costs more than everything else that an acknowledgement needs.
 */
export function poolOf(client: PrismaClient): Pool {
  const pool = pools().get(client);
  if (!pool) throw new Error("The client was not made by createClient.");
  return pool;
}

/** The process's one client. Needs DATABASE_URL, which the launcher always sets. */
export function db(): PrismaClient {
  if (!shared.pushlensDb) {
    const url = env().DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`.");
    shared.pushlensDb = createClient(url);
  }
  return shared.pushlensDb;
}
