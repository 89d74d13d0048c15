import { databaseNow } from "@/lib/database-now";

/** This process's clock and the database's, in ms; tests give others. */
export type Clocks = {
  readonly own: () => number;
  readonly database: () => Promise<number>;
};

/** Clocks that differ by more than this (ms) do not tell the same time. */
export const MOST_APART = 5 * 60_000;

export const REAL_CLOCKS: Clocks = { own: Date.now, database: databaseNow };
