const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Push messages are younger; a year that was typed half is not. */
export const EARLIEST = "2000-01-01";

/**
 * A range after one of its days was typed as `YYYY-MM-DD`: the other moves along where it would lie
 * on the wrong side. Null while it is no whole day, or one that cannot hold anything.
 */
export function typedDays(
  range: { readonly first: string; readonly last: string },
  which: "first" | "last",
  typed: string,
  today: string,
): readonly [first: string, last: string] | null {
  if (!DAY.test(typed) || typed > today || typed < EARLIEST) return null;
  const first = which === "first" ? typed : range.first;
  const last = which === "last" ? typed : range.last;
  if (first === "" || last === "") return [typed, typed];
  return first <= last ? [first, last] : [typed, typed];
}
