import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { poolOf } from "@/lib/pool";
import { rawTransaction } from "@/lib/raw-transaction";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { arrayParameters, insertArraysText } from "./column-arrays";
import { asMs, type Column } from "./columns";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

type Row = {
  readonly n: number;
  readonly id: string | null;
  readonly at: number | null;
  readonly count: number | null;
  readonly text: string | null;
  readonly day: string | null;
  readonly value: unknown;
};

const COLUMNS: readonly Column<Row>[] = [
  { name: "n", type: "int", of: (row) => row.n },
  { name: "id", type: "uuid", of: (row) => row.id },
  { name: "at", type: "ms", of: (row) => row.at },
  { name: "count", type: "bigint", of: (row) => row.count },
  { name: "text", type: "text", of: (row) => row.text },
  { name: "day", type: "date", of: (row) => row.day },
  { name: "value", type: "jsonb", of: (row) => row.value },
];

const text = fc.string({ unit: "grapheme" }).map((one) => one.replaceAll("\0", ""));
const orNull = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
// As late as vendors' times are read: microseconds past the year 2285 are no exact numbers.
const ms = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(9999, 11, 31) });
const row = fc.record({
  id: orNull(fc.uuid()),
  at: orNull(ms),
  count: orNull(fc.maxSafeInteger()),
  text: orNull(text),
  day: orNull(ms.map((at) => new Date(at).toISOString().slice(0, 10))),
  value: orNull(fc.record({ a: text })),
});

test("whatever rows hold is stored as it is, also what is nowhere set", async () => {
  await database.db.$executeRaw`
    CREATE TABLE kept (n int, id uuid, at timestamptz, count bigint, text text, day date, value jsonb)`;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (records) => {
      const rows = records.map((record, n) => ({ n, ...record }));
      const stored = await rawTransaction(poolOf(database.db), async (tx) => {
        await tx.$executeRaw`TRUNCATE kept`;
        const parameters = arrayParameters(COLUMNS, rows);
        await tx.$executeRawUnsafe(insertArraysText("kept", COLUMNS), ...parameters);
        return await tx.$queryRawUnsafe(
          `SELECT n, id::text, ${asMs("at")} AS at, count::float8, text, day::text, value FROM kept ORDER BY n`,
        );
      });
      expect(stored).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

test("what is no id, or no whole number, is refused before anything is sent", () => {
  const none = { n: 1, id: null, at: null, count: null, text: null, day: null, value: null };
  expect(() => arrayParameters(COLUMNS, [{ ...none, id: "0190" }])).toThrow(RangeError);
  const odd = "0190000000007000800000000000000000zz";
  expect(() => arrayParameters(COLUMNS, [{ ...none, id: odd }])).toThrow(RangeError);
  expect(() => arrayParameters(COLUMNS, [{ ...none, count: 0.5 }])).toThrow(RangeError);
  expect(() => arrayParameters(COLUMNS, [{ ...none, at: Number.NaN }])).toThrow(RangeError);
});
