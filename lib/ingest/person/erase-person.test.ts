import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, expect, test } from "vitest";
import type { Db } from "@/lib/db";
import type { Who } from "@/lib/facts/identity-of";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { derivedTables, ingest, testEndpoint } from "@/lib/ingest/testing";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { saveFields } from "@/lib/ingest/watch/save-fields";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { erasePerson } from "./erase-person";

let database: TestDatabase | undefined;
afterEach(async () => {
  await database?.close();
  database = undefined;
});

const NOW = Date.parse("2026-11-20T10:00:00Z");
const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

/** Everything that names one person, at five providers. */
const trace = (n: string) => ({
  person: `Ada "${n}" Lovelace\\é`,
  device: `device-of-${n}`,
  token: `token-of-${n}`,
  mail: `${n}@example.com`,
});
type Trace = ReturnType<typeof trace>;

const ITEMS: Readonly<Record<string, (of: Trace, at: number, k: number) => unknown[]>> = {
  wonderpush: ({ person, device }, at, k) => [
    {
      type: "@NOTIFICATION_RECEIVED",
      id: `r${k}${device}`,
      notificationId: `n${k}`,
      installationId: device,
      campaignId: "c1",
      actionDate: at,
    },
    {
      type: "@NOTIFICATION_OPENED",
      id: `o${k}${device}`,
      notificationId: `n${k}`,
      installationId: device,
      userId: person,
      campaignId: "c1",
      actionDate: at + 5_000,
    },
    {
      type: "bought",
      id: `b${k}${device}`,
      installationId: device,
      userId: person,
      actionDate: at,
      custom: { string_mail: `${device}@x` },
    },
  ],
  cleverpush: ({ person, device }, at, k) => [
    {
      type: "delivery",
      date: iso(at),
      notification: { _id: `n${k}` },
      subscription: { _id: device },
    },
    {
      type: "click",
      date: iso(at + 60_000),
      notification: { _id: `n${k}` },
      subscription: { _id: device },
      channel: { _id: "ch" },
    },
    {
      type: "optIn",
      subscription: {
        _id: device,
        country: "DE",
        customAttributes: { user_id: person, mail: device },
      },
      channel: { _id: "ch" },
    },
    { type: "survey", subscription: { _id: device }, channel: { _id: "ch" } },
  ],
  pushwoosh: ({ person, mail, device }, at, k) => [
    {
      event_name: "Email Delivered",
      application_code: "A",
      hwid: mail,
      message_code: `m${k}`,
      campaign_id: 7,
      timestamp: Math.floor(at / 1_000),
      user_id: person,
      payload: `Hello ${person}`,
    },
    {
      event_name: "Push Sent",
      application_code: "A",
      hwid: device,
      message_code: `m${k}`,
      timestamp: Math.floor(at / 1_000),
      user_id: person,
      payload: `{"title":"Hello ${device}"}`,
    },
    {
      event_name: "Push Opened",
      application_code: "A",
      hwid: device,
      message_code: `m${k}`,
      timestamp: Math.floor(at / 1_000) + DAY * 0.003,
      platform: 1,
    },
  ],
  notificationapi: ({ person }, _, k) => [
    {
      eventType: "EMAIL_DELIVERED",
      userId: person,
      notificationId: "welcome",
      trackingId: `t${k}${person.length}${person[5]}`,
      channel: "EMAIL",
    },
    {
      eventType: "EMAIL_CLICK",
      trackingId: `t${k}${person.length}${person[5]}`,
      channel: "EMAIL",
      clickedLink: `https://x.example/?u=${encodeURIComponent(person)}`,
    },
    {
      eventType: "EMAIL_UNSUBSCRIBE",
      userId: person,
      notificationId: "welcome",
      trackingId: `u${k}${person[5]}`,
      channel: "EMAIL",
    },
  ],
  contextpush: ({ person, token }, at, k) => [
    {
      delivery_status: "pending",
      campaign_id: "c",
      user_id: person,
      idempotency_key: `k${k}${token}`,
      timestamp: iso(at),
      content: { title: `Hi ${person}` },
    },
    {
      delivery_status: "opened",
      campaign_id: "c",
      user_id: person,
      idempotency_key: `k${k}${token}`,
      device_token: token,
      timestamp: iso(at + 9_000),
    },
    { delivery_status: "opened", campaign_id: "c", user_id: person, timestamp: iso(at) },
  ],
};

