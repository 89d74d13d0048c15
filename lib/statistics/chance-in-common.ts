const LETTERS = 26;
const DIGITS = 10;

/** What an id looks like: its digits, letters and the rest. Ids of one shape may meet by chance. */
export function shapeOf(id: string): string {
  return id
    .replace(/\p{Ll}/gu, "a")
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{Nd}/gu, "9");
}

/** How many ids there can be of a shape; a number begins with no zero. */
function roomOf(shape: string): number {
  let room = /^9+$/.test(shape) && shape.length > 1 ? (DIGITS - 1) / DIGITS : 1;
  for (const sign of shape) {
    if (sign === "9") room *= DIGITS;
    else if (sign === "a" || sign === "A") room *= LETTERS;
  }
  return room;
}

/** Ids by their shape. */
export function shapesOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  const shapes = new Map<string, number>();
  for (const id of ids) {
    const shape = shapeOf(id);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return shapes;
}

/**
 * How many ids two sources would have in common though they had nothing to do with each other, were each id
 * of its shape as likely as any other: many where ids are small numbers, none where they are long.
 */
export function chanceInCommon(
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  let common = 0;
  for (const [shape, count] of own) {
    const others = other.get(shape) ?? 0;
    common += Math.min(count, others, (count * others) / roomOf(shape));
  }
  return common;
}
