import type { Column } from "@/lib/warehouse/view";
import { csvFile } from "./csv-file";
import { parquetFile } from "./parquet-file";
import type { RowsFile } from "./rows-file";

export type Format = "parquet" | "csv";

const MAKE: Readonly<Record<Format, (columns: readonly Column[]) => RowsFile>> = {
  parquet: parquetFile,
  csv: csvFile,
};

/** An empty file of the columns, which has their names and types also where no row comes. */
export function rowsFile(format: Format, columns: readonly Column[]): RowsFile {
  return MAKE[format](columns);
}
