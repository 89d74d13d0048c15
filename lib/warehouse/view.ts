/** The types of columns that views have, as PostgreSQL calls them. */
export type ColumnType =
  | "date"
  | "timestamp with time zone"
  | "uuid"
  | "text"
  | "text[]"
  | "bigint"
  | "boolean";

/** A column of a view: what others rely on by name, place and type. */
export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  /** What it is, and its unit: shown by tools beside the column, and in docs/sql.md. */
  readonly about: string;
  readonly sql: string;
};

/** A view that others read: what one row is, its columns in their order, and where they come from. */
export type View = {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** FROM, WHERE and GROUP BY. */
  readonly from: string;
};

/** The query that a view stands for. */
export function queryOf({ columns, from }: View): string {
  const listed = columns.map(({ name, type, sql }) => `(${sql})::${type} AS ${name}`);
  return `SELECT ${listed.join(",\n  ")}\n${from}`;
}

/** By which date a view's rows are told apart: its local day, or, of what has hours alone, the date in UTC. */
export function dateOf({ columns }: Pick<View, "columns">): {
  readonly sql: string;
  readonly inUtc: boolean;
} | null {
  const has = (wanted: string) => columns.some(({ name }) => name === wanted);
  if (has("day")) return { sql: "day", inUtc: false };
  return has("hour") ? { sql: "(hour AT TIME ZONE 'UTC')::date", inUtc: true } : null;
}

/** What tells rows apart, in the order of the columns: a file of the same rows has them in the same order. */
export function orderOf(columns: readonly Column[]): string {
  return columns.flatMap(({ type }, index) => (type === "bigint" ? [] : [index + 1])).join(", ");
}
