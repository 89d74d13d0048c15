import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  clocksAt,
  derivedTables,
  ingest,
  keptBodies,
  testEndpoint,
  testRequest,
} from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { pruneDue, type RetentionKind } from "./prune";
import { type Carried, rebuild } from "./rebuild";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const DAY = 86_400_000;
const NOW = Date.parse("2026-11-20T10:00:00Z");
const running = new AbortController().signal;

const item = (n: number, type: string, at: number) => ({
  type,
  date: new Date(at).toISOString(),
  subscription: { _id: `s${n}`, customAttributes: { user_id: `user-${n}` } },
  channel: { _id: "c1" },
  notification: { _id: `n${n % 7}`, feedGuid: `feed-${n}` },
});
const opt = (n: number) => ({
  type: "optIn",
  subscription: { _id: `s${n}`, topics: ["a"], customAttributes: { user_id: `user-${n}` } },
  channel: { _id: "c1" },
});

async function keepFor(days: Partial<Record<RetentionKind, number>>) {
  await database.db.retention.deleteMany();
  await database.db.retention.createMany({
    data: Object.entries(days).map(([kind, n]) => ({ kind, days: n })),
  });
}

test("what is thinned changes no number, is known when it comes again, and rebuilt equals live", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const at = (day: number) => NOW - day * DAY;
  const days = [40, 35, 31, 20, 10, 1];
  const batches = days.map((day) => {
    const items = Array.from({ length: 12 }, (_, n) => item(n, "delivery", at(day) - n * 1_000));
    const clicks = items.slice(0, 4).map((one) => ({ ...one, type: "click" }));
    return testRequest(endpointId, [...items, ...clicks, opt(day), { type: "strange" }], at(day));
  });
  await ingest(db, batches);
  const push = await testEndpoint(db, "contextpush");
  const entry = {
    user_id: "ada",
    device_token: "token-of-ada",
    campaign_id: "c",
    idempotency_key: "k",
    delivery_status: "opened",
    timestamp: new Date(at(40)).toISOString(),
  };
  await ingest(db, [testRequest(push, [entry], at(40))]);
  const before = await derivedTables(db, ["properties", "address"]);

  await keepFor({ raw: 30, payload: 30, refused: 30 });
  const removed = await pruneDue(db, running, clocksAt(NOW));
  // The requests with something in quarantine wait for a replay: only the other one is thinned.
  expect(removed).toEqual({ raw: 1, payload: 1, refused: 0 });
  expect(await derivedTables(db, ["properties", "address"])).toEqual(before);
  expect(await rebuild(database.url, { replace: false })).toEqual([]);

  await keepFor({ raw: 30, quarantined: 30, payload: 30 });
  expect(await pruneDue(db, running, clocksAt(NOW))).toEqual({
    raw: 0,
    quarantined: 3,
    payload: 48,
  });
  expect(await derivedTables(db, ["properties", "address"])).toEqual(before);
  expect(await db.event.count({ where: { properties: { contains: "feed" } } })).toBe(48);
  const told: Carried[] = [];
  const check = { replace: false, onCarried: (carried: Carried) => told.push(carried) };
  expect(await rebuild(database.url, check)).toEqual([]);
  expect(told).toEqual([{ until: new Date(at(31)), events: 52 }]);

  const again = batches.map((request) => ({
    ...request,
    id: uuidv7({ msecs: NOW }),
    receivedAt: NOW,
  }));
  await ingest(db, again);
  const after = await derivedTables(db, ["properties", "address"]);
  for (const table of [
    "event",
    "message",
    "subscription",
    "rollup",
    "breakdown_rollup",
    "campaign",
  ])
    expect(after[table], table).toEqual(before[table]);
  const { _sum } = await db.accounting.aggregate({
    where: { endpointId },
    _sum: { counted: true, duplicate: true },
  });
  expect(Number(_sum.duplicate)).toBe(Number(_sum.counted));
  expect(await rebuild(database.url, { replace: true })).toEqual([]);
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
});

test("nothing is thinned before somebody says so, and each kind once an hour", async () => {
  await keepFor({});
  expect(await pruneDue(database.db, running, clocksAt(NOW))).toEqual({});
  await keepFor({ refused: 1 });
  expect(await pruneDue(database.db, running, clocksAt(NOW))).toEqual({ refused: 0 });
  expect(await pruneDue(database.db, running, clocksAt(NOW + 60_000))).toEqual({});
  expect(await pruneDue(database.db, running, clocksAt(NOW + 3_600_000))).toEqual({ refused: 0 });
});

test("what waits to be processed is never thinned", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const request = testRequest(endpointId, [item(1, "delivery", NOW - 50 * DAY)], NOW - 50 * DAY);
  const { insertRequests } = await import("@/lib/ingest/door/insert-requests");
  await insertRequests(db, [request]);
  await keepFor({ raw: 1 });
  await pruneDue(db, running, clocksAt(NOW));
  expect([...(await keptBodies(db, [request.id])).keys()]).toEqual([request.id]);
});
