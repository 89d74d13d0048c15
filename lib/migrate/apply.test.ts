import { resolve } from "node:path";
import { expect, test } from "vitest";
import { withBareDatabase } from "@/lib/testing/database";
import { migrate, missingFrom } from "./apply";
import { readMigrations } from "./folder";

const folder = resolve("prisma/migrations");
test("migrations applied by several processes at once are applied exactly once", async () => {
  await withBareDatabase(async (url, client) => {
    const runs = await Promise.all([
      migrate(url, folder),
      migrate(url, folder),
      migrate(url, folder),
    ]);
    expect(runs.flat()).toEqual(readMigrations(folder).map(({ name }) => name));
    expect(await migrate(url, folder)).toEqual([]);
    const { rows } = await client.query(
      "select migration_name, checksum, applied_steps_count from _prisma_migrations order by 1",
    );
    expect(rows).toEqual(
      readMigrations(folder).map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        applied_steps_count: 1,
      })),
    );
  });
});

test("a database made by a newer version is refused and left as it was", async () => {
  await withBareDatabase(async (url, client) => {
    await migrate(url, folder);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
       values ('1', 'x', '29991231000000_from_the_future', now())`,
    );
    await expect(migrate(url, folder)).rejects.toThrow(/newer Pushlens.*from_the_future/);
  });
});

test("a migration that was begun and not finished is named", async () => {
  await withBareDatabase(async (url, client) => {
    await migrate(url, folder);
    await client.query("update _prisma_migrations set finished_at = null");
    await expect(migrate(url, folder)).rejects.toThrow(/_init was begun/);
  });
});

test("only what the database lacks is applied, in order", () => {
  const migrations = ["1_a", "2_b", "3_c"].map((name) => ({ name, sql: "", checksum: "" }));
  expect(missingFrom(["1_a"], migrations).map(({ name }) => name)).toEqual(["2_b", "3_c"]);
});
