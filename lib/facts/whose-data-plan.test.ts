import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { getPerson } from "@/lib/analytics/events/person";
import type { Db, Tx } from "@/lib/db";
import { erasePerson } from "@/lib/ingest/person/erase-person";
import { exportPerson } from "@/lib/ingest/person/export-person";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

const NOW = Date.parse("2026-11-20T10:00:00Z");
const ADA = { person: "ada" };
const OTHERS = 60_000;
let database: TestDatabase;

const push = (message: string, hwid: string, person: string | null, name: string) => ({
  event_name: name,
  application_code: "A",
  message_code: message,
  hwid,
  platform: "iOS",
  ...(person === null ? {} : { user_id: person }),
  timestamp: NOW / 1_000 - 3_600,
});

/** A person of two devices and thirty messages, among many others. */
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.workspace.create({ data: { name: "Acme", timeZone: "UTC", rollupZone: "UTC" } });
  const endpoint = await testEndpoint(db, "pushwoosh");
  const items = Array.from({ length: 30 }, (_, n) => [
    push(`M-${n}`, `device-${n % 2}`, "ada", "Push Sent"),
    push(`M-${n}`, `device-${n % 2}`, null, "Push Opened"),
  ]);
  await ingest(db, [testRequest(endpoint, items.flat(), NOW)]);
  await db.$executeRaw`
    CREATE UNLOGGED TABLE other AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS device,
      '1790000000000|person ' || n / 3 AS person FROM generate_series(1, ${OTHERS}::int) AS n`;
  await db.$executeRaw`
    INSERT INTO event (subject_id, event_id, endpoint_id, kind, name, at, time_source, received_at,
      request_id, item_index, message_id, subscription_id, person)
    SELECT id, gen_random_uuid(), ${endpoint}::uuid, kind, 'Push', now(), 0, now(),
      gen_random_uuid(), 0, id, device, CASE WHEN kind = 1 THEN person END
    FROM other, generate_series(1, 3) AS kind`;
  await db.$executeRaw`
    INSERT INTO message (id, endpoint_id, sent_at, begun_first, begun_last)
    SELECT id, ${endpoint}::uuid, now(), now(), now() FROM other`;
  await db.$executeRaw`
    INSERT INTO subscription (id, endpoint_id, person) SELECT device, ${endpoint}::uuid, person FROM other`;
  await db.$executeRaw`DROP TABLE other`;
  await db.$executeRawUnsafe("ANALYZE");
}, 120_000);
afterAll(() => database.close());

const scansSchema = z.array(z.object({ table: z.string(), scans: z.number() }));

/** How often each table of facts was read whole by what is done in a transaction. */
async function readWhole(work: (tx: Tx) => Promise<unknown>) {
  return database.db.$transaction(
    async (tx) => {
      await work(tx);
      const rows = await tx.$queryRaw`
        SELECT relname AS table, seq_scan::float8 AS scans FROM pg_stat_xact_user_tables
        WHERE relname IN ('event', 'message', 'subscription') AND seq_scan > 0`;
      return scansSchema.parse(rows);
    },
    { timeout: 60_000 },
  );
}

/** Lets reports read in a transaction. */
async function within(tx: Tx, work: () => Promise<unknown>): Promise<void> {
  const shared = globalThis as typeof globalThis & { pushlensDb?: Db };
  shared.pushlensDb = tx as Db;
  await work();
  shared.pushlensDb = database.db;
}

test("a person's page reads no table of facts whole", async () => {
  const whole = await readWhole((tx) =>
    within(tx, async () => expect((await getPerson(ADA, NOW))?.messages).toHaveLength(30)),
  );
  expect(whole).toEqual([]);
});

test("nor does their export", async () => {
  const whole = await readWhole(async (tx) => {
    const { events, messages, items } = await exportPerson(tx as Db, ADA);
    expect([events.length, messages.length, items.length]).toEqual([60, 30, 60]);
  });
  expect(whole).toEqual([]);
});

test("nor does their erasure, which goes through raw requests alone", async () => {
  const whole = await readWhole(async (tx) => {
    expect(await erasePerson(tx, ADA, "test")).toMatchObject({ events: 60, messages: 30 });
  });
  expect(whole).toEqual([]);
});
