import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DERIVED_TABLES } from "@/lib/ingest/derived-tables";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { deriveConversions } from "./derive-conversions";
import { eraseEndpoint } from "./erase-endpoint";

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 10, 20);
const RECEIVED = BEGIN + 10 * 24 * HOUR;
const WINDOW = 72;

let database: TestDatabase;
let endpoint = "";
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "T", timeZone: "UTC", rollupZone: "UTC" },
  });
  endpoint = await testEndpoint(database.db, "wonderpush");
});
afterAll(() => database.close());

async function clear(): Promise<void> {
  const derived = ["conversion", "conversion_sum", "conversion_day", "conversion_rule"];
  const tables = [...DERIVED_TABLES, ...derived, "webhook_request", "request_body"];
  await database.db.$executeRawUnsafe(`TRUNCATE ${tables.join(", ")}`);
  await database.db.conversionRule.create({
    data: {
      ...{ id: 1, events: ["purchase"], valueField: "float_price", windowHours: WINDOW },
      changedAt: new Date(BEGIN),
    },
  });
}

/** What somebody did: opened a message, or bought something, after one that the vendor names or not. */
type Done = {
  readonly what: "opened" | "purchase" | "other";
  readonly device: "d1" | "d2" | "d3" | "d4";
  readonly user: "u1" | "u2" | null;
  readonly message: "m1" | "m2" | "m3" | null;
  /** Hours from the begin. */
  readonly at: number;
};

const done: fc.Arbitrary<Done> = fc.record({
  what: fc.constantFrom("opened", "opened", "purchase", "other"),
  device: fc.constantFrom("d1", "d2"),
  user: fc.constantFrom("u1", "u2", null),
  message: fc.constantFrom("m1", "m2", "m3", null),
  at: fc.constantFrom(0, 1, 5, 23, 24, 71, 72, 73, 95, 96, 144),
});

const itemOf = (one: Done, nth: number) => ({
  ...{ id: `e${nth}`, installationId: one.device, userId: one.user },
  type: one.what === "opened" ? "@NOTIFICATION_OPENED" : one.what,
  ...(one.what === "opened" || one.message ? { notificationId: one.message ?? "m1" } : {}),
  actionDate: BEGIN + one.at * HOUR,
});

/** By the rules, one by one: which open each purchase followed, of those that followed any. */
function followed(all: readonly Done[]): { readonly at: number; readonly open: number }[] {
  return all
    .filter(({ what }) => what === "purchase")
    .flatMap((own) => {
      const named = (open: Done) =>
        own.message !== null &&
        open.device === own.device &&
        (open.message ?? "m1") === own.message;
      const [last] = all
        .filter(
          (open) =>
            open.what === "opened" &&
            open.at <= own.at &&
            open.at >= own.at - WINDOW &&
            (named(open) ||
              open.device === own.device ||
              (own.user !== null && open.user === own.user)),
        )
        .sort((a, b) => Number(named(b)) - Number(named(a)) || b.at - a.at);
      if (!last) return [];
      // What is stored names the message, whoever opened it: its last open before the purchase.
      const ofSame = all.filter(
        (open) =>
          open.what === "opened" &&
          open.device === last.device &&
          (open.message ?? "m1") === (last.message ?? "m1") &&
          open.at <= own.at,
      );
      return [{ at: own.at, open: Math.max(...ofSame.map(({ at }) => at)) }];
    });
}

test("each event that counts is that of the message it names, else of the one opened last, in any order of arrival", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(done, { minLength: 2, maxLength: 14 }), async (all) => {
      await clear();
      const requests = all.map((one, nth) =>
        testRequest(endpoint, [itemOf(one, nth)], RECEIVED + ((nth * 7) % all.length)),
      );
      await ingest(database.db, requests);
      await deriveConversions(database.db, RECEIVED, { all: true });
      // A message may have been opened several times: of these the last before it.
      const rows = await database.db.$queryRaw<{ at: Date; open: Date }[]>`
        SELECT c.at, (SELECT max(e.at) FROM event e WHERE e.subject_id = c.message_id AND e.at <= c.at) AS open
        FROM conversion c`;
      const hours = (time: Date) => (time.getTime() - BEGIN) / HOUR;
      const pairs = (of: readonly { at: number; open: number }[]) =>
        of.map(({ at, open }) => `${at} ${open}`).sort();
      expect(pairs(rows.map(({ at, open }) => ({ at: hours(at), open: hours(open) })))).toEqual(
        pairs(followed(all)),
      );
    }),
    { numRuns: 20 },
  );
}, 120_000);

