import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import {
  headOf,
  pairAfter,
  pairOfStored,
  pairValue,
  storedPair,
  storedPairSql,
  textOf,
  textOfStored,
  wholePair,
} from "./pair";
import { receivedAtOf, saysReceipt } from "./stored-event";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ms = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2200, 0) });
/** Values that look like a pair themselves, too. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom("|", "1795958361315|", "|1795958361315|a", "é|"),
  )
  .filter((one) => !one.includes("\0"));

test("what a row leaves out of a pair is read again, here and in SQL", async () => {
  const sample = fc.sample(fc.tuple(ms, ms, text, fc.boolean()), { numRuns: 400, seed: 5 });
  const rows = sample.map(([at, other, value, own]) => {
    const pair = pairAfter(headOf(own ? at : other), value) ?? "";
    return { at, pair, stored: storedPair(pair, at) ?? "", value };
  });
  for (const { at, pair, stored, value } of rows) {
    expect(pairOfStored(stored, at)).toBe(pair);
    expect(textOfStored(stored)).toBe(value);
    expect(textOf(pair)).toBe(value);
    expect(stored.length).toBe(pair.startsWith(headOf(at)) ? pair.length - 13 : pair.length);
  }
  const read = await database.db.$queryRawUnsafe(
    `SELECT ms::float8 AS at, ${storedPairSql("pair", "at")} AS stored, ${wholePair("stored", "at")} AS pair,
       ${pairValue("stored")} AS value
     FROM (SELECT (row->>'at')::float8 AS ms, row->>'pair' AS pair, row->>'stored' AS stored,
         to_timestamp((row->>'at')::float8 / 1000)::timestamptz(3) AS at, nth
       FROM json_array_elements($1::json) WITH ORDINALITY AS all_rows(row, nth)) rows ORDER BY nth`,
    JSON.stringify(rows),
  );
  expect(read).toEqual(rows);
});

test("no pair stays none", () => {
  expect(storedPair(null, 1_795_958_361_315)).toBeNull();
  expect(pairOfStored(null, 1_795_958_361_315)).toBeNull();
});

test("a request's id says when it came only where PostgreSQL reads the same of it", async () => {
  const at = Date.UTC(2026, 10, 30);
  const ids = [
    "019ad1f4-8c00-7000-8000-000000000000",
    "019ad1f4-8c00-7000-c000-000000000000",
    "019ad1f4-8c00-4000-8000-000000000000",
    "019AD1F4-8C00-7000-BFFF-000000000000",
    "00000000-0000-0000-0000-000000000000",
  ];
  for (const id of ids) {
    const [row] = await database.db.$queryRawUnsafe<{ at: Date | null }[]>(
      `SELECT ${receivedAtOf("e")} AS at FROM (SELECT NULL::timestamptz AS received_at, '${id}'::uuid AS request_id) e`,
    );
    const told = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    expect(saysReceipt(id, told), id).toBe(row?.at != null && row.at.getTime() === told);
    expect(saysReceipt(id, at + 1)).toBe(false);
  }
});
