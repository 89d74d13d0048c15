import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { entry, samples } from "@/lib/providers/sendgrid/samples";
import { listRequests } from "@/lib/settings/requests/list-requests";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { countQuarantine } from "./count-quarantine";
import { endIgnoring, ignoreGroup } from "./ignore-group";
import { listItems } from "./list-items";
import { listIgnored, listQuarantine } from "./list-quarantine";
import { mapType } from "./map-type";
import { markSeen } from "./mark-seen";
import { replayItems } from "./replay-items";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Test", timeZone: "UTC", rollupZone: "UTC" },
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  await signInAs(database.db, "admin");
  await database.db.$executeRawUnsafe(
    "TRUNCATE event, message, rollup, accounting, webhook_request, request_body, pending_request, quarantined_item, ignored_group, type_mapping, endpoint CASCADE",
  );
  await database.db.workspace.updateMany({ data: { quarantineSeen: null } });
});

const AT = Date.parse("2026-11-20T10:00:00Z");
const of = (person: string) => ({ at: AT, person: `${person}@example.com`, message: person });
const fax = (person: string) => entry("fax", of(person));

async function accounts() {
  const rows = await database.db.accounting.findMany();
  const sum = (key: "received" | "counted" | "duplicate" | "ignored" | "quarantined") =>
    rows.reduce((total, row) => total + Number(row[key]), 0);
  const [received, quarantined] = [sum("received"), sum("quarantined")];
  const became = sum("counted") + sum("duplicate") + sum("ignored") + quarantined;
  return { received, quarantined, difference: received - became };
}

async function groupOf(endpointId: string, type: string) {
  const { groups } = await listQuarantine({ endpointId });
  const found = groups.find(({ name }) => name === type);
  if (!found) throw new Error(`${type} is not listed`);
  const { reason, detail } = found;
  return { endpointId, reason, name: type, detail };
}

test("strangers and viewers ignore, list and search nothing", async () => {
  const group = { endpointId: uuidv7(), reason: "unknown_type", name: "x", detail: "d" };
  const calls = [
    () => ignoreGroup({ ...group, note: "not ours" }),
    () => endIgnoring({ id: uuidv7() }),
    () => listIgnored(),
    () => markSeen({ requestId: uuidv7() }),
    () => listItems({ endpoint: uuidv7(), reason: "x", name: "", detail: "" }),
    () => listRequests({ find: "x" }, "UTC"),
  ];
  await signInAs(database.db, "viewer");
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "forbidden" });
  forgetSession();
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "unauthorized" });
});

test("an ignored group leaves list and count with all that comes of it, and no account changes", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "sendgrid");
  await ingest(db, [
    testRequest(endpointId, [fax("ada"), fax("ben"), entry("telex", of("cai"))], AT),
  ]);
  const before = await accounts();
  expect(before).toEqual({ received: 3, quarantined: 3, difference: 0 });
  expect(await countQuarantine()).toBe(3);

  await ignoreGroup({ ...(await groupOf(endpointId, "fax")), note: "We send no faxes." });
  const names = async () => (await listQuarantine({ endpointId })).groups.map(({ name }) => name);
  expect(await names()).toEqual(["telex"]);
  expect(await countQuarantine()).toBe(1);
  expect(await accounts()).toEqual(before);
  await ingest(db, [testRequest(endpointId, [fax("dan")], AT + 1_000)]);
  expect(await names()).toEqual(["telex"]);
  expect(await countQuarantine()).toBe(1);
  expect(await accounts()).toEqual({ received: 4, quarantined: 4, difference: 0 });
  expect(await rebuild(database.url, { replace: false })).toEqual([]);

  const [ignored] = await listIgnored();
  expect(ignored).toMatchObject({ name: "fax", note: "We send no faxes." });
  await endIgnoring({ id: ignored?.id ?? "" });
  expect(await names()).toEqual(["fax", "telex"]);
  expect(await countQuarantine()).toBe(4);
  const audited = await db.auditEntry.findMany({ orderBy: { seq: "desc" }, take: 2 });
  expect(audited.map(({ action }) => action)).toEqual(["quarantine.noticed", "quarantine.ignored"]);
  await expect(endIgnoring({ id: ignored?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
});

test("the count is of what came since somebody looked", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "sendgrid");
  await ingest(db, [testRequest(endpointId, [fax("ada")], AT)]);
  const { newest } = await listQuarantine();
  await markSeen({ requestId: newest ?? "" });
  expect(await countQuarantine()).toBe(0);
  await ingest(db, [testRequest(endpointId, [fax("ben"), fax("cai")], AT + 1_000)]);
  expect(await countQuarantine()).toBe(2);
  const seen = (await listQuarantine()).newest;
  await markSeen({ requestId: seen ?? "" });
  // Somebody who looks at an older page takes nothing back.
  await markSeen({ requestId: newest ?? "" });
  expect(await countQuarantine()).toBe(0);
  expect((await listQuarantine()).groups).toHaveLength(1);
});

