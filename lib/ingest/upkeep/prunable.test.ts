import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { clocksAt, ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type KeptDays, prunable } from "./prunable";
import { pruneDue, RETENTION_KINDS } from "./prune";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const DAY = 86_400_000;
const NOW = Date.parse("2026-11-20T10:00:00Z");
const FOR_EVER: KeptDays = { raw: null, quarantined: null, payload: null, refused: null };

const delivery = (n: number, at: number) => ({
  type: "delivery",
  date: new Date(at).toISOString(),
  subscription: { _id: `s${n}`, customAttributes: { user_id: `user-${n}` } },
  channel: { _id: "c1" },
  notification: { _id: "n", feedGuid: `feed-${n}` },
});

beforeEach(async () => {
  const { db } = database;
  await db.$executeRaw`TRUNCATE webhook_request, request_body, event, message, quarantined_item, refused_request,
    retention, endpoint CASCADE`;
  const endpointId = await testEndpoint(db, "cleverpush");
  const days = [60, 45, 31, 20, 5];
  const requests = days.flatMap((day, n) => {
    const at = NOW - day * DAY;
    const clean = Array.from({ length: 4 }, (_, item) => delivery(n * 10 + item, at));
    return [
      testRequest(endpointId, clean, at),
      testRequest(endpointId, [delivery(n * 10 + 5, at), { type: "strange" }], at),
    ];
  });
  await ingest(db, requests);
  for (const [n, day] of days.entries()) {
    const at = NOW - day * DAY;
    const id = firstIdAt(at).replace(/.$/, String(n));
    await db.refusedRequest.create({
      data: {
        ...{ id, endpointId, receivedAt: new Date(at), cause: "wrong_secret", method: "POST" },
        ...{ headers: {}, query: "", size: 3, body: Buffer.from("{}") },
      },
    });
  }
});

test("what is foretold is what the run then thins, whatever days are chosen", async () => {
  const { db } = database;
  const first = { ...FOR_EVER, raw: 30, quarantined: 40, payload: 42, refused: 30 };
  for (const days of [first, { ...first, raw: 10, quarantined: 15, payload: 20 }]) {
    const foretold = await prunable(db, days, NOW);
    await db.retention.deleteMany();
    await db.retention.createMany({
      data: RETENTION_KINDS.map((kind) => ({ kind, days: days[kind] })),
    });
    const removed = await pruneDue(db, new AbortController().signal, clocksAt(NOW));
    for (const kind of RETENTION_KINDS) expect(foretold[kind]?.rows, kind).toBe(removed[kind]);
    if (days === first) expect(Object.values(removed)).toEqual([3, 2, 10, 3]);
  }
});

test("what is kept forever is foretold nothing, and asking changes nothing", async () => {
  const { db } = database;
  const bodies = () => db.requestBody.count();
  const before = await bodies();
  expect(await prunable(db, FOR_EVER, NOW)).toEqual({
    ...{ raw: null, quarantined: null, payload: null, refused: null },
  });
  const { raw } = await prunable(db, { ...FOR_EVER, raw: 1 }, NOW);
  expect(raw).toMatchObject({ rows: 5 });
  expect(raw?.bytes).toBeGreaterThan(100);
  expect(await bodies()).toBe(before);
});