type Piece = { readonly slug: string; readonly item: unknown; readonly at: number };

function pieces(people: readonly Trace[]): Piece[] {
  return people.flatMap((of) =>
    Object.entries(ITEMS).flatMap(([slug, make]) =>
      [1, 2].flatMap((k) => {
        const at = NOW - k * 3 * DAY;
        return make(of, at, k).map((item) => ({ slug, item, at }));
      }),
    ),
  );
}

/** In requests of some items each, as arrays, envelopes or lines. */
function requestsOf(
  all: readonly Piece[],
  endpoints: ReadonlyMap<string, string>,
  size: number,
  receivedAt = NOW,
): NewRequest[] {
  const requests: NewRequest[] = [];
  for (const [slug, endpointId] of endpoints) {
    const items = all
      .filter((piece) => piece.slug === slug)
      .map(({ item }) => JSON.stringify(item));
    for (let at = 0; at < items.length; at += size) {
      const part = items.slice(at, at + size);
      const form = requests.length % 3;
      const listed = form === 0 ? `[${part}]` : `{"events":[${part}]}`;
      const text = form === 2 && part.length > 1 ? `${part.join("\n")}\n{"broken` : listed;
      const itemCount = part.length + Number(text.endsWith("broken"));
      requests.push({
        id: uuidv7({ msecs: receivedAt }),
        endpointId,
        receivedAt,
        headers: {},
        query: "",
        body: Buffer.from(text),
        itemCount,
      });
    }
  }
  return requests;
}

/** Where a text stands in any row of any table, as text or as bytes. */
async function foundIn(db: Db, texts: readonly string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`;
  const forms = texts.flatMap((text) => {
    const json = JSON.stringify(text).slice(1, -1);
    const all = [text, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(text)];
    return [...all, ...all.map((form) => Buffer.from(form).toString("hex"))];
  });
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" t
       WHERE EXISTS (SELECT FROM unnest($1::text[]) s(form) WHERE position(s.form IN t::text) > 0)`,
      forms,
    );
    if (rows[0]?.n) found.push(name);
  }
  return found;
}

const COUNTED = ["rollup", "breakdown_rollup", "accounting", "quarantined_item", "campaign"];

async function counts(db: Db) {
  const tables = await derivedTables(db);
  const sizes = Object.entries(tables).map(([name, rows]) => [name, rows.length]);
  return { tables: COUNTED.map((name) => tables[name]), sizes };
}

const erase = (db: Db, who: Who) =>
  db.$transaction((tx) => erasePerson(tx, who, "test"), { timeout: 60_000 });

async function fresh() {
  database = await testDatabase();
  const endpoints = new Map<string, string>();
  for (const slug of Object.keys(ITEMS)) endpoints.set(slug, await testEndpoint(database.db, slug));
  return { db: database.db, url: database.url, endpoints };
}

test("an erased person is found nowhere, every count stays, and rebuilt equals live, before and after all comes again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.infiniteStream(fc.nat()),
      async (size, stream) => {
        const { db, url, endpoints } = await fresh();
        const [ada, bob] = [trace("ada1"), trace("bob2")];
        const order = [...stream.take(200)];
        const shuffled = pieces([ada, bob])
          .map((piece, index) => ({ piece, rank: order[index] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ piece }) => piece);
        await ingest(db, requestsOf([...shuffled, ...shuffled.slice(0, 9)], endpoints, size));
        const before = await counts(db);
        const receipt = await erase(db, { person: ada.person });
        expect(receipt.items).toBeGreaterThan(25);
        expect(await foundIn(db, Object.values(ada))).toEqual([]);
        expect(await foundIn(db, [bob.device])).not.toEqual([]);
        expect(await counts(db)).toEqual(before);
        expect(await rebuild(url, { replace: false })).toEqual([]);

        const kept = await derivedTables(db);
        await ingest(db, requestsOf(shuffled, endpoints, size + 1, NOW + 1_000));
        expect(await foundIn(db, Object.values(ada))).toEqual([]);
        const after = await derivedTables(db);
        for (const table of ["message", "event", "rollup"])
          expect(after[table]?.length, table).toBe(kept[table]?.length);
        expect(await rebuild(url, { replace: false })).toEqual([]);
        await database?.close();
      },
    ),
    { numRuns: 3 },
  );
}, 120_000);

