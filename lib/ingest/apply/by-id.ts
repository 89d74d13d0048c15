/** Orders ids, so that all workers write rows in one order and cannot deadlock. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** One row for each id, copies merged, in the order of their ids. */
export function mergedById<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  merge: (known: Row, row: Row) => Row,
): Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const known = merged.get(row.id);
    merged.set(row.id, known ? merge(known, row) : row);
  }
  return [...merged.values()].sort((a, b) => compareIds(a.id, b.id));
}
