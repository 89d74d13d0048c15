import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { databaseNow } from "@/lib/database-now";
import { noteClock } from "@/lib/ingest/door/process-clock";
import { pruneDue } from "@/lib/ingest/upkeep/prune";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { clocksAt, ingest, testEndpoint, testRequest } from "./testing";
import { trustedTime, watchDatabaseClock } from "./trusted-time";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TEN_YEARS = 3_652 * DAY;
const NOW = Date.parse("2026-11-20T10:00:00Z");
const running = new AbortController().signal;

let database: TestDatabase;
beforeAll(async () => {
  vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  await db.databaseClock.deleteMany();
  await db.processClock.deleteMany();
  await db.retention.deleteMany();
  await db.retention.create({ data: { kind: "raw", days: 1 } });
});

const bodies = () => database.db.requestBody.count();
const watch = (at: number) => watchDatabaseClock(database.db, clocksAt(at));
const prune = (at: number, own = at) => pruneDue(database.db, running, clocksAt(at, own));

async function receiveAt(at: number): Promise<void> {
  const endpoint = await testEndpoint(database.db, "contextpush");
  await ingest(database.db, [testRequest(endpoint, [{}], at)]);
  await database.db.quarantinedItem.deleteMany();
}

/** A worker's minutes, watched as it does. */
async function runFor(from: number, ms: number): Promise<number> {
  for (let at = from; at < from + ms; at += 4 * MINUTE) await watch(at);
  await watch(from + ms);
  return from + ms;
}

test("a jump of ten years ahead and back deletes nothing, and retention runs again", async () => {
  await watch(NOW);
  await receiveAt(NOW - 20 * MINUTE);
  const before = await bodies();
  const later = NOW + TEN_YEARS;
  expect(await prune(later)).toEqual({ raw: 0 });
  await watch(later);
  expect(await prune(later + 60 * MINUTE)).toEqual({ raw: 0 });
  expect(await prune(later + 2 * 60 * MINUTE)).toEqual({ raw: 0 });
  expect(await bodies()).toBe(before);

  const back = NOW + 5 * MINUTE;
  await watch(back);
  expect(await prune(back)).toEqual({ raw: 0 });
  expect(await bodies()).toBe(before);
  const { lastRunAt } = await database.db.retention.findUniqueOrThrow({ where: { kind: "raw" } });
  expect(lastRunAt).toEqual(new Date(back));

  const dayLater = await runFor(back, DAY + MINUTE);
  expect(await prune(dayLater)).toEqual({ raw: 1 });
});

test("a worker's clock that jumps ahead deletes nothing while the database's stands fast", async () => {
  await receiveAt(NOW - 2 * DAY);
  const before = await bodies();
  for (const own of [NOW + 3 * DAY, NOW - 3 * DAY, NOW + TEN_YEARS]) {
    expect(await prune(NOW, own)).toEqual({});
    expect(await bodies()).toBe(before);
  }
  expect(await prune(NOW)).toEqual({ raw: before });
});

test("a clock that was set ahead for good is believed after a day", async () => {
  await watch(NOW);
  await receiveAt(NOW - 20 * MINUTE);
  const ahead = NOW + 3 * DAY;
  await watch(ahead);
  expect((await trustedTime(database.db, clocksAt(ahead)))?.trusted).toBe(NOW);
  const later = await runFor(ahead, DAY + 5 * MINUTE);
  expect((await trustedTime(database.db, clocksAt(later)))?.trusted).toBe(later);
  expect(await prune(later)).toMatchObject({ raw: expect.any(Number) });
});

test("a receiver or worker whose clock is far off holds up deletion, and Health says which", async () => {
  const now = await databaseNow();
  await receiveAt(now - 2 * DAY);
  await noteClock("receiver", clocksAt(now, now - 3 * DAY));
  await noteClock("worker", clocksAt(now, now + MINUTE));
  expect(await prune(now)).toEqual({});
  const { ok, problems } = await getOurHealth(now);
  expect(ok).toBe(false);
  expect(problems).toContainEqual(
    expect.stringMatching(/receives webhooks is 3 days behind the database's.*Nothing is deleted/),
  );
  await noteClock("receiver", clocksAt(now, now));
  expect(await prune(now)).toMatchObject({ raw: expect.any(Number) });
  expect((await getOurHealth(now)).problems).not.toContainEqual(expect.stringContaining("clock"));
});

test("Health says what the database's clock skipped, until it is believed", async () => {
  const now = await databaseNow();
  await watch(now - 3 * DAY);
  await watch(now);
  expect((await getOurHealth(now)).notices).toEqual([
    expect.stringMatching(/went ahead by 3 days.*nothing needs to be done/),
  ]);
  await watch(now - 3 * DAY);
  expect((await getOurHealth(now)).notices).toEqual([]);
});

test("a run of retention that failed is tried again within minutes, and not noted as done", async () => {
  const { db } = database;
  await db.$executeRawUnsafe("ALTER TABLE webhook_request RENAME TO gone");
  expect(await prune(NOW)).toEqual({});
  await db.$executeRawUnsafe("ALTER TABLE gone RENAME TO webhook_request");
  expect(await db.retention.findFirst()).toMatchObject({ lastRunAt: null });
  expect(await prune(NOW + MINUTE)).toEqual({});
  expect(await prune(NOW + 6 * MINUTE)).toMatchObject({ raw: expect.any(Number) });
});
