/** What a phone has room for, besides one figure more. */
const ROOM_FOR: ReadonlySet<string> = new Set(["choose", "name", "openRate"]);

/** Hides a column by its place, in one word of the table instead of one in each cell. */
const HIDES = [
  "max-sm:[&_tr>:nth-child(1)]:hidden",
  "max-sm:[&_tr>:nth-child(2)]:hidden",
  "max-sm:[&_tr>:nth-child(3)]:hidden",
  "max-sm:[&_tr>:nth-child(4)]:hidden",
  "max-sm:[&_tr>:nth-child(5)]:hidden",
  "max-sm:[&_tr>:nth-child(6)]:hidden",
  "max-sm:[&_tr>:nth-child(7)]:hidden",
  "max-sm:[&_tr>:nth-child(8)]:hidden",
  "max-sm:[&_tr>:nth-child(9)]:hidden",
  "max-sm:[&_tr>:nth-child(10)]:hidden",
  "max-sm:[&_tr>:nth-child(11)]:hidden",
] as const;

/**
 * Classes of the campaigns' table that leave out, on a phone, what would push the figures off the
 * screen; none where somebody chose the columns. `visible` are the columns as they stand.
 */
export function leftOutOnPhones(
  visible: readonly { readonly id: string }[],
  asked: boolean,
  sorted: string | undefined,
): string {
  if (asked) return "";
  // What the list is ordered by is seen; where that is there anyway, how many it reached.
  const figure = sorted === undefined || ROOM_FOR.has(sorted) ? "delivered" : sorted;
  return visible
    .flatMap(({ id }, at) => (ROOM_FOR.has(id) || id === figure ? [] : (HIDES[at] ?? [])))
    .join(" ");
}