test("requests that wait are erased too, and what comes later stays without the person", async () => {
  const { db, url, endpoints } = await fresh();
  const ada = trace("ada1");
  const first = pieces([ada]).filter(({ at }) => at === NOW - 3 * DAY);
  const later = pieces([ada]).filter(({ at }) => at !== NOW - 3 * DAY);
  await ingest(db, requestsOf(first, endpoints, 3));
  await insertRequests(db, requestsOf(later, endpoints, 3));
  const { pseudonym } = await erase(db, { person: ada.person });
  await ingest(db, []);
  await ingest(db, requestsOf(later, endpoints, 2, NOW + DAY));
  expect(await foundIn(db, Object.values(ada))).toEqual([]);
  expect(
    await db.subscription.count({ where: { person: { endsWith: pseudonym } } }),
  ).toBeGreaterThan(1);
  expect(await rebuild(url, { replace: false })).toEqual([]);
});

/** Pushes of which one names the person; the device is known from events alone, no opt-in says it. */
const pushes = (device: string) =>
  ["Ada of the kitchen", null, null].map((person, n) => ({
    event_name: n === 2 ? `Push Waved at ${n}` : "Push Delivered",
    application_code: "A",
    message_code: `m${n}`,
    hwid: device,
    platform: "iOS",
    [device]: n,
    ...(person === null ? {} : { user_id: person }),
    timestamp: Math.floor(NOW / 1_000) - n,
  }));

test("a device that events alone tell of is found in no table once its person is erased", async () => {
  const { db, endpoints } = await fresh();
  const endpointId = endpoints.get("pushwoosh") ?? "";
  const device = "Phone_of_the_kitchen";
  const request = { endpointId, headers: { "x-of": device }, query: `device=${device}` };
  const refused = { ...request, cause: "wrong_secret", method: "POST", receivedAt: new Date(NOW) };
  const sample = () => ({ ...refused, id: uuidv7(), size: 9 });
  await db.refusedRequest.createMany({
    data: [
      { ...sample(), body: Buffer.from(JSON.stringify(pushes(device))) },
      { ...sample(), headers: {}, body: Buffer.from("{}") },
      { ...sample(), query: "", body: Buffer.from("{}") },
      { ...sample(), headers: {}, query: "", body: Buffer.from("{}") },
    ],
  });
  for (const item of pushes(device)) {
    const whole = requestsOf([{ slug: "pushwoosh", item, at: NOW }], endpoints, 1)[0];
    if (whole) await ingest(db, [{ ...whole, ...request }]);
  }
  await saveFields(db);
  const [whole] = requestsOf([{ slug: "cleverpush", item: {}, at: NOW }], endpoints, 1);
  await insertRequests(db, whole ? [{ ...whole, ...request }] : []);
  await db.requestBody.deleteMany({ where: { id: whole?.id ?? "" } });
  await db.pendingRequest.deleteMany();
  expect(await foundIn(db, [device])).toEqual(
    expect.arrayContaining(["webhook_request", "refused_request", "payload_field"]),
  );
  const who = { person: "Ada of the kitchen" };
  expect(await erase(db, who)).toMatchObject({ events: 2, items: 3, requests: 3 });
  expect(await foundIn(db, [device, who.person])).toEqual([]);
  expect(await db.refusedRequest.count()).toBe(1);
});

test("somebody who is not there is not erased", async () => {
  const { db } = await fresh();
  await expect(erase(db, { person: "nobody" })).rejects.toThrow(/Nothing is known/);
  expect(await db.erasure.count()).toBe(0);
});
