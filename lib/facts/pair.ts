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

/**
 * A pair in the row of its event, whose time that row says already: `|<value>`. A pair of another time,
 * which a copy brought, is whole, and so is what an earlier version stored.
 */
export function storedPair(pair: Pair | null, at: number): string | null {
  return pair !== null && beginsAt(pair, at) ? pair.slice(HEAD - 1) : pair;
}

/** Whether a pair's time is that instant (ms). Digit by digit: it is asked of each pair of each event. */
function beginsAt(pair: Pair, at: number): boolean {
  let ms = 0;
  for (let index = 0; index < HEAD - 1; index++) ms = ms * 10 + pair.charCodeAt(index) - ZERO;
  return ms === at && pair.charCodeAt(HEAD - 1) === BAR;
}

const ZERO = "0".charCodeAt(0);
const BAR = "|".charCodeAt(0);

/** What `storedPair` made a row of an instant (ms) hold. */
export function pairOfStored(stored: string | null, at: number): Pair | null {
  return stored?.startsWith("|") ? at + stored : stored;
}

/** The value of what a row holds, whole or not. */
export function textOfStored(stored: string): string {
  return stored.slice(stored.indexOf("|") + 1);
}

/** The value of a column of pairs, whole or not, as SQL; `column` is said twice. */
export const pairValue = (column: string): string =>
  `substr(${column}, strpos(${column}, '|') + 1)`;

/** The value of a whole pair, as SQL. */
export const wholeValue = (pair: string): string => `substr(${pair}, ${HEAD + 1})`;

/** What stands before the value of a column of pairs, as SQL. */
export const pairHead = (column: string): string => `left(${column}, strpos(${column}, '|'))`;

/** An instant's milliseconds as a pair has them, as SQL. */
// Of an interval, as a cluster's upserts take what no setting can change alone.
export const msText = (at: string): string =>
  `round(date_part('epoch', ${at} - timestamptz '1970-01-01Z') * 1000)::int8::text`;

/** The pair that `storedPair` left of itself in a row of an instant, as SQL: to compare it with others. */
export const wholePair = (column: string, at: string): string =>
  `CASE WHEN starts_with(${column}, '|') THEN ${msText(at)} || ${column} ELSE ${column} END`;

/** `storedPair`, as SQL. */
export const storedPairSql = (pair: string, at: string): string =>
  `CASE WHEN starts_with(${pair}, ${msText(at)} || '|') THEN substr(${pair}, ${HEAD}) ELSE ${pair} END`;

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
