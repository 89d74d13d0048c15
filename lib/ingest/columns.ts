/** One column of a bulk statement: its name, how it travels, and where its value comes from. */
export type Column<Row> = {
  readonly name: string;
  /** Type of the array that is passed. `ms` is an instant in milliseconds. */
  readonly type: "uuid" | "text" | "ms" | "int" | "bigint" | "date" | "bytea" | "jsonb";
  readonly of: (row: Row) => unknown;
};

const ARRAY_TYPES = { ms: "float8[]", jsonb: "text[]", date: "text[]" } as const;

function arrayType(type: Column<unknown>["type"]): string {
  return type in ARRAY_TYPES ? ARRAY_TYPES[type as keyof typeof ARRAY_TYPES] : `${type}[]`;
}

function expression(column: Pick<Column<unknown>, "name" | "type">): string {
  if (column.type === "ms") return `to_timestamp(t.${column.name} / 1000)`;
  if (column.type === "jsonb") return `t.${column.name}::jsonb`;
  if (column.type === "date") return `t.${column.name}::date`;
  return `t.${column.name}`;
}

/** `INSERT INTO table (…) SELECT … FROM unnest(…)`, one parameter per column; static text. */
export function insertText<Row>(table: string, columns: readonly Column<Row>[]): string {
  const names = columns.map((column) => column.name).join(", ");
  const values = columns.map(expression).join(", ");
  const arrays = columns.map((column, index) => `$${index + 1}::${arrayType(column.type)}`);
  return `INSERT INTO ${table} (${names}) SELECT ${values} FROM unnest(${arrays.join(", ")}) AS t(${names})`;
}

/** The statement's parameters for some rows: one array per column. */
export function insertParameters<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): unknown[][] {
  return columns.map((column) => rows.map((row) => column.of(row) ?? null));
}

/** `expression` as milliseconds, for a result that is read as a number. */
export function asMs(of: string): string {
  return `(extract(epoch FROM ${of}) * 1000)::float8`;
}

/** SQL that says whether `a` is smaller than `b`, where null means "none yet". */
export function smallerThan(a: string, b: string): string {
  return `(${a} IS NOT NULL AND (${b} IS NULL OR ${a} COLLATE "C" < ${b} COLLATE "C"))`;
}

/** SQL for the smaller (or larger) of two texts in byte order, ignoring nulls. */
export function pick(which: "LEAST" | "GREATEST", a: string, b: string): string {
  return `${which}(${a} COLLATE "C", ${b} COLLATE "C")`;
}

/** The column name of a field: `plannedMethod` is `planned_method`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
