import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/lib/db";
import { readLayout, type Slots } from "@/lib/facts/slots";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { readRequests } from "@/lib/ingest/read/read-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { rebuildRollups } from "@/lib/ingest/upkeep/rebuild-rollups";
import { poolOf } from "@/lib/pool";
import { rawTransaction } from "@/lib/raw-transaction";
import { inSlots, type TestDatabase, testDatabase } from "@/lib/testing/database";
import { applyRequests } from "./process";
import { derivedTables, ingest, storeAsBefore, testEndpoint, testRequest } from "./testing";

const RECEIVED = Date.UTC(2026, 10, 20, 12);
const DAY = 24 * 3_600_000;
const PROVIDERS = [
  "wonderpush",
  "cleverpush",
  "pushwoosh",
  "notificationapi",
  "contextpush",
  "mailgun",
  "receipts",
] as const;
type Slug = (typeof PROVIDERS)[number];
const ENDPOINTS: Record<Slug, string> = {
  wonderpush: "00000000-0000-4000-8000-000000000001",
  cleverpush: "00000000-0000-4000-8000-000000000002",
  pushwoosh: "00000000-0000-4000-8000-000000000003",
  notificationapi: "00000000-0000-4000-8000-000000000004",
  contextpush: "00000000-0000-4000-8000-000000000005",
  mailgun: "00000000-0000-4000-8000-000000000006",
  receipts: "00000000-0000-4000-8000-000000000007",
};

/** Few ids and few times, so that copies, lives and moved buckets are common. */
const few = fc.constantFrom("a", "b");
const time = fc
  .tuple(fc.integer({ min: 0, max: 75 }), fc.constantFrom(0, 1, 3_600_000))
  .map(([days, ms]) => RECEIVED - 76 * DAY + days * DAY + ms);

const wonderpush = fc
  .record({
    type: fc.constantFrom(
      "@NOTIFICATION_SENT",
      "@NOTIFICATION_RECEIVED",
      "@NOTIFICATION_OPENED",
      "@NOTIFICATION_FAILED",
      "@OPT_IN",
      "@OPT_OUT",
      "@APP_OPEN",
      "purchase",
    ),
    id: fc.option(fc.constantFrom("e1", "e2", "e3", "e4"), { nil: undefined }),
    installationId: few,
    notificationId: few,
    userId: fc.constantFrom("u1", "u2", null),
    campaignId: fc.constantFrom("c1", "c2", undefined),
    subtype: fc.constantFrom("soft", "new", undefined),
    actionDate: time,
  })
  .map((item) => ({ slug: "wonderpush" as Slug, item }));

const cleverpush = fc
  .record({
    type: fc.constantFrom("delivery", "click", "optIn", "optOut", "attributeUpdate", "nonsense"),
    subscription: fc.record({
      _id: few,
      country: fc.constantFrom("DE", "FR"),
      customAttributes: fc.record({ user_id: fc.constantFrom("u1", "u2") }),
    }),
    notification: fc.record({ _id: few }),
    channel: fc.constant({ _id: "ch" }),
    date: time.map((ms) => new Date(ms).toISOString()),
  })
  .map((item) => ({ slug: "cleverpush" as Slug, item }));

const pushwoosh = fc
  .record({
    event_name: fc.constantFrom("Push Sent", "Push Delivered", "Push Opened", "Email Bounced"),
    application_code: fc.constant("32E5A-9B411"),
    message_code: few,
    hwid: few,
    platform: fc.constantFrom("iOS", "Android", ""),
    campaign_id: fc.constantFrom(961048, undefined),
    journey_title: fc.constantFrom("", "Onboarding", "Other"),
    payload: fc.constantFrom("Hello", "Hi"),
    timestamp: time.map((ms) => Math.floor(ms / 1000)),
  })
  .map((item) => ({ slug: "pushwoosh" as Slug, item }));

const notificationapi = fc
  .record({
    eventType: fc.constantFrom("EMAIL_OPEN", "EMAIL_CLICK", "EMAIL_FAILED", "EMAIL_UNSUBSCRIBE"),
    trackingId: few,
    notificationId: few,
    channel: fc.constant("EMAIL"),
    userId: few,
    failureCode: fc.constantFrom("BOUNCE", undefined),
  })
  .map((item) => ({ slug: "notificationapi" as Slug, item }));

const contextpush = fc
  .record({
    delivery_status: fc.constantFrom("pending", "delivered", "opened", "failed", "cancelled"),
    idempotency_key: few,
    campaign_id: fc.constant("daily"),
    user_id: few,
    device_token: fc.constantFrom("t1", undefined),
    delivery_method: fc.constantFrom("context_aware", "traditional"),
    planned_delivery_method: fc.constantFrom("context_aware", "traditional"),
    timestamp: time.map((ms) => new Date(ms).toISOString()),
  })
  .map((item) => ({ slug: "contextpush" as Slug, item }));

