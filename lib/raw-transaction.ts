import "server-only";
import type { Pool, PoolClient, QueryArrayConfig } from "pg";
import { Prisma } from "./db";
import { env } from "./env";

type Sql = TemplateStringsArray | Prisma.Sql;

/** A transaction that takes statements alone, whoever runs it: Prisma's, or the driver's own. */
export type RawTx = {
  $queryRaw<Rows = unknown>(sql: Sql, ...values: unknown[]): Promise<Rows>;
  $executeRaw(sql: Sql, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<Rows = unknown>(text: string, ...values: unknown[]): Promise<Rows>;
  $executeRawUnsafe(text: string, ...values: unknown[]): Promise<number>;
};

/** A row, its values as PostgreSQL writes them. */
export type TextRow = readonly (string | null)[];

/** A transaction by the driver alone, which can give rows as they come, nothing made of them. */
export type DriverTx = RawTx & {
  textRows(text: string, values: readonly unknown[]): Promise<readonly TextRow[]>;
};

const names = new Map<string, string>();

/**
 * Says that a statement's text never changes: in a transaction by the driver alone each connection reads and
 * plans it once, under this name, where that is dear. Gives the text.
 */
export function plannedOnce(name: string, text: string): string {
  names.set(text, name);
  return text;
}

/** The name of a statement that is planned once. Behind a pooler it may lead to a connection that does not know it. */
function named(text: string): { readonly name?: string } {
  const name = names.get(text);
  return name === undefined || env().DATABASE_DIRECT_URL ? {} : { name };
}

/** How long a transaction may take (ms). */
const PATIENCE = 120_000;

/**
 * Runs a transaction by the driver alone: what Prisma does to a statement's megabytes costs more than
 * anything else that is done to them. Rolls back where `run` throws, and throws what it threw. Numbers
 * beyond 32 bits come back as text: cast what is to be a number to float8.
 */
export async function rawTransaction<Result>(
  pool: Pool,
  run: (tx: DriverTx) => Promise<Result>,
  patience: number = PATIENCE,
): Promise<Result> {
  const client = await pool.connect();
  // Whoever waits for an answer is told; without a listener the process would end.
  const ignore = () => undefined;
  client.on("error", ignore);
  let broken = false;
  // With a statement under way this cuts the connection: the server rolls back, the statement fails.
  const timer = setTimeout(() => {
    broken = true;
    void (client as unknown as { end(): Promise<void> }).end().catch(ignore);
  }, patience);
  try {
    await client.query("BEGIN");
    const result = await run(driverTx(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    clearTimeout(timer);
    client.off("error", ignore);
    client.release(broken);
  }
}

const AS_TEXT = { getTypeParser: () => (value: string) => value };

function driverTx(client: PoolClient): DriverTx {
  const query = (text: string, values: unknown[]) => client.query({ ...named(text), text, values });
  const rows = async <Rows>(text: string, values: unknown[]) =>
    (await query(text, values)).rows as Rows;
  const count = async (text: string, values: unknown[]) =>
    (await query(text, values)).rowCount ?? 0;
  const queried = (sql: Sql, values: unknown[]) =>
    sql instanceof Prisma.Sql ? sql : Prisma.sql(sql, ...values);
  return {
    $queryRaw(sql, ...values) {
      const { text, values: all } = queried(sql, values);
      return rows(text, all);
    },
    $executeRaw(sql, ...values) {
      const { text, values: all } = queried(sql, values);
      return count(text, all);
    },
    $queryRawUnsafe: (text, ...values) => rows(text, values),
    $executeRawUnsafe: (text, ...values) => count(text, values),
    async textRows(text, values) {
      const query = { ...named(text), text, values: [...values], rowMode: "array", types: AS_TEXT };
      return (await client.query<(string | null)[]>(query as QueryArrayConfig)).rows;
    },
  };
}
