import { expect, test } from "vitest";
import { type Column, insertParameter, insertText } from "./columns";

type Row = { readonly name: string; readonly sent: number };
const COLUMNS: readonly Column<Row>[] = [
  { name: "name", type: "text", of: (row) => row.name },
  { name: "sent", type: "bigint", of: (row) => row.sent || null, otherwise: 0 },
];

test("a count of nought is not sent, and stored as nought", () => {
  const rows = [
    { name: "a", sent: 0 },
    { name: "b", sent: -2 },
  ];
  expect(JSON.parse(insertParameter(COLUMNS, rows))).toEqual([
    { name: "a" },
    { name: "b", sent: -2 },
  ]);
  expect(insertText("counts", COLUMNS)).toBe(
    "INSERT INTO counts (name, sent) SELECT t.name, coalesce(t.sent, 0) FROM json_to_recordset($1::json) AS t(name text, sent bigint)",
  );
});
