import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { createClient, type Db } from "@/lib/db";

/** A database of a test's own. */
export type TestDatabase = { readonly url: string; readonly db: Db; close(): Promise<void> };

const shared = globalThis as typeof globalThis & { pushlensDb?: Db | undefined };

/**
 * Makes a fresh, migrated, empty database. Until it is closed, `db()` in this process leads to
 * it, and DATABASE_URL names it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject("templateUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(template, `create database ${name} template pushlens`);
  const address = new URL(template);
  address.pathname = `/${name}`;
  const url = address.href;
  const db = createClient(url);
  process.env.DATABASE_URL = url;
  shared.pushlensDb = db;
  return {
    url,
    db,
    async close() {
      if (shared.pushlensDb === db) shared.pushlensDb = undefined;
      await db.$disconnect();
      await administer(template, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(template: string, statement: string): Promise<void> {
  const address = new URL(template);
  address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
