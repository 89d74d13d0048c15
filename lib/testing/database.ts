import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { createClient, type Db } from "@/lib/db";
import { isSpread, type Slots } from "@/lib/facts/slots";
import { poolOf } from "@/lib/pool";
import { rawTransaction } from "@/lib/raw-transaction";
import { keyBySlot } from "@/lib/slots/key-by-slot";
import { CITUS_URL, lendDistributed } from "./citus";

/** A database of a test's own. */
export type TestDatabase = { readonly url: string; readonly db: Db; close(): Promise<void> };

const shared = globalThis as typeof globalThis & {
  pushlensDb?: Db | undefined;
  pushlensPool?: pg.Pool | undefined;
};

/**
 * Makes a fresh, migrated, empty database; one spread over a cluster where PUSHLENS_TEST_CITUS_URL names one. Until it is closed, `db()` in this process leads to
 * it, and DATABASE_URL names it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, drop } = CITUS_URL
    ? await lendDistributed(CITUS_URL)
    : await createDatabase("template pushlens");
  process.env.DATABASE_URL = url;
  const { db, release } = leadTo(url);
  return {
    url,
    db,
    async close() {
      await release();
      await drop();
    },
  };
}

/** Lets `db()` and `pool()` in this process lead to a database, until it is released. */
export function leadTo(url: string): { readonly db: Db; release(): Promise<void> } {
  const db = createClient(url);
  shared.pushlensDb = db;
  shared.pushlensPool = poolOf(db);
  return {
    db,
    async release() {
      if (shared.pushlensDb === db) {
        shared.pushlensDb = undefined;
        shared.pushlensPool = undefined;
      }
      await db.$disconnect();
    },
  };
}

/** Gives the facts of an empty test's database these slots; on a cluster they have some. */
export async function inSlots(db: Db, slots: Slots): Promise<void> {
  if (!isSpread(slots) || CITUS_URL) return;
  await rawTransaction(poolOf(db), (tx) => keyBySlot(tx, slots));
}

/** Lends a database that has no tables at all, with a client to look into it. */
export async function withBareDatabase<T>(
  work: (url: string, client: pg.Client) => Promise<T>,
): Promise<T> {
  const { url, drop } = await createDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(url, client);
  } finally {
    await client.end();
    await drop();
  }
}

async function createDatabase(options = ""): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(`create database ${name} ${options}`);
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
}

async function administer(statement: string): Promise<void> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
