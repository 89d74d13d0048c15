/**
 * A pair is text `<13-digit ms>|<value>`, so that the bytewise smaller (or larger) of two pairs is
 * that of the earlier (or later) time, and of the smaller (or larger) value at the same time. That
 * makes picking one commutative, associative and idempotent, in SQL (LEAST in the C collation) as
 * in here. Times are kept between 2001 and 2286, whose milliseconds have 13 digits.
 */
export type Pair = string;

/** Builds a pair; null where there is no value. */
export function pairOf(ms: number, value: string | null | undefined): Pair | null {
  return pairAfter(headOf(ms), value);
}

/** What every pair of an instant begins with. */
export function headOf(ms: number): string {
  return `${ms}|`;
}

/** The same for a head that is written once for several pairs. */
export function pairAfter(head: string, value: string | null | undefined): Pair | null {
  return value === null || value === undefined || value === "" ? null : head + value;
}

/** What stands before the value: 13 digits and the bar. */
const HEAD = 14;

/** The value of a pair, or null. */
export function textOf(pair: Pair): string;
export function textOf(pair: Pair | null): string | null;
export function textOf(pair: Pair | null): string | null {
  return pair === null ? null : pair.slice(HEAD);
}

/** The value of a column of pairs, as SQL. */
export const pairValue = (column: string): string => `substr(${column}, ${HEAD + 1})`;

/** What stands before the value of a column of pairs, as SQL. */
export const pairHead = (column: string): string => `left(${column}, ${HEAD})`;

/** Orders text by its UTF-8 bytes, as PostgreSQL's C collation does. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const unit = a.charCodeAt(index);
    const other = b.charCodeAt(index);
    if (unit !== other) return byteRank(unit) - byteRank(other);
  }
  return a.length - b.length;
}

/** Surrogates stand for what has four bytes, so they come after all other code units. */
function byteRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** The smaller of two pairs; null is no pair. */
export function smallest(a: Pair | null, b: Pair | null): Pair | null {
  if (a === null) return b;
  if (b === null) return a;
  return compareBytes(a, b) <= 0 ? a : b;
}

/** The larger of two pairs; null is no pair. */
export function largest(a: Pair | null, b: Pair | null): Pair | null {
  if (a === null) return b;
  if (b === null) return a;
  return compareBytes(a, b) >= 0 ? a : b;
}

/** The earlier of two instants (ms); null is none. */
export function earliest(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null || a <= b ? a : b;
}

/** The later of two instants (ms); null is none. */
export function latest(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
}
