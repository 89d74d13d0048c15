import type { Column } from "./columns";

type Type = Column<unknown>["type"];

/** What a column's array holds, and how its elements are written: one of fixed length, or text. */
type Wire = {
  readonly type: string;
  readonly oid: number;
  readonly bytes: number;
  readonly put: ((to: Buffer, at: number, value: never) => void) | null;
  /** SQL that makes of an element what is stored. */
  readonly cast: string;
};

const wire = (type: string, oid: number, bytes: number, put: Wire["put"], cast = ""): Wire => ({
  type,
  oid,
  bytes,
  put,
  cast,
});

const WIRES: Readonly<Record<Type, Wire>> = {
  uuid: wire("uuid", 2950, 16, putUuid),
  ms: wire("timestamptz", 1184, 8, putMs),
  int: wire("int4", 23, 4, (to: Buffer, at: number, value: number) => to.writeInt32BE(value, at)),
  bigint: wire("int8", 20, 8, putLong),
  text: wire("text", 25, 0, null),
  date: wire("text", 25, 0, null, "::date"),
  jsonb: wire("text", 25, 0, null, "::jsonb"),
};

/**
 * `INSERT INTO table (…) SELECT … FROM unnest(…)`, with an array for each column as a parameter, from
 * $1 on, and of facts the slot that all rows lie in as the last one; the text is static. Far cheaper than JSON at both ends, and only where the driver is spoken to
 * directly: see `rawTransaction`.
 */
export function insertArraysText<Row>(
  table: string,
  columns: readonly Column<Row>[],
  of?: "facts",
): string {
  const names = columns.map(({ name }) => name).join(", ");
  const values = columns.map(({ name, type }) => `t.${name}${WIRES[type].cast}`).join(", ");
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${WIRES[type].type}[]`);
  const [slot, inSlot] = of ? [", slot", `, $${columns.length + 1}::int2`] : ["", ""];
  return `INSERT INTO ${table} (${names}${slot}) SELECT ${values}${inSlot} FROM unnest(${arrays.join(", ")}) AS t(${names})`;
}

/** The statement's parameters for some rows, at least one, as PostgreSQL's binary arrays. */
export function arrayParameters<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): (Buffer | null)[] {
  return columns.map((column) => arrayOf(column, rows));
}

const HEAD = 20;
/** No character of a text takes more bytes. */
const WIDEST = 3;
let scratch = Buffer.allocUnsafe(1 << 16);

function withRoom(bytes: number): Buffer {
  if (scratch.length >= bytes) return scratch;
  const larger = Buffer.allocUnsafe(2 ** Math.ceil(Math.log2(bytes)));
  scratch.copy(larger);
  scratch = larger;
  return larger;
}

/** One column of all rows; null where no row has a value, which gives nulls too. */
function arrayOf<Row>({ type, of }: Column<Row>, rows: readonly Row[]): Buffer | null {
  const { oid, bytes, put } = WIRES[type];
  let to = withRoom(HEAD + rows.length * (4 + bytes));
  let at = HEAD;
  let some = false;
  for (const row of rows) {
    const value = of(row);
    if (value === null || value === undefined) {
      to = withRoom(at + 4);
      at = to.writeInt32BE(-1, at);
      continue;
    }
    some = true;
    if (put) {
      to.writeInt32BE(bytes, at);
      put(to, at + 4, value as never);
      at += 4 + bytes;
      continue;
    }
    const text = type === "jsonb" ? JSON.stringify(value) : (value as string);
    to = withRoom(at + 4 + text.length * WIDEST);
    const length = putText(to, at + 4, text);
    to.writeInt32BE(length, at);
    at += 4 + length;
  }
  if (!some) return null;
  for (const [index, word] of [1, 1, oid, rows.length, 1].entries())
    to.writeInt32BE(word, index * 4);
  return Buffer.from(to.subarray(0, at));
}

/** PostgreSQL counts microseconds since then. */
const EPOCH = Date.UTC(2000, 0, 1);

function putMs(to: Buffer, at: number, ms: number): void {
  const micros = (ms - EPOCH) * 1000;
  // Past the year 2285 they are no exact numbers any more; such times are rare, and big integers slow.
  if (Number.isSafeInteger(micros) || !Number.isInteger(ms)) putLong(to, at, micros);
  else to.writeBigInt64BE(BigInt(ms - EPOCH) * 1000n, at);
}

function putLong(to: Buffer, at: number, value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number.`);
  to.writeInt32BE(Math.floor(value / 2 ** 32), at);
  to.writeUInt32BE(value - Math.floor(value / 2 ** 32) * 2 ** 32, at + 4);
}

/** The value of each hexadecimal digit, by its character code; -1 for what is none. */
const DIGITS = new Int8Array(2 ** 16).fill(-1);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}
/** Where a uuid's text has the first digit of each byte. */
const PLACES = Uint8Array.of(0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34);

function putUuid(to: Buffer, at: number, uuid: string): void {
  let wrong = uuid.length === 36 ? 0 : -1;
  for (let byte = 0; byte < 16; byte++) {
    const place = PLACES[byte] as number;
    const high = DIGITS[uuid.charCodeAt(place)] as number;
    const value = (high << 4) | (DIGITS[uuid.charCodeAt(place + 1)] as number);
    wrong |= value;
    to[at + byte] = value;
  }
  if (wrong < 0) throw new RangeError(`${uuid} is no id.`);
}

/** Up to here it is quicker to write a plain text character by character than to ask for it. */
const SHORT = 40;

/** Writes a text as UTF-8; gives how many bytes it takes. */
function putText(to: Buffer, at: number, text: string): number {
  if (text.length > SHORT) return to.write(text, at);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return to.write(text, at);
    to[at + index] = code;
  }
  return text.length;
}