/** Opened and clicked by people, by machines, and by both. */
const mailgun = fc
  .record({
    event: fc.constantFrom("delivered", "opened", "clicked"),
    timestamp: time.map((ms) => ms / 1_000),
    recipient: fc.constantFrom("a@example.com", "b@example.com"),
    message: few.map((id) => ({ headers: { "message-id": `${id}@example.com` } })),
    "client-info": fc.constantFrom("", "apple", "generic").map((bot) => ({ bot })),
  })
  .map((data) => ({ slug: "mailgun" as Slug, item: { "event-data": data } }));

/** They complete the messages of the endpoint before. */
const receipts = fc
  .record({
    type: fc.constantFrom("delivered", "opened", "dismissed", "nonsense"),
    message: few.map((id) => `${id}@example.com`),
    recipient: fc.constantFrom("a@example.com", "b@example.com"),
    at: time.map((ms) => new Date(ms).toISOString()),
    user: fc.constantFrom("u1", undefined),
  })
  .map((item) => ({ slug: "receipts" as Slug, item }));

type Item = { readonly slug: Slug; readonly item: unknown };
const items = fc.array(
  fc.oneof(wonderpush, cleverpush, pushwoosh, notificationapi, contextpush, mailgun, receipts),
  {
    minLength: 1,
    maxLength: 40,
  },
);

/** Splits items (kept by provider) into requests of a size, received `apart` ms after each other. */
function requestsOf(all: readonly Item[], size: number, apart = 0) {
  return PROVIDERS.flatMap((slug) => {
    const own = all.filter((item) => item.slug === slug).map(({ item }) => item);
    const parts = Array.from({ length: Math.ceil(own.length / size) }, (_, index) =>
      own.slice(index * size, (index + 1) * size),
    );
    return parts.map((part, index) => testRequest(ENDPOINTS[slug], part, RECEIVED + index * apart));
  });
}

const TABLES =
  "event, message, planned_message, subscription, campaign, quarantined_item, rollup, breakdown_rollup, accounting, webhook_request, request_body, pending_request, applied_request";
const WITHOUT_RECEIPT = ["request_id", "item_index", "received_at"];
/** Copies and splits change what was received, and nothing else. */
const OF_RECEIPT = ["accounting", "quarantined_item"];

