import type { ErrorCode } from "@/lib/errors";
import { type Column, insertParameter, insertText } from "@/lib/facts/columns";
import { NIL_ID } from "@/lib/facts/identity";
import { pool } from "@/lib/pool";

/** Why a request was refused; finer than the answer, which must not tell a stranger. */
export type RejectionCause = ErrorCode | "unknown_token" | "wrong_secret" | "bad_signature";

type Row = {
  readonly hour: number;
  readonly endpointId: string;
  readonly cause: string;
  count: number;
};
type Counter = {
  readonly rows: Map<string, Row>;
  timer: NodeJS.Timeout | null;
  /** Settles once everything that was begun to be written is. */
  writing: Promise<void>;
};

const HOUR = 3_600_000;
const FLUSH_AFTER = 250;

const COLUMNS: readonly Column<Row>[] = [
  { name: "hour", type: "ms", of: (row) => row.hour },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "cause", type: "text", of: (row) => row.cause },
  { name: "count", type: "bigint", of: (row) => row.count },
];

const ADD = `
${insertText("rejection", COLUMNS)}
ON CONFLICT (hour, endpoint_id, cause) DO UPDATE SET count = rejection.count + excluded.count`;

const shared = globalThis as typeof globalThis & { pushlensRejections?: Counter };

function counter(): Counter {
  shared.pushlensRejections ??= { rows: new Map(), timer: null, writing: Promise.resolve() };
  return shared.pushlensRejections;
}

function add(row: Row): void {
  const { rows } = counter();
  const key = `${row.hour} ${row.endpointId} ${row.cause}`;
  const known = rows.get(key);
  if (known) known.count += row.count;
  else rows.set(key, { ...row });
}

function schedule(): void {
  const state = counter();
  state.timer ??= setTimeout(() => {
    state.timer = null;
    void flushRejections();
  }, FLUSH_AFTER);
}

/** Counts a refused request; it is in the database within half a second. Null: no known endpoint. */
export function countRejection(endpointId: string | null, cause: RejectionCause, at: number): void {
  add({ hour: Math.floor(at / HOUR) * HOUR, endpointId: endpointId ?? NIL_ID, cause, count: 1 });
  schedule();
}

/** Writes what was counted; what cannot be written is kept for the next time. */
export function flushRejections(): Promise<void> {
  const state = counter();
  // One after the other: whoever waits for it has waited for what was on its way before, too.
  state.writing = state.writing.then(writeRejections);
  return state.writing;
}

async function writeRejections(): Promise<void> {
  const { rows } = counter();
  const batch = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  rows.clear();
  if (batch.length === 0) return;
  try {
    await pool().query(ADD, [insertParameter(COLUMNS, batch)]);
  } catch {
    for (const row of batch) add(row);
    schedule();
  }
}