/** What sums have that counting each message by itself has not, and the other way round. */
const differences = () => database.db.$queryRaw`
  WITH counted AS (
    SELECT (begun_at AT TIME ZONE 'UTC')::date AS day, endpoint_id, campaign_id, channel, platform,
      count(DISTINCT (message_id, begun_at))::int AS messages, count(*)::int AS events,
      count(value)::int AS valued, sum(value) AS value
    FROM conversion GROUP BY 1, 2, 3, 4, 5)
  (TABLE counted EXCEPT TABLE conversion_sum) UNION ALL (TABLE conversion_sum EXCEPT TABLE counted)`;

test("sums say what counting each conversion says, in any order of arrival, under another rule and once an endpoint is erased", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(done, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(1, 24, 72),
      async (arrivals, windowHours) => {
        await clear();
        const other = await testEndpoint(database.db, "wonderpush");
        let nth = 0;
        for (const all of arrivals) {
          const requests = all.map((one) =>
            testRequest(nth % 3 > 0 ? endpoint : other, [itemOf(one, nth++)], RECEIVED + nth),
          );
          await ingest(database.db, requests);
          await deriveConversions(database.db, RECEIVED + nth * HOUR, { all: true });
          expect(await differences()).toEqual([]);
        }
        const changedAt = new Date(BEGIN + HOUR);
        await database.db.conversionRule.update({
          where: { id: 1 },
          data: { windowHours, changedAt },
        });
        await deriveConversions(database.db, RECEIVED, { all: true });
        expect(await differences()).toEqual([]);
        await eraseEndpoint(other);
        expect(await differences()).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

test("an id that very many events name is nobody's, however often it opened something", async () => {
  await clear();
  const all: Done[] = [
    { what: "opened", device: "d1", user: "u1", message: "m1", at: 0 },
    { what: "purchase", device: "d2", user: "u1", message: null, at: 5 },
    { what: "opened", device: "d3", user: "u2", message: "m2", at: 0 },
    { what: "opened", device: "d3", user: "u2", message: "m3", at: 1 },
    { what: "purchase", device: "d4", user: "u2", message: null, at: 5 },
  ];
  const requests = all.map((one, nth) => testRequest(endpoint, [itemOf(one, nth)], RECEIVED + nth));
  await ingest(database.db, requests);
  await deriveConversions(database.db, RECEIVED, { all: true });
  expect(await database.db.conversion.count()).toBe(2);
  await database.db.$executeRaw`
    INSERT INTO event (subject_id, event_id, endpoint_id, kind, name, at, time_source, request_id, item_index, person)
    SELECT gen_random_uuid(), gen_random_uuid(), endpoint_id, kind, name, at - interval '30 days', time_source, request_id, item_index, person
    FROM event, generate_series(1, 5000) WHERE name = 'purchase'`;
  await deriveConversions(database.db, RECEIVED + HOUR, { all: true });
  expect(await database.db.conversion.count()).toBe(0);
});

test("a day of very many opens and events is derived soon, also where the planner does not know of them yet", async () => {
  await clear();
  const own = { device: "d1", user: "u1", message: "m1" } as const;
  const all: Done[] = [
    { ...own, what: "opened", at: 1 },
    { ...own, what: "purchase", at: 5 },
  ];
  await ingest(database.db, [testRequest(endpoint, all.map(itemOf), RECEIVED)]);
  await database.db.$executeRaw`ALTER TABLE event SET (autovacuum_enabled = false)`;
  await database.db.$executeRaw`
    INSERT INTO event (subject_id, event_id, endpoint_id, kind, name, at, time_source, request_id, item_index, person, subscription_id)
    SELECT gen_random_uuid(), gen_random_uuid(), endpoint_id, kind, name, at, time_source, request_id, item_index,
      '|v' || nth, md5(nth::text)::uuid
    FROM event CROSS JOIN generate_series(1, 30000) nth WHERE name <> 'purchase' OR nth <= 4999`;
  await database.db.$executeRaw`ALTER TABLE event RESET (autovacuum_enabled)`;
  const began = performance.now();
  await deriveConversions(database.db, BEGIN + 23 * HOUR, { all: true });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await database.db.conversion.count()).toBe(1);
}, 120_000);
