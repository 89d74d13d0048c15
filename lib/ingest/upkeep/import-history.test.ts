import { afterAll, beforeAll, expect, test } from "vitest";
import { derivedTables, ingest, testEndpoint } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { endpointNamed, importHistory, type LineError } from "./import-history";
import { rebuild } from "./rebuild";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const OLD = "2024-03-01T10:00:00.000Z";
const lineOf = (n: number) =>
  JSON.stringify({
    type: "delivery",
    date: OLD,
    notification: { _id: "n" },
    subscription: { _id: `s${n}` },
    events: [],
  });

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}

test("history keeps its times, is counted once however often it is imported, and tells broken lines", async () => {
  const { db, url } = database;
  await testEndpoint(db, "cleverpush");
  const endpoint = await endpointNamed(db, "cleverpush test");
  const lines = Array.from({ length: 1_500 }, (_, n) => lineOf(n));
  lines.splice(3, 0, "", "{broken", "[1]");
  const errors: LineError[] = [];
  const onError = (error: LineError) => errors.push(error);
  const first = await importHistory(db, endpoint, linesOf(lines), { onError });
  expect(first).toEqual({ lines: 1_503, items: 1_500, requests: 2, errors: 2 });
  expect(errors.map(({ line }) => line)).toEqual([5, 6]);
  await ingest(db, []);
  expect(await db.message.count({ where: { deliveredAt: new Date(OLD) } })).toBe(1_500);

  const before = await derivedTables(db);
  await importHistory(db, endpoint, linesOf(lines));
  await ingest(db, []);
  const after = await derivedTables(db);
  for (const table of ["event", "message", "rollup"]) expect(after[table]).toEqual(before[table]);
  const { _sum } = await db.accounting.aggregate({ _sum: { counted: true, duplicate: true } });
  expect(_sum).toEqual({ counted: 1_500n, duplicate: 1_500n });
  expect(await rebuild(url, { replace: false })).toEqual([]);
});

test("an endpoint that is not there, or named twice, imports nothing", async () => {
  const { db } = database;
  await expect(endpointNamed(db, "nothing")).rejects.toThrow(/No such endpoint/);
  await testEndpoint(db, "cleverpush");
  await expect(endpointNamed(db, "cleverpush test")).rejects.toThrow(/Several/);
});
