/** One column of a bulk statement: its name, how it travels, and where its value comes from. */
export type Column<Row> = {
  readonly name: string;
  /** Type of the array that is passed. `ms` is an instant in milliseconds. */
  readonly type: "uuid" | "text" | "ms" | "int" | "bigint" | "date" | "jsonb";
  readonly of: (row: Row) => unknown;
  /** What is stored where it is left out, in `insertText`; null if nothing is said. */
  readonly otherwise?: number;
};

const RECORD_TYPES = { ms: "float8" } as const;

function recordType(type: Column<unknown>["type"]): string {
  return type in RECORD_TYPES ? RECORD_TYPES[type as keyof typeof RECORD_TYPES] : type;
}

function expression({
  name,
  type,
  otherwise,
}: Pick<Column<unknown>, "name" | "type" | "otherwise">): string {
  if (type === "ms") return `to_timestamp(t.${name} / 1000)`;
  return otherwise === undefined ? `t.${name}` : `coalesce(t.${name}, ${otherwise})`;
}

/**
 * `INSERT INTO table (…) SELECT … FROM json_to_recordset(…)`, with all rows in one parameter; the
 * text is static. Of facts the slot that all of them lie in is the second. For rows that are few, or whose transaction may be Prisma's; the many of a batch go as
 * arrays (`insertArraysText`), which only the driver can hand over.
 */
export function insertText<Row>(
  table: string,
  columns: readonly Column<Row>[],
  of?: "facts",
): string {
  const names = columns.map((column) => column.name).join(", ");
  const values = columns.map(expression).join(", ");
  const record = columns.map((column) => `${column.name} ${recordType(column.type)}`).join(", ");
  const [slot, inSlot] = of ? [", slot", ", $2::int2"] : ["", ""];
  return `INSERT INTO ${table} (${names}${slot}) SELECT ${values}${inSlot} FROM json_to_recordset($1::json) AS t(${record})`;
}

/** The statement's parameter for some rows. What is null or undefined is left out. */
export function insertParameter<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  const records = rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const column of columns) {
      const value = column.of(row);
      if (value !== null && value !== undefined) record[column.name] = value;
    }
    return record;
  });
  return JSON.stringify(records);
}

/** `expression` as milliseconds, for a result that is read as a number. (`extract` counts in decimals: dear.) */
export function asMs(of: string): string {
  return `round(date_part('epoch', ${of}) * 1000)`;
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
