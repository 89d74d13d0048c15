import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { getEvents } from "@/lib/analytics/events/events";
import { eventsParameters } from "@/lib/analytics/events/parameters";
import { getPerson } from "@/lib/analytics/events/person";
import type { Db } from "@/lib/db";
import { erasePerson } from "@/lib/ingest/person/erase-person";
import { exportPerson } from "@/lib/ingest/person/export-person";
import { ingest, storeAsBefore, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { samples as pushwoosh } from "@/lib/providers/pushwoosh/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

const NOW = Date.parse("2026-11-20T10:00:00Z");
const MINUTE = 60_000;

let database: TestDatabase | undefined;
afterEach(async () => {
  await database?.close();
  database = undefined;
});

async function fresh(): Promise<{ db: Db; pushwoosh: string; wonderpush: string }> {
  database = await testDatabase();
  const { db } = database;
  await db.workspace.create({ data: { name: "Acme", timeZone: "UTC", rollupZone: "UTC" } });
  const pushwoosh = await testEndpoint(db, "pushwoosh");
  return { db, pushwoosh, wonderpush: await testEndpoint(db, "wonderpush") };
}

/** A push of Pushwoosh, which names its device always and its person sometimes. */
const push = (message: string, device: string, person: string | null, minute: number) =>
  pushwoosh.sent({ at: NOW - 90 * MINUTE + minute * MINUTE, message, device, person });

type Who = { readonly person: string } | { readonly recipient: string };
const whoOf = (who: Who) => ("person" in who ? who : { subject: who.recipient });

/** The ids of somebody's events, in the order of their text. */
async function onThePage(who: Who): Promise<string[]> {
  const params = { from: "2026-11-01", to: "2026-11-20", limit: 1_000, ...who };
  const { rows } = await getEvents(eventsParameters.parse(params), {}, NOW);
  return rows.map(({ id }) => id).sort();
}

async function inTheExport(db: Db, who: Who): Promise<string[]> {
  const { events } = await exportPerson(db, whoOf(who)).catch(() => ({ events: [] }));
  return (events as { event_id: string }[]).map(({ event_id }) => event_id).sort();
}

const erase = (db: Db, who: Who) =>
  db.$transaction((tx) => erasePerson(tx, whoOf(who), "test"), { timeout: 60_000 });

/** The events whose raw item is no longer there. */
async function gone(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.event_id::text AS id FROM event e JOIN request_body b ON b.id = e.request_id
    WHERE b.erased ? e.item_index::text ORDER BY 1`;
  return rows.map(({ id }) => id);
}

test("two sends to one device, of which the first names the person, are both theirs on the page, in the export and in the erasure", async () => {
  const { db, pushwoosh } = await fresh();
  const items = [push("m1", "h1", "ada", 0), push("m2", "h1", null, 1), push("m2", "h2", null, 1)];
  await ingest(db, [testRequest(pushwoosh, items, NOW)]);
  const who = { person: "ada" };
  const page = await onThePage(who);
  expect(page).toHaveLength(2);
  expect((await getPerson(who, NOW))?.messages).toHaveLength(2);
  expect(await inTheExport(db, who)).toEqual(page);
  expect(await erase(db, who)).toMatchObject({ events: 2, messages: 2, items: 2 });
  expect(await gone(db)).toEqual(page);
});

test("what a device tells without a name is of whom it was named with last, and what names somebody else is theirs", async () => {
  const { db, pushwoosh } = await fresh();
  const items = [
    push("m1", "h1", "ada", 0),
    push("m2", "h1", null, 1),
    push("m3", "h1", "bob", 2),
    push("m4", "h1", null, 3),
  ];
  await ingest(db, [testRequest(pushwoosh, items, NOW)]);
  expect(await onThePage({ person: "ada" })).toHaveLength(1);
  expect(await onThePage({ person: "bob" })).toHaveLength(3);
  const mine = await onThePage({ person: "ada" });
  await erase(db, { person: "ada" });
  expect(await gone(db)).toEqual(mine);
});

test("from a message that names nobody the way leads to whose device it went to", async () => {
  const { db, pushwoosh } = await fresh();
  const items = [push("m1", "h1", "ada", 0), push("m2", "h1", null, 1), push("m9", "h9", null, 1)];
  await ingest(db, [testRequest(pushwoosh, items, NOW)]);
  const { rows } = await getEvents(
    eventsParameters.parse({ from: "2026-11-01", to: "2026-11-20" }),
    { reveal: true },
    NOW,
  );
  const unnamed = rows.filter(({ person }) => person === null);
  const counts = unnamed.map(({ subject }) => onThePage({ recipient: subject }));
  expect((await Promise.all(counts)).map(({ length }) => length).sort()).toEqual([1, 2]);
  for (const { subject } of rows) {
    const who = { recipient: subject };
    expect(await onThePage(who)).toEqual(await inTheExport(db, who));
  }
});

test("somebody of whom only an event is known, and no message, is no stranger on their page", async () => {
  const { db, wonderpush } = await fresh();
  const bought = { type: "bought", id: "b1", userId: "ada", actionDate: NOW - MINUTE };
  await ingest(db, [testRequest(wonderpush, [bought], NOW)]);
  expect(await getPerson({ person: "ada" }, NOW)).not.toBeNull();
  expect(await getPerson({ person: "eve" }, NOW)).toBeNull();
});

const PEOPLE = ["ada", "bob", "eve"] as const;
const step = fc.record({
  vendor: fc.constantFrom("pushwoosh", "wonderpush"),
  device: fc.constantFrom("h1", "h2", "h3", "h4"),
  person: fc.option(fc.constantFrom(...PEOPLE), { nil: null, freq: 2 }),
  message: fc.constantFrom("m1", "m2", "m3"),
  type: fc.constantFrom("@NOTIFICATION_RECEIVED", "@NOTIFICATION_OPENED", "@OPT_IN", "bought"),
});

test("page and export show the same of everybody, and an erasure takes that, and beyond it only what carries their device or message", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 14 }),
      fc.constantFrom(...PEOPLE),
      fc.boolean(),
      async (steps, victim, storedBefore) => {
        const { db, pushwoosh, wonderpush } = await fresh();
        const of = (vendor: string) => steps.filter((one) => one.vendor === vendor);
        const pushes = of("pushwoosh").map(({ message, device, person }, n) =>
          push(message, device, person, n),
        );
        const signals = of("wonderpush").map(({ type, message, device, person }, n) => ({
          type,
          id: `e${n}`,
          installationId: device,
          notificationId: message,
          ...(person === null ? {} : { userId: person }),
          actionDate: NOW - 90 * MINUTE + n * MINUTE,
        }));
        await ingest(db, [
          testRequest(pushwoosh, pushes, NOW),
          testRequest(wonderpush, signals, NOW),
        ]);
        if (storedBefore) await storeAsBefore(db);
        const pages = new Map<string, string[]>();
        for (const person of PEOPLE) {
          const page = await onThePage({ person });
          expect(await inTheExport(db, { person })).toEqual(page);
          pages.set(person, page);
        }
        const mine = pages.get(victim) ?? [];
        if (mine.length > 0) {
          await erase(db, { person: victim });
          const taken = await gone(db);
          expect(taken).toEqual(expect.arrayContaining(mine));
          const others = await db.$queryRaw<{ n: number }[]>`
            SELECT count(*)::int AS n FROM event e WHERE event_id::text = ANY(${taken})
              AND NOT EXISTS (SELECT FROM event o WHERE o.event_id::text = ANY(${mine})
                AND (o.subscription_id = e.subscription_id OR o.subject_id = e.subject_id))`;
          expect(others).toEqual([{ n: 0 }]);
          expect(await onThePage({ person: victim })).toEqual([]);
          for (const person of PEOPLE.filter((one) => one !== victim)) {
            expect(await onThePage({ person })).toEqual(pages.get(person));
          }
        }
        await database?.close();
        database = undefined;
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
