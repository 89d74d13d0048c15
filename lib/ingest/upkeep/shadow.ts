import { z } from "zod";
import { DERIVED_TABLES } from "@/lib/ingest/derived-tables";
import type { RawTx } from "@/lib/raw-transaction";
import { inOneGo, spreadLike } from "@/lib/slots/cluster";

/** Makes empty tables in a schema of their own, as the live ones are, for facts that are derived anew. */
export async function makeShadow(tx: RawTx, schema: string): Promise<void> {
  await checkMayCreate(tx);
  await inOneGo(tx);
  await tx.$executeRawUnsafe(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await tx.$executeRawUnsafe(`CREATE SCHEMA ${schema}`);
  for (const table of DERIVED_TABLES) {
    await tx.$executeRawUnsafe(
      `CREATE TABLE ${schema}.${table} (LIKE public.${table} INCLUDING ALL)`,
    );
  }
  await spreadLike(tx, schema);
}

/** Lets every statement of the transaction find the tables of a shadow first. */
export async function enterShadow(tx: RawTx, schema: string): Promise<void> {
  await tx.$executeRawUnsafe(`SET LOCAL search_path = ${schema}, public`);
  await proveShadow(tx, schema);
}

/** Throws where the role may make no schema, with what to grant. */
export async function checkMayCreate(tx: RawTx): Promise<void> {
  const [found] = await tx.$queryRaw<{ may: boolean; database: string; role: string }[]>`
    SELECT has_database_privilege(current_database(), 'create') AS may,
      current_database()::text AS database, current_user::text AS role`;
  if (!found || found.may) return;
  throw new Error(
    `A rebuild needs a schema of its own: run \`grant create on database "${found.database}" to "${found.role}"\`, as its owner. Nothing was changed.`,
  );
}

/** Asks the server which tables the names lead to: in doubt they are the live ones. */
export async function proveShadow(tx: RawTx, schema: string): Promise<void> {
  const rows = await tx.$queryRawUnsafe(
    `SELECT name FROM unnest($1::text[]) AS wanted (name)
     LEFT JOIN pg_class ON pg_class.oid = to_regclass(name)
     WHERE relnamespace IS DISTINCT FROM to_regnamespace($2)`,
    DERIVED_TABLES,
    schema,
  );
  const astray = z.array(z.object({ name: z.string() })).parse(rows);
  if (astray.length === 0) return;
  throw new Error(
    `The database does not lead a rebuild to tables of its own (${astray.map(({ name }) => name).join(", ")}): set DATABASE_DIRECT_URL to an address without a pooler. Nothing was changed.`,
  );
}

const fitsSchema = z.tuple([z.object({ fits: z.boolean() })]);

const COLUMNS = `SELECT c.relname AS name, c.relnamespace::regnamespace::text AS schema,
    string_agg(a.attname || ' ' || a.atttypid || ' ' || a.attnotnull, ',' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relname = ANY($1) GROUP BY 1, 2`;

/** True where a shadow is there, with the columns that the live tables have today. */
export async function shadowFits(
  tx: Pick<RawTx, "$queryRawUnsafe">,
  schema: string,
): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe(
    `WITH known AS (${COLUMNS})
     SELECT count(*) = cardinality($1) AS fits FROM known live JOIN known shadow USING (name, columns)
     WHERE live.schema = 'public' AND shadow.schema = $2`,
    DERIVED_TABLES,
    schema,
  );
  return fitsSchema.parse(rows)[0].fits;
}
