import { afterEach, beforeEach, expect, test } from "vitest";
import { createClient } from "@/lib/db";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { processPending } from "@/lib/ingest/process-pending";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { MOST_ROWS } from "./payload-shape";
import { saveFields } from "./save-fields";

const AT = Date.UTC(2026, 10, 20, 12);

let database: TestDatabase;
let endpointId: string;
beforeEach(async () => {
  database = await testDatabase();
  endpointId = await testEndpoint(database.db, "cleverpush");
});
afterEach(() => database.close());

const click = (n: number, more: object = {}) => ({
  type: "click",
  date: new Date(AT + n).toISOString(),
  subscription: { _id: `s${n}` },
  notification: { _id: "n1" },
  channel: { _id: "c1" },
  ...more,
});

async function fields(path?: string) {
  const rows = await database.db.payloadField.findMany({
    where: { endpointId, ...(path === undefined ? {} : { path }) },
    orderBy: [{ eventType: "asc" }, { path: "asc" }, { type: "asc" }, { value: "asc" }],
  });
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    itemsBefore: Number(row.itemsBefore),
  }));
}

test("what items are made of is kept with its count, its times and its newest request", async () => {
  const first = testRequest(endpointId, [click(1), click(2)], AT);
  const second = testRequest(
    endpointId,
    [click(3), click(4, { geo: { country: "DE" } })],
    AT + 60_000,
  );
  await ingest(database.db, [first]);
  await saveFields(database.db);
  await ingest(database.db, [second]);
  await saveFields(database.db);
  expect(await fields("")).toMatchObject([{ eventType: "click", type: "object", count: 4 }]);
  expect(await fields("geo.country")).toMatchObject([
    {
      type: "string",
      count: 1,
      itemsBefore: 3,
      firstSeen: new Date(AT + 60_000),
      lastSeen: new Date(AT + 60_000),
      sampleRequest: second.id,
      sampleItem: 1,
      knownAt: null,
    },
  ]);
  expect(await saveFields(database.db)).toBe(0);
});

test("an unknown type is left to Quarantine, a known one that is broken is looked at", async () => {
  const survey = { type: "survey", answer: "yes" };
  await ingest(database.db, [
    testRequest(endpointId, [survey, click(1, { notification: "n1" })], AT),
  ]);
  await saveFields(database.db);
  expect(await database.db.quarantinedItem.count()).toBe(2);
  expect(await fields("")).toMatchObject([{ eventType: "click" }]);
  expect(await fields("notification")).toMatchObject([{ type: "string" }]);
});

test("several processes keep one count, and first and last of all of them", async () => {
  const other = createClient(database.url);
  try {
    await insertRequests(database.db, [testRequest(endpointId, [click(1)], AT)]);
    await processPending(database.db);
    await insertRequests(database.db, [testRequest(endpointId, [click(2)], AT - 5_000)]);
    await processPending(other);
    await Promise.all([saveFields(database.db), saveFields(other)]);
    expect(await fields("date")).toMatchObject([
      { count: 2, firstSeen: new Date(AT - 5_000), lastSeen: new Date(AT) },
    ]);
  } finally {
    await other.$disconnect();
  }
});

test("what another process looked at and saves later is known to have come before", async () => {
  const other = createClient(database.url);
  try {
    const many = Array.from({ length: 15 }, (_, n) => click(n));
    await insertRequests(database.db, [testRequest(endpointId, many, AT)]);
    await processPending(other);
    const late = testRequest(endpointId, [click(99, { extra: 1 })], AT + 60_000);
    await insertRequests(database.db, [late]);
    await processPending(database.db);
    await saveFields(database.db);
    expect(await fields("extra")).toMatchObject([{ itemsBefore: 0 }]);
    await saveFields(other);
    expect(await fields("extra")).toMatchObject([{ itemsBefore: 15 }]);
    expect(await fields("date")).toMatchObject([{ count: 16, firstSeen: new Date(AT) }]);
  } finally {
    await other.$disconnect();
  }
});

test("payloads with random keys fill neither memory nor table, whoever looks at them", async () => {
  for (let round = 0; round < 4; round++) {
    const other = createClient(database.url);
    const wild = (n: number) => {
      const key = (k: number) => `r${round}x${n}x${k}`;
      const inner = Object.fromEntries(
        Array.from({ length: 13 }, (_, k) => [key(k), { [key(k)]: k }]),
      );
      return click(n, inner);
    };
    const items = Array.from({ length: 400 }, (_, n) => wild(n));
    await insertRequests(database.db, [testRequest(endpointId, items, AT + round)]);
    await processPending(other);
    await saveFields(other);
    await other.$disconnect();
  }
  const rows = await fields();
  expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
  expect(rows.length).toBeLessThan(400);
  expect(rows.filter(({ path }) => path === "*")).toMatchObject([{ type: "object" }]);
});

test("it is an observation: a rebuild finds no difference, and a replay does not count again", async () => {
  const broken = click(1, { notification: {} });
  await ingest(database.db, [testRequest(endpointId, [broken, click(2)], AT)]);
  await saveFields(database.db);
  const before = await fields();
  await replayQuarantined(database.db, {});
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
  await rebuild(database.url, { replace: true });
  await saveFields(database.db);
  expect(await fields()).toEqual(before);
});

test("a deleted endpoint leaves nothing of it, not even what was seen and not saved", async () => {
  await ingest(database.db, [testRequest(endpointId, [click(1)], AT)]);
  await saveFields(database.db);
  await ingest(database.db, [testRequest(endpointId, [click(2, { late: true })], AT)]);
  await database.db.endpoint.update({ where: { id: endpointId }, data: { deletedAt: new Date() } });
  await eraseEndpoint(endpointId);
  await saveFields(database.db);
  expect(await fields()).toEqual([]);
});
