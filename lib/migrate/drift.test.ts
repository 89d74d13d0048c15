import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type pg from "pg";
import { expect, test } from "vitest";
import { withBareDatabase } from "@/lib/testing/database";
import { sqlBetween } from "@/lib/testing/schema-engine";
import { migrate } from "./apply";

const schema = readFileSync(resolve("prisma/schema.prisma"), "utf8");

/**
 * Every column, constraint and index of the schema `public`, in words; but for partitions and for
 * indexes over expressions or some rows only, which `schema.prisma` cannot say.
 */
async function shape(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(`
    with partition as (select oid, relname from pg_class where relispartition)
    select concat_ws(' ', table_name, column_name, data_type, numeric_precision,
                     datetime_precision, is_nullable, column_default) as line
    from information_schema.columns
    where table_schema = 'public' and table_name <> '_prisma_migrations'
      and table_name not in (select relname from partition)
    union all
    select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid::regclass::text <> '_prisma_migrations'
      and conrelid not in (select oid from partition)
    union all
    select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations'
      and indexprs is null and indpred is null
      and indrelid not in (select oid from partition)
    order by 1`);
  return rows.map(({ line }) => line);
}

test("the migrations make exactly what schema.prisma says", async () => {
  const said = await withBareDatabase(async (url, client) => {
    await client.query(await sqlBetween(url, null, schema));
    return shape(client);
  });
  const made = await withBareDatabase(async (url, client) => {
    await migrate(url, resolve("prisma/migrations"));
    return shape(client);
  });
  expect(said.length).toBeGreaterThan(100);
  expect(made).toEqual(said);
});

test("a changed model gives the SQL of its migration, an unchanged one gives none", async () => {
  const changed = schema.replace("model Provisioned {", "model Provisioned {\n  note String?");
  await withBareDatabase(async (url) => {
    expect(await sqlBetween(url, schema, changed)).toContain('ADD COLUMN     "note" TEXT');
    expect(await sqlBetween(url, schema, schema)).toContain("empty migration");
  });
});
