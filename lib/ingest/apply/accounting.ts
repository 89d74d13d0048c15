import { type Column, insertParameter, insertText } from "@/lib/facts/columns";
import { plannedOnce, type RawTx } from "@/lib/raw-transaction";

const HOUR = 3_600_000;

/** How many items were received, what became of them, and how many of those ignored were tests. */
export const ACCOUNTS = [
  "received",
  "counted",
  "duplicate",
  "ignored",
  "quarantined",
  "test",
] as const;
export type Account = (typeof ACCOUNTS)[number];

type AccountingRow = {
  readonly hour: number;
  readonly endpointId: string;
  readonly counts: number[];
};

const COLUMNS: readonly Column<AccountingRow>[] = [
  { name: "hour", type: "ms", of: (row) => row.hour },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  ...ACCOUNTS.map(
    (name, index): Column<AccountingRow> => ({
      name,
      type: "bigint",
      of: (row) => row.counts[index],
    }),
  ),
];

const ADD = plannedOnce(
  "add_accounting",
  `
${insertText("accounting", COLUMNS)}
ON CONFLICT (hour, endpoint_id)
DO UPDATE SET ${ACCOUNTS.map((name) => `${name} = accounting.${name} + excluded.${name}`).join(", ")}`,
);

/** What a batch adds to the accounting, by UTC hour of receipt and endpoint. */
export class AccountingDelta {
  /** By endpoint and hour. */
  readonly #rows = new Map<string, Map<number, AccountingRow>>();

  /** Adds `count` items (it may be negative) received at an instant (ms). */
  add(account: Account, endpointId: string, receivedAt: number, count: number): void {
    const hour = Math.floor(receivedAt / HOUR) * HOUR;
    let hours = this.#rows.get(endpointId);
    if (!hours) {
      hours = new Map();
      this.#rows.set(endpointId, hours);
    }
    let row = hours.get(hour);
    if (!row) {
      row = { hour, endpointId, counts: ACCOUNTS.map(() => 0) };
      hours.set(hour, row);
    }
    const index = ACCOUNTS.indexOf(account);
    row.counts[index] = (row.counts[index] ?? 0) + count;
  }

  /** Adds to each of ACCOUNTS, of an hour that begins then (ms). */
  addAll(endpointId: string, hour: number, counts: readonly number[]): void {
    for (const [index, count] of counts.entries()) {
      const account = ACCOUNTS[index];
      if (account && count !== 0) this.add(account, endpointId, hour, count);
    }
  }

  /** Endpoint, hour (ms) and the sums of ACCOUNTS. */
  entries(): [string, number, number[]][] {
    return [...this.#rows.values()].flatMap((hours) =>
      [...hours.values()].map((row): [string, number, number[]] => [
        row.endpointId,
        row.hour,
        row.counts,
      ]),
    );
  }

  /** Writes the sums, in one order for all workers. */
  async write(tx: RawTx): Promise<void> {
    const rows = [...this.#rows.values()].flatMap((hours) => [...hours.values()]);
    rows.sort((a, b) => a.hour - b.hour || (a.endpointId < b.endpointId ? -1 : 1));
    if (rows.length > 0) await tx.$executeRawUnsafe(ADD, insertParameter(COLUMNS, rows));
  }
}
