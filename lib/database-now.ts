import { z } from "zod";
import type { Tx } from "./db";
import { pool } from "./pool";

const NOW = "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now";
const rowsSchema = z.tuple([z.object({ now: z.number() })]);

/**
 * What the database's clock says (ms): whatever is deleted, expires, ends or is tried again goes by it,
 * as all processes share it. Within a transaction `tx` is to be given: anything else would hold a
 * second connection.
 */
export async function databaseNow(tx: Tx | null = null): Promise<number> {
  const [{ now }] = rowsSchema.parse(
    tx ? await tx.$queryRawUnsafe(NOW) : (await pool().query(NOW)).rows,
  );
  return now;
}
