import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import type { Column, ColumnType } from "@/lib/warehouse/view";
import type { RowsFile } from "./rows-file";

type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

const INSTANT = { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" } as const;

// Types are said, and each may be null: else they would be taken from the rows, and differ from file to file.
const TYPES: Readonly<Record<ColumnType, (name: string) => readonly Element[]>> = {
  date: (name) => [optional(name, "INT32", "DATE")],
  // Readers take the older way to say it, TIMESTAMP_MILLIS, for a time of no zone.
  "timestamp with time zone": (name) => [{ ...optional(name, "INT64"), logical_type: INSTANT }],
  uuid: (name) => [optional(name, "BYTE_ARRAY", "UTF8")],
  text: (name) => [optional(name, "BYTE_ARRAY", "UTF8")],
  bigint: (name) => [optional(name, "INT64")],
  boolean: (name) => [optional(name, "BOOLEAN")],
  "text[]": (name) => [
    { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    optional("element", "BYTE_ARRAY", "UTF8"),
  ],
};

function optional(
  name: string,
  type: NonNullable<Element["type"]>,
  converted?: NonNullable<Element["converted_type"]>,
): Element {
  const element: Element = { name, type, repetition_type: "OPTIONAL" };
  return converted ? { ...element, converted_type: converted } : element;
}

const VALUES: Partial<Record<ColumnType, (text: string) => unknown>> = {
  date: (text) => new Date(`${text}T00:00:00Z`),
  bigint: BigInt,
};

/** A Parquet file, compressed with Snappy; each `add` is a group of rows of it. */
export function parquetFile(columns: readonly Column[]): RowsFile {
  const writer = new ByteWriter();
  const schema = [
    { name: "root", num_children: columns.length },
    ...columns.flatMap(({ name, type }) => TYPES[type](name)),
  ];
  const file = new ParquetWriter({ writer, schema, createdBy: "Pushlens" });
  return {
    add(rows) {
      const columnData = columns.map(({ name, type }, index): ColumnSource => {
        const convert = VALUES[type];
        const data = rows.map((row) => {
          const value = row[index] ?? null;
          return convert && typeof value === "string" ? convert(value) : value;
        });
        return { name, data };
      });
      void file.write({ columnData, rowGroupSize: rows.length });
    },
    finish() {
      void file.finish();
      return writer.getBytes();
    },
  };
}
