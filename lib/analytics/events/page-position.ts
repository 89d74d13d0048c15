import { z } from "zod";
import { readCursor, writeCursor } from "@/lib/analytics/cursor";

export const pagePosition = z.object({
  // Of the years that PostgreSQL writes like JavaScript.
  at: z.iso.datetime().refine((at) => at >= "0001"),
  id: z.guid(),
  /** True for the page before: what is newer than this. */
  back: z.boolean().default(false),
});

/** Where a page of what is listed newest first begins or ends: a time and an id. */
export type PagePosition = z.infer<typeof pagePosition>;

/** The position that a cursor holds; null for the first page. */
export function positionOf(cursor: string | undefined): PagePosition | null {
  return cursor ? readCursor(pagePosition, cursor) : null;
}

/** A page, and what `cursor` takes for the pages beside it; null where there is none. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly previous: string | null;
};

/**
 * Cuts what was found (one more than a page, nearest to the position first) into a page in the
 * order it is shown.
 */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  position: PagePosition | null,
  key: (row: Row) => { readonly at: Date; readonly id: string },
): Page<Row> {
  const back = position?.back ?? false;
  const more = found.length > limit;
  const cut = found.slice(0, limit);
  const rows = back ? cut.reverse() : cut;
  const cursor = (row: Row | undefined, toBack: boolean): string | null => {
    if (!row) return null;
    const { at, id } = key(row);
    return writeCursor({ at: at.toISOString(), id, back: toBack });
  };
  return {
    rows,
    next: back || more ? cursor(rows.at(-1), false) : null,
    previous: (back ? more : position !== null) ? cursor(rows[0], true) : null,
  };
}
