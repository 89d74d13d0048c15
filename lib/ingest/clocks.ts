import { pool } from "@/lib/pool";

/** This process's clock and the database's, in ms; tests give others. */
export type Clocks = {
  readonly own: () => number;
  readonly database: () => Promise<number>;
};

/** Clocks that differ by more than this (ms) do not tell the same time. */
export const MOST_APART = 5 * 60_000;

/** What the database's clock says (ms): whatever is deleted, ended or tried again goes by it. */
export async function databaseNow(): Promise<number> {
  const { rows } = await pool().query<{ now: number }>(
    "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now",
  );
  const now = rows[0]?.now;
  if (now === undefined) throw new Error("The database did not say what time it is.");
  return now;
}

export const REAL_CLOCKS: Clocks = { own: Date.now, database: databaseNow };
