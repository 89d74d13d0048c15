/** A row's values in the order of the columns: text, as PostgreSQL writes it, but for instants, booleans and lists. */
export type Row = readonly (string | Date | boolean | readonly string[] | null)[];

/** A file that is made of rows. */
export type RowsFile = {
  add(rows: readonly Row[]): void;
  /** The whole of it; nothing can be added after. */
  finish(): Uint8Array;
};
