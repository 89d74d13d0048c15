import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { countQuarantine } from "@/lib/settings/quarantine/count-quarantine";
import { listMappings, listQuarantine } from "@/lib/settings/quarantine/list-quarantine";
import { mapType } from "@/lib/settings/quarantine/map-type";
import { replayItems, replaySchema } from "@/lib/settings/quarantine/replay-items";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { downloadBody, getRequest } from "./get-request";
import { listRequests } from "./list-requests";
import { prettyJson } from "./pretty-json";
import { requestLogParameters } from "./request-filter";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => signInAs(database.db, "admin"));

const AT = Date.parse("2026-11-20T10:00:00Z");
const click = (n: number) => ({
  type: "click",
  date: "2026-11-20T09:00:00Z",
  subscription: { _id: `s${n}` },
  notification: { _id: "n1" },
  channel: { _id: "c1" },
});
const survey = { type: "survey", subscription: { _id: "s1" }, channel: { _id: "c1" } };

async function refuse(endpointId: string, cause: string, at: number): Promise<string> {
  const id = uuidv7({ msecs: at });
  const common = { method: "POST", headers: {}, query: "" };
  await database.db.refusedRequest.create({
    data: { id, endpointId, cause, receivedAt: new Date(at), ...common },
  });
  return id;
}

test("viewers and strangers learn nothing of requests or quarantine, and change nothing", async () => {
  const calls = [
    () => listRequests({}, "UTC"),
    () => getRequest(uuidv7(), true),
    () => downloadBody(uuidv7()),
    () => listQuarantine(),
    () => listMappings(),
    () => countQuarantine(),
    () => replayItems({}),
    () => mapType({ endpointId: uuidv7(), name: "x", meaning: "custom" }),
  ];
  await signInAs(database.db, "viewer");
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "forbidden" });
  forgetSession();
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "unauthorized" });
});

test("the log has every request, and says what became of each item", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const first = testRequest(endpointId, [click(1), click(2)], AT);
  const second = testRequest(endpointId, [click(1), survey], AT + 1_000);
  await ingest(db, [first]);
  await ingest(db, [second]);
  const third = testRequest(endpointId, [click(3)], AT + 2_000);
  await insertRequests(db, [third]);
  const refused = await refuse(endpointId, "wrong_secret", AT + 3_000);

  const { rows, next } = await listRequests({ endpoint: endpointId }, "UTC");
  expect(next).toBeNull();
  expect(rows.map(({ id, cause, pending, fates }) => ({ id, cause, pending, fates }))).toEqual([
    { id: refused, cause: "wrong_secret", pending: false, fates: null },
    { id: third.id, cause: null, pending: true, fates: null },
    { id: second.id, cause: null, pending: false, fates: { duplicate: 1, quarantined: 1 } },
    { id: first.id, cause: null, pending: false, fates: { counted: 2 } },
  ]);
  expect((await getRequest(second.id, false))?.fates).toMatchObject([
    { fate: "duplicate", ofRequest: first.id, ofItem: 0, kind: "opened" },
    { fate: "quarantined", reason: "unknown_type", name: "survey", understoodNow: false },
  ]);
  const message = (await getRequest(first.id, false))?.fates[0];
  const [event] = await db.event.findMany({ where: { requestId: first.id, itemIndex: 0 } });
  expect(message).toMatchObject({ fate: "counted", message: event?.subjectId });
});

test("the log is narrowed by endpoint, status, cause and day, and paged without a gap", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const requests = Array.from({ length: 70 }, (_, n) =>
    testRequest(endpointId, [click(n)], AT + n * 60_000),
  );
  await insertRequests(db, requests);
  for (let n = 0; n < 30; n++) await refuse(endpointId, "not_json", AT + n * 60_000 + 500);
  const ids = async (filter: object) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRequests({ endpoint: endpointId, ...filter, cursor }, "UTC");
      found.push(...page.rows.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    return found;
  };
  const all = await ids({});
  expect(all).toHaveLength(100);
  expect(new Set(all).size).toBe(100);
  expect(all).toEqual([...all].sort().reverse());
  expect(await ids({ status: "received" })).toHaveLength(70);
  expect(await ids({ cause: "not_json" })).toHaveLength(30);
  expect(await ids({ cause: "not_json", status: "received" })).toHaveLength(0);
  expect(await ids({ from: "2026-11-21" })).toHaveLength(0);
  expect(await ids({ from: "2026-11-20", to: "2026-11-20" })).toHaveLength(100);
  const minutes = { from: "2026-11-20", to: "2026-11-20", fromTime: "10:05", toTime: "10:09" };
  expect(await ids({ ...minutes, status: "received" })).toEqual(
    requests
      .slice(5, 10)
      .map(({ id }) => id)
      .reverse(),
  );
  const berlin = await listRequests({ endpoint: endpointId, ...minutes }, "Europe/Berlin");
  expect(berlin.rows).toEqual([]);
  expect(requestLogParameters.safeParse({ fromTime: "24:00" }).success).toBe(false);
  expect(requestLogParameters.safeParse({ cursor: "'; drop" }).success).toBe(false);
});

