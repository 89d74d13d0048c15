import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createClient } from "@/lib/db";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { processPending } from "@/lib/ingest/process-pending";
import {
  clocksAt,
  derivedTables,
  ingest,
  keptBodies,
  testEndpoint,
  testRequest,
} from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { hasPgBouncer, startPgBouncer } from "@/lib/testing/pgbouncer";
import { bodyParts } from "./body-parts";
import { makeBodyParts } from "./make-body-parts";
import { prunable } from "./prunable";
import { pruneDue } from "./prune";
import { rebuild } from "./rebuild";
import { replayQuarantined } from "./replay";

const DAY = 86_400_000;
const MINUTE = 60_000;
const NOW = Date.parse("2025-11-20T10:00:00Z");
/** Requests of this day and the next are older than thirty days; there is a part for each. */
const OLD = NOW - 40 * DAY;
const running = new AbortController().signal;

let database: TestDatabase;
let endpointId: string;
beforeEach(async () => {
  database = await testDatabase();
  endpointId = await testEndpoint(database.db, "cleverpush");
  await database.db.retention.create({ data: { kind: "raw", days: 30 } });
});
afterEach(() => database.close());

const delivery = (n: number, at: number) => ({
  type: "delivery",
  date: new Date(at).toISOString(),
  subscription: { _id: `s${n}` },
  channel: { _id: "c1" },
  notification: { _id: "n" },
});
const good = (at: number, n = at) => testRequest(endpointId, [delivery(n, at)], at);
const strange = (at: number) =>
  testRequest(endpointId, [delivery(at, at), { type: "strange" }], at);
const prune = (at = NOW) => pruneDue(database.db, running, clocksAt(at));
const makeParts = (at: number) => makeBodyParts(database.db, clocksAt(at));
const idsOf = (requests: readonly NewRequest[]) => requests.map(({ id }) => id).sort();
const bodies = async () => [...(await keptBodies(database.db)).keys()].sort();

/** The parts' first days, but those of today and later, which every database has. */
async function days(): Promise<readonly string[]> {
  const parts = await bodyParts(database.db);
  return parts.map(({ name }) => name.slice(-8)).filter((day) => day < "20260101");
}

/** Where each request's row is: another place if it was written anew. */
const places = () =>
  database.db.$queryRaw`SELECT id::text, ctid::text FROM webhook_request ORDER BY id`;

test("a whole day goes at once, with no row written anew; what waits or is in quarantine stays, and can be replayed", async () => {
  const { db, url } = database;
  await makeParts(OLD);
  expect(await days()).toHaveLength(8);
  const gone = Array.from({ length: 30 }, (_, n) => good(OLD + n * MINUTE));
  const held = [strange(OLD + MINUTE), strange(OLD + DAY)];
  const kept = [good(NOW - 30 * DAY + MINUTE), good(NOW - DAY)];
  await ingest(db, [...gone, ...held, ...kept]);
  const waits = [good(OLD + 2 * MINUTE, 7), good(OLD + DAY + MINUTE, 8)];
  await insertRequests(db, waits);
  const before = [await places(), await derivedTables(db)];

  const foretold = await prunable(
    db,
    { raw: 30, quarantined: null, payload: null, refused: null },
    NOW,
  );
  expect(foretold.raw?.rows).toBe(30);
  expect(await prune()).toEqual({ raw: 30 });
  expect(await bodies()).toEqual(idsOf([...held, ...kept, ...waits]));
  expect(await days()).toEqual([]);
  expect([await places(), await derivedTables(db)]).toEqual(before);

  expect(await processPending(db)).toMatchObject({ requests: 2 });
  expect(await replayQuarantined(db, {})).toMatchObject({ gone: 0, quarantined: 2 });
  expect(await rebuild(url, { replace: false })).toEqual([]);
  expect(await rebuild(url, { replace: true })).toEqual([]);
  // The day that something was held of has no part any more: it goes row by row.
  expect(await prune(NOW + 2 * 3_600_000)).toEqual({ raw: 2 + 1 });
  expect(await bodies()).toEqual(idsOf([...held, ...kept.slice(1)]));
});

test("a day of which some is not old enough yet stays whole, and goes when all of it is", async () => {
  await makeParts(NOW - 30 * DAY);
  await ingest(database.db, [good(NOW - 30 * DAY - MINUTE), good(NOW - 30 * DAY + MINUTE)]);
  expect(await prune()).toEqual({ raw: 0 });
  expect(await prune(NOW + DAY)).toEqual({ raw: 2 });
  expect(await bodies()).toEqual([]);
});

test("a day of which too much is held is thinned row by row", async () => {
  const { db } = database;
  await makeParts(OLD);
  await ingest(db, [good(OLD), good(OLD + MINUTE)]);
  const waiting = 2_001;
  await db.$executeRaw`
    WITH stored AS (
      INSERT INTO request_body (id, body)
      SELECT (left(${firstIdAt(OLD + 1)}, 24) || lpad(n::text, 12, '0'))::uuid, '[]'
      FROM generate_series(1, ${waiting}::int) n RETURNING id)
    INSERT INTO pending_request (request_id, endpoint_id, item_count, bytes)
    SELECT id, ${endpointId}::uuid, 0, 2 FROM stored`;
  expect(await prune()).toEqual({ raw: 2 });
  expect(await db.requestBody.count()).toBe(waiting);
  expect(await days()).toHaveLength(1);
});