test("a group's items are listed page by page, each once", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "sendgrid");
  const people = Array.from({ length: 70 }, (_, n) => `p${n}`);
  await ingest(db, [
    testRequest(endpointId, people.slice(0, 40).map(fax), AT),
    testRequest(endpointId, [...people.slice(40).map(fax), entry("telex", of("x"))], AT + 1_000),
  ]);
  const { name, reason, detail } = await groupOf(endpointId, "fax");
  const asked = { endpoint: endpointId, reason, name, detail };
  const first = await listItems(asked);
  expect(first.rows).toHaveLength(50);
  const second = await listItems({ ...asked, after: first.next ?? "" });
  expect(second).toMatchObject({ next: null });
  const keys = [...first.rows, ...second.rows].map((row) => `${row.requestId}:${row.itemIndex}`);
  expect(new Set(keys).size).toBe(70);
});

test("an unknown type becomes a stage of the message that its items name, live as in a rebuild", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "sendgrid");
  await ingest(db, [
    testRequest(endpointId, [samples.sent(of("ada")), fax("ada"), fax("ada")], AT),
    testRequest(endpointId, [{ ...fax("ben"), sg_message_id: undefined }], AT + 1_000),
  ]);
  const { groups } = await listQuarantine({ endpointId });
  expect(groups.find(({ name }) => name === "fax")?.stages).toContain("delivered");
  await mapType({ endpointId, name: "fax", meaning: "delivered" });
  const report = await replayItems({ endpointId, name: "fax", reason: "unknown_type" });
  expect(report).toMatchObject({ counted: 1, duplicate: 1, quarantined: 1 });
  const [message] = await db.message.findMany();
  expect([message?.sentAt, message?.deliveredAt]).toEqual([new Date(AT), new Date(AT)]);
  expect(await db.message.count()).toBe(1);
  await ingest(db, [testRequest(endpointId, [fax("cai")], AT + 2_000)]);
  expect(await db.message.count({ where: { deliveredAt: { not: null } } })).toBe(2);
  expect(await accounts()).toMatchObject({ quarantined: 1, difference: 0 });
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
});

test("where nothing says which message an item is about, its type can be no stage", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const item = { type: "survey", subscription: { _id: "s1" }, channel: { _id: "c1" } };
  await ingest(db, [testRequest(endpointId, [item], AT)]);
  expect((await listQuarantine({ endpointId })).groups).toMatchObject([{ stages: [] }]);
  const mapping = mapType({ endpointId, name: "survey", meaning: "delivered" });
  await expect(mapping).rejects.toMatchObject({ code: "bad_request" });
});

test("requests are found by a text in their body, a person, a campaign and a message", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "sendgrid");
  const ada = testRequest(endpointId, [{ ...samples.sent(of("ada")), category: ["müsli"] }], AT);
  const ben = testRequest(endpointId, [samples.sent(of("ben"))], AT + 1_000);
  const odd = testRequest(endpointId, [fax("cai")], AT + 2_000);
  await ingest(db, [ada, ben, odd]);
  const find = async (text: string, where: "body" | "person" | "campaign" | "message") => {
    const { rows, looked, next } = await listRequests({ find: text, in: where }, "UTC");
    expect(next).toBeNull();
    return { ids: rows.map(({ id }) => id), looked };
  };
  expect(await find("müsli", "body")).toEqual({ ids: [ada.id], looked: 3 });
  expect(await find('"fax"', "body")).toEqual({ ids: [odd.id], looked: 3 });
  expect(await find("@example.com", "body")).toEqual({ ids: [odd.id, ben.id, ada.id], looked: 3 });
  expect(await find("nobody", "body")).toEqual({ ids: [], looked: 3 });
  expect(await find("ben@example.com", "person")).toEqual({ ids: [ben.id], looked: null });
  expect(await find("category:müsli", "campaign")).toEqual({ ids: [ada.id], looked: null });
  const [event] = await db.event.findMany({ where: { requestId: ben.id } });
  expect(await find(event?.subjectId ?? "", "message")).toEqual({ ids: [ben.id], looked: null });
  expect(await find("no id", "message")).toEqual({ ids: [], looked: null });
  const narrowed = await listRequests({ find: "@example.com", status: "quarantined" }, "UTC");
  expect(narrowed.rows.map(({ id }) => id)).toEqual([odd.id]);
});
