import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { drainSpool, stopSpool, storeRequest } from "@/lib/ingest/door/store-requests";
import { replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { processPending } from "./process-pending";
import { testEndpoint, testRequest } from "./testing";

const NOW = Date.UTC(2026, 10, 20, 12);
let database: TestDatabase;
let endpoint: string;
let folder: string;

beforeEach(async () => {
  vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
  folder = mkdtempSync(join(tmpdir(), "pushlens-refused-"));
  database = await testDatabase();
  endpoint = await testEndpoint(database.db, "wonderpush");
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Lets a table refuse the rows of a condition with an SQLSTATE, at once or at the commit. */
async function refuse(table: string, condition: string, state: string, late = false) {
  const { db } = database;
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${condition} THEN RAISE EXCEPTION USING errcode = '${state}', message = 'refused'; END IF;
      RETURN NEW;
    END $$`);
  await db.$executeRawUnsafe(
    late
      ? `CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION refuse()`
      : `CREATE TRIGGER refuse BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`,
  );
}

function sent(person: string) {
  return {
    type: "@NOTIFICATION_SENT",
    installationId: person,
    userId: person,
    notificationId: "n",
    actionDate: NOW,
  };
}

async function processAll() {
  while ((await processPending(database.db)).requests > 0);
}

async function state() {
  const { db } = database;
  return {
    events: await db.event.count(),
    quarantined: await db.quarantinedItem.count({ where: { reason: "processing_failed" } }),
    pending: await db.pendingRequest.count(),
  };
}

describe("what the database refuses for good", () => {
  it.each([
    ["0A000", false],
    ["42501", false],
    ["42P01", false],
    ["22P05", false],
    ["P0001", false],
    ["0A000", true],
    ["23505", true],
  ])(
    "%s does not hold up the queue, and costs one item alone (at the commit: %s)",
    async (code, late) => {
      await refuse("event", "to_jsonb(NEW)::text LIKE '%not me%'", code, late);
      const requests = [["a", "not me", "b"], ["not me"], ["c"]].map((people) =>
        testRequest(endpoint, people.map(sent), NOW),
      );
      await insertRequests(database.db, requests);
      await processAll();
      expect(await state()).toEqual({ events: 3, quarantined: 2, pending: 0 });
    },
  );

  it("is told where an admin looks, with what to do, until a replay has stored it", async () => {
    const told = async () => (await getOurHealth()).notices;
    expect(await told()).toEqual([]);
    await refuse("event", "to_jsonb(NEW)::text LIKE '%not me%'", "0A000");
    const people = ["a", "not me", "not me either", "b"];
    await insertRequests(database.db, [testRequest(endpoint, people.map(sent), NOW)]);
    await processAll();
    expect(await told()).toEqual([
      expect.stringMatching(
        /^2 items were understood and could not be stored.*2026-11-20 12:00 UTC.*in no number yet.*worker's log.*replay them in Settings → Quarantine\.$/,
      ),
    ]);
    await database.db.$executeRawUnsafe("DROP FUNCTION refuse CASCADE");
    const reason = { reason: "processing_failed" };
    expect(await replayQuarantined(database.db, reason)).toMatchObject({ counted: 2, failed: 0 });
    expect(await told()).toEqual([]);
    expect(await state()).toEqual({ events: 4, quarantined: 0, pending: 0 });
  });

  it("is looked for by an index, however much else is in quarantine", async () => {
    await database.db.$executeRaw`
      INSERT INTO quarantined_item (request_id, item_index, endpoint_id, received_at, reason, detail)
      SELECT gen_random_uuid(), n, gen_random_uuid(), now(), 'unknown_type', ''
      FROM generate_series(1, 20000) AS n`;
    await database.db.$executeRawUnsafe("ANALYZE quarantined_item");
    const plan = await database.db.$queryRaw`
      EXPLAIN SELECT received_at FROM quarantined_item WHERE reason = 'processing_failed'
      ORDER BY received_at DESC LIMIT 1001`;
    expect(JSON.stringify(plan)).toContain("quarantined_item_unstored_idx");
    expect((await getOurHealth()).notices).toEqual([]);
  });

  it("is no item's fault where a table is gone: nothing is quarantined, and it goes on later", async () => {
    await insertRequests(database.db, [testRequest(endpoint, [sent("a"), sent("b")], NOW)]);
    await database.db.$executeRawUnsafe("ALTER TABLE event RENAME TO event_gone");
    await expect(processPending(database.db)).rejects.toThrow();
    await database.db.$executeRawUnsafe("ALTER TABLE event_gone RENAME TO event");
    expect(await state()).toEqual({ events: 0, quarantined: 0, pending: 1 });
    await processAll();
    expect(await state()).toEqual({ events: 2, quarantined: 0, pending: 0 });
  });

  it.each(["40001", "40P01"])("a conflict is tried again at once: %s", async (code) => {
    await database.db.$executeRawUnsafe("CREATE SEQUENCE tries");
    await refuse("event", "nextval('tries') < 3", code);
    await insertRequests(database.db, [testRequest(endpoint, [sent("a")], NOW)]);
    expect(await processPending(database.db)).toEqual({ requests: 1, items: 1 });
    expect(await state()).toEqual({ events: 1, quarantined: 0, pending: 0 });
  });
});

describe("a request that the database refuses for good", () => {
  beforeEach(() => {
    vi.stubEnv("PUSHLENS_DATA_DIR", folder);
  });
  afterEach(() => stopSpool());

  it("is set aside, and those beside it are stored", async () => {
    await refuse("webhook_request", "NEW.query = 'bad'", "0A000");
    const requests = ["", "bad", "other"].map((query) => ({
      ...testRequest(endpoint, [sent("a")], NOW),
      query,
    }));
    await Promise.all(requests.map(storeRequest));
    await drainSpool();
    expect(await database.db.webhookRequest.count()).toBe(2);
  });

  it("waits where the table is gone, and is stored once it is back", async () => {
    await database.db.$executeRawUnsafe("ALTER TABLE pending_request RENAME TO pending_gone");
    await storeRequest(testRequest(endpoint, [sent("a")], NOW));
    await expect(drainSpool()).rejects.toThrow();
    await database.db.$executeRawUnsafe("ALTER TABLE pending_gone RENAME TO pending_request");
    await drainSpool();
    expect(await database.db.webhookRequest.count()).toBe(1);
  });
});
