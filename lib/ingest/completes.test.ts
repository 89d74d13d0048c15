import { afterEach, beforeEach, expect, test } from "vitest";
import { textOfStored } from "@/lib/facts/pair";
import { erasePerson } from "@/lib/ingest/person/erase-person";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { receipt } from "@/lib/providers/receipts/samples";
import { event } from "@/lib/providers/standardwebhooks/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { derivedTables, ingest, testEndpoint, testRequest } from "./testing";

const AT = Date.UTC(2026, 10, 20, 12);
let database: TestDatabase;
let sender = "";
let app = "";

beforeEach(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.workspace.create({ data: { name: "T", timeZone: "UTC", rollupZone: "UTC" } });
  sender = await testEndpoint(db, "standardwebhooks");
  app = await testEndpoint(db, "receipts");
  await db.endpoint.update({ where: { id: app }, data: { completesId: sender } });
});
afterEach(() => database.close());

const of = (message: string, device: string, at: number) => ({ message, device, at });
const sent = () =>
  testRequest(
    sender,
    ["d1", "d2"].map((device) => event("push.sent", { ...of("menu", device, AT), campaign: "m" })),
    AT,
  );
const received = () =>
  testRequest(
    app,
    [
      receipt("delivered", of("menu", "d1", AT + 1_000)),
      receipt("opened", { ...of("menu", "d1", AT + 9_000), person: "ada" }),
    ],
    AT + 10_000,
  );

async function messages() {
  const rows = await database.db.message.findMany({ orderBy: { deliveredAt: "asc" } });
  return rows.map(({ endpointId, sentAt, deliveredAt, openedAt, campaign }) => ({
    own: endpointId === sender,
    times: [sentAt, deliveredAt, openedAt].map((at) => at && at.getTime() - AT),
    campaign: campaign && textOfStored(campaign),
  }));
}

test("a receipt says of the other endpoint's message that it arrived, whichever comes first", async () => {
  const { db, url } = database;
  await ingest(db, [sent()]);
  await ingest(db, [received(), received()]);
  const after = await derivedTables(db, ["request_id", "item_index", "received_at"]);
  expect(await messages()).toEqual([
    { own: true, times: [0, 1_000, 9_000], campaign: "m" },
    { own: true, times: [0, null, null], campaign: "m" },
  ]);
  // Each is accounted for where it came in.
  const accounts = await db.accounting.findMany({ where: { endpointId: app } });
  expect(accounts).toMatchObject([{ received: 4n, counted: 2n, duplicate: 2n }]);
  expect(await rebuild(url, { replace: false })).toEqual([]);

  await db.$executeRawUnsafe(
    "TRUNCATE event, message, subscription, campaign, rollup, breakdown_rollup, accounting, webhook_request, request_body, pending_request",
  );
  await ingest(db, [received(), received()]);
  await ingest(db, [sent()]);
  expect(await derivedTables(db, ["request_id", "item_index", "received_at"])).toEqual(after);
});

test("an erased person is erased from receipts, too, and the numbers stay", async () => {
  const { db, url } = database;
  await ingest(db, [sent(), received()]);
  const before = await messages();
  await db.$transaction((tx) => erasePerson(tx, { person: "ada" }, "test"));
  const raw = await db.webhookRequest.findMany({ where: { endpointId: app } });
  expect(raw.map(({ body }) => Buffer.from(body ?? []).toString()).join()).not.toContain("ada");
  expect(await messages()).toEqual(before);
  expect(await rebuild(url, { replace: false })).toEqual([]);
});

test("what is erased of an endpoint takes the receipts of its messages along", async () => {
  const { db, url } = database;
  await ingest(db, [sent(), received()]);
  await eraseEndpoint(sender);
  expect(await db.message.count()).toBe(0);
  expect(await db.webhookRequest.count()).toBe(0);
  expect(await rebuild(url, { replace: false })).toEqual([]);
});
