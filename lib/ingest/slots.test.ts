import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Slots } from "@/lib/facts/slots";
import { HalfApplied } from "@/lib/ingest/lock";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { inSlots, type TestDatabase, testDatabase } from "@/lib/testing/database";
import { insertRequests } from "./door/insert-requests";
import { processPending } from "./process-pending";
import { derivedTables, testEndpoint, testRequest } from "./testing";
import { dropOldMarkers } from "./write-slots";

const RECEIVED = Date.UTC(2026, 10, 20, 12);
const ENDPOINT = "00000000-0000-4000-8000-000000000001";

const items = fc.array(
  fc.record({
    type: fc.constantFrom(
      "@NOTIFICATION_SENT",
      "@NOTIFICATION_RECEIVED",
      "@NOTIFICATION_OPENED",
      "@OPT_IN",
      "@OPT_OUT",
      "@NEW",
    ),
    id: fc.constantFrom("e1", "e2", undefined),
    installationId: fc.constantFrom("a", "b", "c", "d", "e"),
    notificationId: fc.constantFrom("n1", "n2", "n3"),
    campaignId: fc.constantFrom("c1", undefined),
    actionDate: fc.integer({ min: 0, max: 40 }).map((hours) => RECEIVED - hours * 3_600_000),
  }),
  { minLength: 4, maxLength: 30 },
);

const requestsOf = (all: readonly unknown[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    testRequest(
      ENDPOINT,
      all.slice(index * size, (index + 1) * size),
      RECEIVED + index * 1_800_000,
    ),
  );

const TABLES =
  "event, message, planned_message, subscription, campaign, quarantined_item, rollup, breakdown_rollup, accounting, webhook_request, request_body, pending_request, applied_request, people_change";

const SLOTS: readonly Slots[] = [
  [0, 7, 300],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
];

describe.each(SLOTS.map((slots) => ({ slots, count: slots.length })))(
  "facts in $count slots",
  ({ slots }) => {
    let database: TestDatabase;
    beforeEach(async () => {
      vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
      database = await testDatabase();
      await inSlots(database.db, slots);
      await testEndpoint(database.db, "wonderpush", ENDPOINT);
    });
    afterEach(() => database.close());

    /**
     * Lets the server fail in turns, as one that stops does: at every insert and commit of these tables the next
     * of `turns` says whether it goes through. What was rolled back keeps its turn.
     */
    async function failAt(tables: readonly string[], turns: readonly boolean[]) {
      const { db } = database;
      await db.$executeRawUnsafe("CREATE SEQUENCE turn");
      await db.$executeRawUnsafe(`
        CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF ('{${turns.map(Number).join(",")}}'::int[])[nextval('turn')] = 1
          THEN RAISE EXCEPTION USING errcode = '57P01', message = 'the server is stopping'; END IF;
          RETURN NULL;
        END $$`);
      for (const table of tables) {
        await db.$executeRawUnsafe(
          `CREATE TRIGGER fail AFTER INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION fail()`,
        );
        if (table === "rollup") continue;
        await db.$executeRawUnsafe(`
          CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION fail()`);
      }
    }

    async function failNoMore(tables: readonly string[]) {
      for (const table of tables)
        for (const name of ["fail", "fail_late"])
          await database.db.$executeRawUnsafe(`DROP TRIGGER IF EXISTS ${name} ON ${table}`);
      await database.db.$executeRawUnsafe("DROP FUNCTION IF EXISTS fail()");
      await database.db.$executeRawUnsafe("DROP SEQUENCE IF EXISTS turn");
    }

    /** Processes until nothing waits, however often it fails; gives how often it did. */
    async function processAll(maxRequests: number): Promise<number> {
      for (let failed = 0; ; ) {
        try {
          while ((await processPending(database.db, { maxRequests })).requests > 0);
          return failed;
        } catch (error) {
          if ((error as { code?: string }).code !== "57P01") throw error;
          failed++;
        }
      }
    }

    const daysOf = async () =>
      new Set((await database.db.peopleChange.findMany()).map(({ day }) => day?.toISOString()));

    it("are equal to those of a run without failures, wherever between the slots it failed", async () => {
      const { db } = database;
      let failures = 0;
      await fc.assert(
        fc.asyncProperty(
          items,
          fc.array(fc.boolean(), { maxLength: 60 }),
          fc.integer({ min: 1, max: 6 }),
          fc.constantFrom(["event", "message"], ["accounting"], ["event", "rollup", "accounting"]),
          async (all, turns, size, tables) => {
            const requests = requestsOf([...all, ...all.slice(0, 4)], size);
            const runs = [];
            for (const failing of [false, true]) {
              await db.$executeRawUnsafe(`TRUNCATE ${TABLES}`);
              await insertRequests(db, requests);
              if (failing) await failAt(tables, turns);
              // As the other run's batches, but for those that fail.
              failures += await processAll(requests.length);
              if (failing) await failNoMore(tables);
              runs.push({ tables: await derivedTables(db), days: await daysOf() });
            }
            const [whole, broken] = runs;
            expect(broken?.tables).toEqual(whole?.tables);
            expect(broken?.days).toEqual(whole?.days);
            expect(await rebuild(database.url, { replace: false })).toEqual([]);
          },
        ),
        { numRuns: 25 },
      );
      expect(failures).toBeGreaterThan(5);
    }, 180_000);

    it("take apart the one item that a slot refuses, and account for all of them", async () => {
      const { db } = database;
      await db.$executeRawUnsafe("ALTER TABLE event ADD CHECK (campaign NOT LIKE '%poison')");
      const sent = { type: "@NOTIFICATION_SENT", notificationId: "n", actionDate: RECEIVED };
      const good = [..."abcdefghij"].map((installationId) => ({ ...sent, installationId }));
      const poison = { ...sent, installationId: "k", campaignId: "poison" };
      await insertRequests(db, [testRequest(ENDPOINT, [...good, poison], RECEIVED)]);
      await processAll(1_000);
      const account = await db.accounting.findFirstOrThrow();
      expect(account).toMatchObject({
        received: 11n,
        counted: 10n,
        duplicate: 0n,
        quarantined: 1n,
      });
      expect(await db.event.count()).toBe(10);
      expect(await rebuild(database.url, { replace: false })).toEqual([]);
    }, 60_000);

    it("are not rewritten while a request is written in part", async () => {
      const { db } = database;
      const sent = { type: "@NOTIFICATION_SENT", notificationId: "n", actionDate: RECEIVED };
      const all = [..."abcdefghij"].map((installationId) => ({ ...sent, installationId }));
      await insertRequests(db, [testRequest(ENDPOINT, all, RECEIVED)]);
      await failAt(["accounting"], [true]);
      await expect(processPending(db)).rejects.toThrow("the server is stopping");
      expect(await db.event.count()).toBe(10);
      await expect(rebuild(database.url, { replace: true })).rejects.toThrow(HalfApplied);
      await failNoMore(["accounting"]);
      expect(await processAll(1_000)).toBe(0);
      expect(await rebuild(database.url, { replace: true })).toEqual([]);
      expect(await dropOldMarkers(db)).toBeGreaterThan(0);
      expect(await db.appliedRequest.count()).toBe(0);
    }, 60_000);
  },
);
