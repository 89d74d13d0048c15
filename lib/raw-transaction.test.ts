import { afterEach, beforeEach, expect, test } from "vitest";
import { Prisma } from "./db";
import { extendEnv } from "./env";
import { poolOf } from "./pool";
import { plannedOnce, rawTransaction } from "./raw-transaction";
import { type TestDatabase, testDatabase } from "./testing/database";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
  await database.db.$executeRaw`CREATE TABLE note (id int, text text)`;
});
afterEach(() => database.close());

const notes = () => database.db.$queryRaw`SELECT id, text FROM note ORDER BY id`;

test("what a transaction does is there once it has ended, and nothing of one that throws", async () => {
  const pool = poolOf(database.db);
  const done = await rawTransaction(pool, async (tx) => {
    await tx.$executeRaw`INSERT INTO note VALUES (${1}, ${"one"})`;
    await tx.$executeRawUnsafe("INSERT INTO note VALUES ($1, $2)", 2, null);
    const both = Prisma.sql`id IN (${Prisma.join([1, 2])})`;
    expect(await tx.$queryRaw`SELECT text FROM note WHERE ${both} ORDER BY id`).toEqual([
      { text: "one" },
      { text: null },
    ]);
    return tx.textRows("SELECT id, text FROM note WHERE id = $1", [1]);
  });
  expect(done).toEqual([["1", "one"]]);
  const failed = rawTransaction(pool, async (tx) => {
    await tx.$executeRaw`DELETE FROM note`;
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await notes()).toHaveLength(2);
});

test("a statement that fails is not taken for stored, though nobody passed its error on", async () => {
  const hidden = rawTransaction(poolOf(database.db), async (tx) => {
    await tx.$executeRaw`INSERT INTO note VALUES (1, 'one')`;
    await tx.$executeRaw`SELECT 1 / 0`.catch(() => undefined);
  });
  await expect(hidden).rejects.toThrow("Nothing of the transaction was stored");
  expect(await notes()).toEqual([]);
});

test("one that takes too long is cut off, leaves nothing, and its connection is not used again", async () => {
  const pool = poolOf(database.db);
  const slow = rawTransaction(
    pool,
    async (tx) => {
      await tx.$executeRaw`INSERT INTO note VALUES (1, 'one')`;
      await tx.$executeRaw`SELECT pg_sleep(60)`;
    },
    200,
  );
  await expect(slow).rejects.toThrow();
  expect(await notes()).toEqual([]);
  await rawTransaction(pool, (tx) => tx.$executeRaw`INSERT INTO note VALUES (2, 'two')`);
  expect(await notes()).toHaveLength(1);
});

test("a statement that never changes is planned once for a connection, and behind a pooler each time", async () => {
  const text = plannedOnce("add_note", "INSERT INTO note VALUES ($1, $2) RETURNING id");
  const pool = poolOf(database.db);
  const add = (id: number) =>
    rawTransaction(pool, async (tx) => {
      await tx.$executeRawUnsafe(text, id, "one");
      expect(await tx.textRows(text, [id + 1, "two"])).toEqual([[String(id + 1)]]);
      const known =
        await tx.$queryRaw`SELECT name FROM pg_prepared_statements WHERE name = 'add_note'`;
      // What the connection knows is of no use behind a pooler: the next may not.
      await tx.$executeRaw`DEALLOCATE ALL`;
      return known;
    });
  expect(await add(1)).toEqual([{ name: "add_note" }]);
  const direct = process.env.DATABASE_DIRECT_URL ?? "";
  extendEnv({ DATABASE_DIRECT_URL: "postgres://past-the-pooler/pushlens" });
  try {
    expect(await add(3)).toEqual([]);
  } finally {
    extendEnv({ DATABASE_DIRECT_URL: direct });
  }
  expect(await notes()).toHaveLength(4);
});
