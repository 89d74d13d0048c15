/** The accounts, in their order. */
export const ACCOUNT_COLUMNS = [
  "received",
  "counted",
  "duplicate",
  "ignored",
  "tests",
  "quarantined",
  "pending",
  "difference",
  "rejectedRequests",
] as const;
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

/** The log's status that shows what a column counts; the others it cannot tell apart. */
const STATUS: Readonly<Partial<Record<AccountColumn, string>>> = {
  received: "received",
  quarantined: "quarantined",
  rejectedRequests: "refused",
};

/** A row's accounts in the order of the columns: without their names, which a page would say for each row. */
export function accountsOf(row: Readonly<Record<AccountColumn, number>>): number[] {
  return ACCOUNT_COLUMNS.map((column) => row[column]);
}

/** Which rows lead to the requests behind them: all, those of endpoints and not the sum, or none. */
export type Leads = "all" | "endpoints" | "none";

/** Days, and times of them, in the workspace's zone. */
export type Span = {
  readonly from: string;
  readonly to: string;
  readonly fromTime?: string;
  readonly toTime?: string;
};

/** The requests behind a column in the log, of an endpoint, of unknown tokens (null), or of all (`total`). */
export function requestsHref(
  column: AccountColumn,
  endpoint: string | null,
  { from, to, fromTime, toTime }: Span,
): string | null {
  const status = STATUS[column];
  if (!status) return null;
  const asked = {
    ...(endpoint === "total" ? {} : { endpoint: endpoint ?? "unknown" }),
    ...{ status, from, to },
    ...(fromTime && toTime ? { fromTime, toTime } : {}),
  };
  return `/settings/requests?${new URLSearchParams(asked)}`;
}
