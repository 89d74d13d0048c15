import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NIL_ID } from "@/lib/facts/identity";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import type { Meaning } from "@/lib/providers/mapped";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { rebuild } from "./rebuild";
import { replayQuarantined } from "./replay";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const AT = Date.parse("2026-11-20T10:00:00Z");
const HOUR = 3_600_000;

const unknown = (n: number, type = "survey") => ({
  type,
  subscription: { _id: `s${n}` },
  channel: { _id: "c1" },
});

async function map(endpointId: string, name: string, meaning: Meaning | "unknown", since = NIL_ID) {
  await database.db.typeMapping.create({ data: { endpointId, name, meaning, since } });
}

async function accounts(endpointId: string) {
  const { _sum } = await database.db.accounting.aggregate({
    where: { endpointId },
    _sum: { received: true, counted: true, duplicate: true, ignored: true, quarantined: true },
  });
  return Object.fromEntries(Object.entries(_sum).map(([name, sum]) => [name, Number(sum)]));
}

const differences = () => rebuild(database.url, { replace: false });

test("a quarantined type is counted once it has a meaning, and rebuilt equals live all along", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const items = [unknown(1), unknown(2), unknown(1), { type: "delivery" }];
  await ingest(db, [testRequest(endpointId, items, AT)]);
  expect(await accounts(endpointId)).toMatchObject({ received: 4, quarantined: 4, counted: 0 });

  await map(endpointId, "survey", "custom");
  expect(await differences()).toEqual([]);
  await ingest(db, [testRequest(endpointId, [unknown(3)], AT + HOUR)]);
  expect(await accounts(endpointId)).toMatchObject({ received: 5, quarantined: 4, counted: 1 });
  expect(await differences()).toEqual([]);

  const report = await replayQuarantined(db, { endpointId });
  expect(report).toEqual({
    counted: 2,
    duplicate: 1,
    ignored: 0,
    quarantined: 1,
    gone: 0,
    failed: 0,
    complete: true,
  });
  const after = { received: 5, counted: 3, duplicate: 1, ignored: 0, quarantined: 1 };
  expect(await accounts(endpointId)).toEqual(after);
  expect(await db.event.count({ where: { endpointId, name: "survey" } })).toBe(3);
  expect(await differences()).toEqual([]);

  expect(await replayQuarantined(db, { endpointId })).toMatchObject({ counted: 0, quarantined: 1 });
  expect(await accounts(endpointId)).toEqual(after);
  expect(await differences()).toEqual([]);
});

test("a copy that was received earlier than the counted one takes its place", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  await ingest(db, [testRequest(endpointId, [unknown(1)], AT)]);
  await map(endpointId, "survey", "custom");
  await ingest(db, [testRequest(endpointId, [unknown(1)], AT + 5 * HOUR)]);
  expect(await replayQuarantined(db, { endpointId })).toMatchObject({ counted: 0, duplicate: 1 });
  const rows = await db.accounting.findMany({ where: { endpointId }, orderBy: { hour: "asc" } });
  expect(rows.map(({ counted, duplicate }) => [counted, duplicate])).toEqual([
    [1n, 0n],
    [0n, 1n],
  ]);
  expect(await differences()).toEqual([]);
});

test("replays at the same time, beside processing, count each item once", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "pushwoosh");
  const item = (n: number) => ({ event_name: "Push Pondered", hwid: `h${n}` });
  const requests = Array.from({ length: 40 }, (_, n) =>
    testRequest(endpointId, [item(2 * n), item(2 * n + 1)], AT + n),
  );
  await ingest(db, requests);
  await map(endpointId, "Push Pondered", "custom");
  const reports = await Promise.all([
    replayQuarantined(db, { endpointId }),
    replayQuarantined(db, { endpointId, name: "Push Pondered" }),
    ingest(db, [testRequest(endpointId, [item(0), item(1_000)], AT + HOUR)]),
    replayQuarantined(db, { reason: "unknown_type", endpointId }),
  ]);
  const replayed = reports.reduce((sum, report) => sum + (report?.counted ?? 0), 0);
  expect(replayed).toBeGreaterThan(0);
  await replayQuarantined(db, { endpointId });
  expect(await accounts(endpointId)).toEqual({
    received: 82,
    counted: 81,
    duplicate: 1,
    ignored: 0,
    quarantined: 0,
  });
  expect(await differences()).toEqual([]);
});

test("a later meaning holds for requests from then on, so that what was counted stays so", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  await map(endpointId, "survey", "custom");
  await map(endpointId, "survey", "ignored", uuidv7({ msecs: AT + HOUR }));
  await map(endpointId, "survey", "unknown", uuidv7({ msecs: AT + 2 * HOUR }));
  const requests = [0, 1.5, 2.5].map((hours) =>
    testRequest(endpointId, [unknown(hours)], AT + hours * HOUR),
  );
  await ingest(db, requests);
  expect(await accounts(endpointId)).toMatchObject({ counted: 1, ignored: 1, quarantined: 1 });
  expect(await differences()).toEqual([]);
});

test("an item whose raw request is gone stays in quarantine, and is said to be gone", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const request = testRequest(endpointId, [unknown(1)], AT);
  await ingest(db, [request]);
  await map(endpointId, "survey", "custom");
  await db.requestBody.delete({ where: { id: request.id } });
  const one = { requestId: request.id, itemIndex: 0 };
  expect(await replayQuarantined(db, one)).toMatchObject({ gone: 1, counted: 0 });
  expect(await accounts(endpointId)).toMatchObject({ quarantined: 1 });
});