test("the log shows what has items in quarantine, until they are replayed", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const odd = (n: number) => ({ ...survey, type: "quiz", subscription: { _id: `q${n}` } });
  const first = testRequest(endpointId, [odd(1), odd(2), click(1)], AT);
  const second = testRequest(endpointId, [odd(3)], AT + 1_000);
  await ingest(db, [first, second, testRequest(endpointId, [click(2)], AT + 2_000)]);
  const ids = async (filter: object) =>
    (await listRequests({ endpoint: endpointId, ...filter }, "UTC")).rows.map(({ id }) => id);
  expect(await ids({ status: "quarantined" })).toEqual([second.id, first.id]);
  expect(await ids({ status: "quarantined", cursor: second.id })).toEqual([first.id]);
  expect(await ids({ status: "quarantined", from: "2026-11-21" })).toEqual([]);
  expect(await ids({ status: "quarantined", cause: "not_json" })).toEqual([]);

  await mapType({ endpointId, name: "quiz", meaning: "custom" });
  const one = { requestId: first.id, itemIndex: 1 };
  expect(await replayItems(one)).toMatchObject({ counted: 1, quarantined: 0 });
  expect(await replayItems(one)).toMatchObject({ counted: 0, duplicate: 0, quarantined: 0 });
  const fates = (await getRequest(first.id, false))?.fates.map(({ fate }) => fate);
  expect(fates).toEqual(["quarantined", "counted", "counted"]);
  expect(await listQuarantine({ endpointId, reason: "wrong_shape" })).toMatchObject({ groups: [] });
  const audited = await db.auditEntry.findFirst({ orderBy: { seq: "desc" }, skip: 1 });
  expect(audited).toMatchObject({
    action: "quarantine.replayed",
    details: { requestId: first.id, itemIndex: 1, counted: 1 },
  });
  expect(replaySchema.safeParse({ itemIndex: "1" }).success).toBe(false);
  await replayItems({ endpointId, reason: "unknown_type" });
  expect(await ids({ status: "quarantined" })).toEqual([]);
  await mapType({ endpointId, name: "quiz", meaning: "unknown" });
});

test("a body is shown to admins only when they ask for it, and each opening is audited once", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const request = {
    ...testRequest(endpointId, [click(1)], AT),
    headers: { "content-type": "application/json", "x-api-key": "a-secret-of-somebody" },
  };
  await insertRequests(db, [request]);
  const opened = () => db.auditEntry.count({ where: { subjectId: request.id } });
  expect(await getRequest(request.id, false)).toMatchObject({ hasBody: true, body: null });
  expect(await opened()).toBe(0);
  const shown = await getRequest(request.id, true);
  expect(shown?.body?.pretty).toContain('"type": "click"');
  expect(shown?.body?.curl).toContain("/api/hooks/$TOKEN");
  expect(shown?.body?.curl).toContain('"authorization: $SECRET"');
  expect(JSON.stringify(shown)).not.toContain("a-secret-of");
  await getRequest(request.id, true);
  expect(Buffer.from(await downloadBody(request.id)).equals(request.body)).toBe(true);
  expect(await opened()).toBe(1);
});

test("a large body is cut on its page, and its command reads it from a file", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  const many = Array.from({ length: 1_000 }, (_, n) => click(n));
  const request = testRequest(endpointId, many, AT);
  await insertRequests(db, [request]);
  const shown = await getRequest(request.id, true);
  expect(shown?.body).toMatchObject({ cut: true });
  expect(shown?.body?.raw).toHaveLength(65_536);
  expect(shown?.body?.curl).toContain("--data-binary @body.json");
});

test("pretty JSON keeps every digit and every character", () => {
  const text = '{"id":12345678901234567890,"t":"a \\"{[,:]}\\" é","list":[1,[],{}],"n":1e400}';
  const pretty = prettyJson(text, 10_000) ?? "";
  expect(pretty.replaceAll(/\n\s*/g, "").replaceAll(/": /g, '":')).toBe(text);
  expect(pretty.split("\n")[1]).toBe('  "id": 12345678901234567890,');
  expect(prettyJson("{oops", 100)).toBeNull();
});

test("what a type means holds from now on by the database's clock, also where this process's is ahead", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 400 * 86_400_000 });
  await mapType({ endpointId, name: "survey", meaning: "custom" });
  await mapType({ endpointId, name: "survey", meaning: "unknown" });
  vi.useRealTimers();
  await ingest(db, [testRequest(endpointId, [survey], Date.now() + 1_000)]);
  const { groups } = await listQuarantine({ endpointId });
  expect(groups).toMatchObject([{ name: "survey", count: 1 }]);
});

test("a type is mapped and replayed from its group, and both are audited", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "cleverpush");
  await ingest(db, [testRequest(endpointId, [survey, survey, click(9)], AT)]);
  const groupsOf = async () => (await listQuarantine({ endpointId })).groups;
  expect(await groupsOf()).toMatchObject([{ name: "survey", reason: "unknown_type", count: 2 }]);
  expect(await countQuarantine()).toBeGreaterThanOrEqual(2);

  await mapType({ endpointId, name: "survey", meaning: "custom" });
  expect(await listMappings()).toMatchObject([{ endpointId, name: "survey", meaning: "custom" }]);
  const report = await replayItems({ endpointId, name: "survey", reason: "unknown_type" });
  expect(report).toMatchObject({ counted: 1, duplicate: 1 });
  expect(await groupsOf()).toEqual([]);
  const audited = await db.auditEntry.findMany({ orderBy: { seq: "desc" }, take: 2 });
  expect(audited.map(({ action }) => action)).toEqual(["quarantine.replayed", "type.mapped"]);

  await mapType({ endpointId, name: "survey", meaning: "unknown" });
  expect(await listMappings()).toEqual([]);
  await ingest(db, [testRequest(endpointId, [{ ...survey, more: 1 }], Date.now() + 1_000)]);
  expect(await groupsOf()).toMatchObject([{ name: "survey", count: 1 }]);
});
