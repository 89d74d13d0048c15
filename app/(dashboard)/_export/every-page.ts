import type { CsvCell } from "./csv-response";

type Listed<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** The lines of a page and of all that follow it, each page read when it is wanted. */
export async function* everyPage<Row>(
  first: Listed<Row>,
  read: (cursor: string) => Promise<Listed<Row>>,
  cellsOf: (row: Row) => readonly CsvCell[],
): AsyncGenerator<readonly CsvCell[]> {
  let page = first;
  for (;;) {
    for (const row of page.rows) yield cellsOf(row);
    if (page.next === null) return;
    page = await read(page.next);
  }
}
