import type { ErrorCode } from "@/lib/errors";
import { type Column, insertParameter, insertText } from "@/lib/facts/columns";
import { NIL_ID } from "@/lib/facts/identity";
import { pool } from "@/lib/pool";
import { WriteBehind } from "@/lib/write-behind";

/** Why a request was refused; finer than the answer, which must not tell a stranger. */
export type RejectionCause =
  | ErrorCode
  | "unknown_token"
  | "wrong_secret"
  | "bad_signature"
  | "missing_certificate";

type RejectionRow = {
  readonly hour: number;
  readonly endpointId: string;
  readonly cause: string;
  count: number;
};
const HOUR = 3_600_000;
const WRITE_AFTER = 250;

const COLUMNS: readonly Column<RejectionRow>[] = [
  { name: "hour", type: "ms", of: (row) => row.hour },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "cause", type: "text", of: (row) => row.cause },
  { name: "count", type: "bigint", of: (row) => row.count },
];

const ADD = `
${insertText("rejection", COLUMNS)}
ON CONFLICT (hour, endpoint_id, cause) DO UPDATE SET count = rejection.count + excluded.count`;

type Counter = {
  readonly rows: Map<string, RejectionRow>;
  readonly behind: WriteBehind<readonly RejectionRow[]>;
};
// One per process, whoever loads this file.
const shared = globalThis as typeof globalThis & { pushlensRejections?: Counter };

function counter(): Counter {
  shared.pushlensRejections ??= begin();
  return shared.pushlensRejections;
}

function begin(): Counter {
  const rows = new Map<string, RejectionRow>();
  const behind = new WriteBehind<readonly RejectionRow[]>({
    after: WRITE_AFTER,
    take: () => {
      const batch = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
      rows.clear();
      return batch.length === 0 ? null : batch;
    },
    write: async (batch) => {
      await pool().query(ADD, [insertParameter(COLUMNS, batch)]);
    },
    putBack: (batch) => {
      for (const row of batch) add(rows, row);
    },
  });
  return { rows, behind };
}

function add(rows: Map<string, RejectionRow>, row: RejectionRow): void {
  const key = `${row.hour} ${row.endpointId} ${row.cause}`;
  const known = rows.get(key);
  if (known) known.count += row.count;
  else rows.set(key, { ...row });
}

/** Counts a refused request; it is in the database within half a second. Null: no known endpoint. */
export function countRejection(endpointId: string | null, cause: RejectionCause, at: number): void {
  const { rows, behind } = counter();
  const hour = Math.floor(at / HOUR) * HOUR;
  add(rows, { hour, endpointId: endpointId ?? NIL_ID, cause, count: 1 });
  behind.schedule();
}

/** Writes what was counted. */
export const flushRejections = (): Promise<void> => counter().behind.flush();