test("whoever reads bodies holds up retention and nobody else, and it goes on when they are done", async () => {
  const { db, url } = database;
  await makeParts(OLD);
  await ingest(db, [good(OLD)]);
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  try {
    await reader.query("begin; select from request_body limit 1");
    expect(await prune()).toEqual({});
    expect(await makeParts(NOW)).toBe(0);
    await ingest(db, [good(NOW)]);
    expect(await db.requestBody.count()).toBe(2);
    await reader.query("commit");
  } finally {
    await reader.end();
  }
  expect(await prune(NOW + 6 * MINUTE)).toEqual({ raw: 1 });
  // What came meanwhile lies with the rest, and so does what comes on that day.
  expect(await makeParts(NOW)).toBe(7);
});

test("workers that make parts at once make each of them once, and one that is cut off is gone on from", async () => {
  const made = await Promise.all([makeParts(OLD), makeParts(OLD), makeParts(OLD)]);
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(8);
  await database.db.$executeRawUnsafe(`DROP TABLE ${(await bodyParts(database.db))[3]?.name}`);
  expect(await makeParts(OLD)).toBe(1);
  expect(await makeParts(OLD)).toBe(0);
  expect(await days()).toHaveLength(8);
});

test("after a clock that went ahead, the days it is received in have parts, too", async () => {
  const { db } = database;
  const skipped = BigInt(300 * DAY);
  await db.databaseClock.create({
    data: { id: 1, seenAt: new Date(OLD), skippedMs: skipped, skippedAt: new Date(OLD) },
  });
  expect(await makeParts(OLD)).toBe(16);
  await ingest(db, [good(OLD)]);
  expect(await db.$queryRaw`SELECT FROM request_body_rest`).toEqual([]);
});

test("what no part is for is taken in, by a clock far ahead too, and goes row by row in its time", async () => {
  const { db } = database;
  const ahead = NOW + 3_650 * DAY;
  const requests = [good(OLD), good(ahead), good(0)];
  await ingest(db, requests);
  expect(await makeParts(OLD)).toBe(7);
  expect(await prune()).toEqual({ raw: 2 });
  expect(await bodies()).toEqual(idsOf(requests.slice(1, 2)));
});

test("bodies that an earlier version stored are read, thinned and told as they were", async () => {
  const { db, url } = database;
  const old = [good(OLD), strange(OLD + MINUTE), good(NOW)];
  for (const { receivedAt, headers, body, ...request } of old) {
    const data = { ...request, headers: { ...headers }, body: Buffer.from(body) };
    await db.webhookRequest.create({ data: { ...data, receivedAt: new Date(receivedAt) } });
    await db.pendingRequest.create({
      data: { ...{ requestId: request.id, endpointId }, itemCount: 1, bytes: body.length },
    });
  }
  expect(await processPending(db)).toMatchObject({ requests: 3 });
  expect(await rebuild(url, { replace: false })).toEqual([]);
  expect(await prune()).toEqual({ raw: 1 });
  const left = await db.webhookRequest.findMany({ where: { body: { not: null } } });
  expect(left.map(({ id }) => id).sort()).toEqual(idsOf(old.slice(1)));
  expect(await rebuild(url, { replace: false })).toEqual([]);
  expect(await replayQuarantined(db, {})).toMatchObject({ gone: 0, quarantined: 1 });
});

test("a role that owns no tables keeps what no part is for with the rest, and retention goes row by row", async () => {
  const { db, url } = database;
  const role = `app_${randomUUID().slice(0, 8)}`;
  await makeParts(OLD);
  await db.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'app'`);
  await db.$executeRawUnsafe(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
  );
  const theirs = createClient(
    Object.assign(new URL(url), { username: role, password: "app" }).href,
  );
  try {
    expect(await makeBodyParts(theirs, clocksAt(NOW))).toBe(0);
    const gone = [good(OLD), good(OLD - DAY)];
    const kept = [good(NOW)];
    await ingest(theirs, [...gone, ...kept]);
    expect(await pruneDue(theirs, running, clocksAt(NOW))).toEqual({ raw: 2 });
    expect(await bodies()).toEqual(idsOf(kept));
    expect(await days()).toHaveLength(8);
  } finally {
    await theirs.$disconnect();
    await db.$executeRawUnsafe(`DROP OWNED BY ${role}`);
    await db.$executeRawUnsafe(`DROP ROLE ${role}`);
  }
});

test.skipIf(!hasPgBouncer)(
  "behind PgBouncer in transaction mode parts are made and go as elsewhere",
  async () => {
    const bouncer = await startPgBouncer(database.url, [
      "pool_mode = transaction",
      "ignore_startup_parameters = options,extra_float_digits",
    ]);
    const there = createClient(bouncer.through(database.url));
    try {
      expect(await makeBodyParts(there, clocksAt(OLD))).toBe(8);
      const kept = [strange(OLD), good(NOW)];
      await ingest(there, [good(OLD + 1), ...kept]);
      expect(await pruneDue(there, running, clocksAt(NOW))).toEqual({ raw: 1 });
      expect(await bodies()).toEqual(idsOf(kept));
      expect(await days()).toEqual([]);
    } finally {
      await there.$disconnect();
      await bouncer.stop();
    }
  },
);