/** Until a session of the database waits for another one's lock. */
async function untilSomebodyWaits(db: Db): Promise<void> {
  const waiting = () => db.$queryRaw<unknown[]>`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await waiting()).length === 0);
}

/** Keys of an installation without slots, and of one whose facts lie in some. */
const SLOTS: readonly Slots[] = [[0], [0, 7, 300], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]];

describe.each(SLOTS.map((slots) => ({ slots, count: slots.length })))(
  "order, copies and splits, in $count slots",
  ({ slots }) => {
    let database: TestDatabase;
    /** The merging itself is tried with one slot; with several, that it is the same there. */
    const runs = (most: number) => (slots.length === 1 ? most : Math.ceil(most / 4));
    beforeEach(async () => {
      database = await testDatabase();
      await inSlots(database.db, slots);
      await database.db.workspace.create({
        data: { name: "Test", timeZone: "Europe/Berlin", rollupZone: "Europe/Berlin" },
      });
      for (const slug of PROVIDERS) await testEndpoint(database.db, slug, ENDPOINTS[slug]);
      await database.db.endpoint.update({
        where: { id: ENDPOINTS.receipts },
        data: { completesId: ENDPOINTS.mailgun },
      });
    });
    afterEach(() => database.close());

    async function empty() {
      await database.db.$executeRawUnsafe(`TRUNCATE ${TABLES}`);
    }

    it("give the same numbers, whatever they are", async () => {
      const variant = fc.record({
        shuffled: fc.infiniteStream(fc.nat()),
        copies: fc.array(fc.nat(), { maxLength: 15 }),
        size: fc.integer({ min: 1, max: 7 }),
        batch: fc.integer({ min: 1, max: 5 }),
      });
      await fc.assert(
        fc.asyncProperty(items, variant, async (all, { shuffled, copies, size, batch }) => {
          await empty();
          await ingest(database.db, requestsOf(all, 100));
          const once = await derivedTables(database.db, WITHOUT_RECEIPT);
          await empty();
          const copied = [...all, ...copies.flatMap((n) => all[n % all.length] ?? [])];
          const keyed = copied.map((item) => ({ item, key: shuffled.next().value ?? 0 }));
          const mixed = keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
          await ingest(database.db, requestsOf(mixed, size), batch);
          const again = await derivedTables(database.db, WITHOUT_RECEIPT);
          for (const table of OF_RECEIPT) again[table] = once[table] ?? [];
          expect(again).toEqual(once);
        }),
        { numRuns: runs(60) },
      );
    }, 120_000);

    it("of processing leave every table equal, accounting and receipts too", async () => {
      await fc.assert(
        fc.asyncProperty(items, fc.integer({ min: 1, max: 4 }), async (all, size) => {
          await empty();
          const requests = requestsOf([...all, ...all.slice(0, 5)], size, 1_800_000);
          await ingest(database.db, requests);
          const forwards = await derivedTables(database.db);
          await empty();
          for (const request of [...requests].reverse()) await ingest(database.db, [request]);
          expect(await derivedTables(database.db)).toEqual(forwards);
        }),
        { numRuns: runs(30) },
      );
    }, 120_000);

    it("give the same over events that an earlier version stored, and a rebuild finds nothing", async () => {
      await fc.assert(
        fc.asyncProperty(items, fc.integer({ min: 1, max: 4 }), async (all, size) => {
          await empty();
          const requests = requestsOf([...all, ...all.slice(0, 9)], size, 1_800_000);
          await ingest(database.db, requests);
          await storeAsBefore(database.db);
          const whole = await derivedTables(database.db);
          await empty();
          const half = Math.ceil(requests.length / 2);
          for (const request of requests.slice(half).reverse())
            await ingest(database.db, [request]);
          await storeAsBefore(database.db);
          await ingest(database.db, requests.slice(0, half));
          expect(await rebuild(database.url, { replace: false })).toEqual([]);
          await storeAsBefore(database.db);
          expect(await derivedTables(database.db)).toEqual(whole);
        }),
        { numRuns: runs(20) },
      );
    }, 120_000);

    it("leave nothing to find for a rebuild, from raw or of the rollups", async () => {
      await fc.assert(
        fc.asyncProperty(items, async (all) => {
          await empty();
          for (const request of requestsOf([...all, ...all.slice(0, 5)], 3, 1_800_000).reverse())
            await ingest(database.db, [request]);
          const live = await derivedTables(database.db);
          expect(await rebuild(database.url, { replace: false })).toEqual([]);
          await rebuildRollups(database.db, "Europe/Berlin");
          expect(await derivedTables(database.db)).toEqual(live);
        }),
        { numRuns: runs(15) },
      );
    }, 120_000);

    it("of several workers neither deadlock nor double-count", async () => {
      const sample = fc.sample(items, { numRuns: 12, seed: 7 }).flat();
      const requests = requestsOf([...sample, ...sample], 3);
      await ingest(database.db, requests);
      const alone = await derivedTables(database.db);
      for (let round = 0; round < runs(12); round++) {
        await empty();
        await insertRequests(database.db, requests);
        await Promise.all([1, 2, 3, 4].map(() => ingest(database.db, [], 3)));
        await ingest(database.db, []);
        expect(await derivedTables(database.db), `round ${round}`).toEqual(alone);
      }
    }, 60_000);

    it("keep what another worker says of a subscription while it is derived anew", async () => {
      const { db } = database;
      const optIn = { type: "@OPT_IN", id: "e1", installationId: "a", userId: "u1" };
      const optOut = { type: "@OPT_OUT", id: "e2", installationId: "a", userId: "u2" };
      const request = (item: object, day: number) =>
        testRequest(
          ENDPOINTS.wonderpush,
          [{ ...item, actionDate: RECEIVED - day * DAY }],
          RECEIVED,
        );
      await ingest(db, [request(optIn, 3)]);
      const other = request(optOut, 1);
      await insertRequests(db, [other]);
      const earlier = request(optIn, 5);
      let deriving: Promise<void> | undefined;
      await rawTransaction(poolOf(db), async (tx) => {
        await tx.$executeRawUnsafe("DELETE FROM pending_request");
        const requests = await readRequests(tx, await loadRequests(tx, [other.id]), new Set());
        await applyRequests(tx, requests, await readLayout(tx));
        deriving = ingest(db, [earlier]);
        await untilSomebodyWaits(db);
      });
      await deriving;
      const { state } = await db.subscription.findFirstOrThrow();
      expect(Number.parseInt(state ?? "", 10)).toBe(RECEIVED - DAY);
    });

    it("account for every item: received is counted, duplicate, ignored or quarantined", async () => {
      await fc.assert(
        fc.asyncProperty(items, async (all) => {
          await empty();
          await ingest(database.db, requestsOf([...all, ...all], 4), 3);
          const rows = await database.db.accounting.findMany();
          const sum = (key: "received" | "counted" | "duplicate" | "ignored" | "quarantined") =>
            rows.reduce((total, row) => total + Number(row[key]), 0);
          expect(sum("received")).toBe(all.length * 2);
          expect(sum("counted") + sum("duplicate") + sum("ignored") + sum("quarantined")).toBe(
            sum("received"),
          );
          expect(sum("counted")).toBe(await database.db.event.count());
        }),
        { numRuns: runs(20) },
      );
    }, 60_000);
  },
);
