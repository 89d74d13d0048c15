import type { Tx } from "@/lib/db";
import { type Column, insertParameter, insertText } from "@/lib/facts/columns";

const HOUR = 3_600_000;

/** What can become of an item once it is processed, and how many were received. */
export const ACCOUNTS = ["received", "counted", "duplicate", "ignored", "quarantined"] as const;
export type Account = (typeof ACCOUNTS)[number];

type Row = { readonly hour: number; readonly endpointId: string; readonly counts: number[] };

const COLUMNS: readonly Column<Row>[] = [
  { name: "hour", type: "ms", of: (row) => row.hour },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  ...ACCOUNTS.map(
    (name, index): Column<Row> => ({ name, type: "bigint", of: (row) => row.counts[index] }),
  ),
];

const ADD = `
${insertText("accounting", COLUMNS)}
ON CONFLICT (hour, endpoint_id)
DO UPDATE SET ${ACCOUNTS.map((name) => `${name} = accounting.${name} + excluded.${name}`).join(", ")}`;

/** What a batch adds to the accounting, by UTC hour of receipt and endpoint. */
export class AccountingDelta {
  readonly #rows = new Map<string, Row>();

  /** Adds `count` items (it may be negative) received at an instant (ms). */
  add(account: Account, endpointId: string, receivedAt: number, count: number): void {
    const hour = Math.floor(receivedAt / HOUR) * HOUR;
    const key = `${hour} ${endpointId}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { hour, endpointId, counts: ACCOUNTS.map(() => 0) };
      this.#rows.set(key, row);
    }
    const index = ACCOUNTS.indexOf(account);
    row.counts[index] = (row.counts[index] ?? 0) + count;
  }

  /** Writes the sums, in one order for all workers. */
  async write(tx: Tx): Promise<void> {
    const rows = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    if (rows.length > 0) await tx.$executeRawUnsafe(ADD, insertParameter(COLUMNS, rows));
  }
}
