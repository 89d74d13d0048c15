import { stringify } from "csv-stringify/sync";
import type { Column } from "@/lib/warehouse/view";
import type { Row, RowsFile } from "./rows-file";

/**
 * For machines: UTF-8 without a mark, a line of names, instants as ISO 8601 in UTC, lists as JSON. What is not reported
 * is empty; no text of the columns is.
 */
export function csvFile(columns: readonly Column[]): RowsFile {
  // Bytes, not text: a string cannot be as long as a month's file may be.
  const parts = [Buffer.from(stringify([columns.map(({ name }) => name)]))];
  return {
    add: (rows) => void parts.push(Buffer.from(stringify(rows.map(cells)))),
    finish: () => Buffer.concat(parts),
  };
}

function cells(row: Row): (string | null)[] {
  return row.map((value) => {
    if (value instanceof Date) return value.toISOString();
    return value === null || typeof value === "string" ? value : JSON.stringify(value);
  });
}
