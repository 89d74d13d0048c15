import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { openPool, type Purpose } from "./connect";
import { PrismaClient } from "./generated/prisma/client";
import { pool, setPoolOf } from "./pool";

// biome-ignore lint/performance/noBarrelFile: the client and its SQL helpers have one door.
export { Prisma } from "./generated/prisma/client";
export type Db = PrismaClient;
/** A client inside an interactive transaction, or outside one. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Opens a client, each of its sessions as the program needs it. */
export function createClient(
  connectionString: string,
  options: { max?: number } & Purpose = {},
): PrismaClient {
  const { max = 10, ...purpose } = options;
  return clientOver(openPool(connectionString, { max }, purpose));
}

// Prisma gives up after 2 s of waiting for a connection and 5 s of a transaction: on a busy machine
// that fails what would have worked.
const TRANSACTIONS = { maxWait: 30_000, timeout: 30_000 };

function clientOver(below: Pool): PrismaClient {
  const client = new PrismaClient({
    adapter: new PrismaPg(below, { disposeExternalPool: true }),
    transactionOptions: TRANSACTIONS,
  });
  setPoolOf(client, below);
  return client;
}

// Next's bundles and other entries may load this file twice in one process: one client, on globalThis.
const shared = globalThis as typeof globalThis & { pushlensDb?: PrismaClient };

/** The process's one client. Needs DATABASE_URL, which the launcher always sets. */
export function db(): PrismaClient {
  shared.pushlensDb ??= clientOver(pool());
  return shared.pushlensDb;
}
