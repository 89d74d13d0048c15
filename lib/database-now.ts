import { pool } from "./pool";

/**
 * What the database's clock says (ms): whatever is deleted, expires, ends or is tried again goes by it,
 * as all processes share it. Not within a transaction, which would hold a second connection.
 */
export async function databaseNow(): Promise<number> {
  const { rows } = await pool().query<{ now: number }>(
    "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now",
  );
  const now = rows[0]?.now;
  if (now === undefined) throw new Error("The database did not say what time it is.");
  return now;
}
