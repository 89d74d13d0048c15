import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { saveFields } from "@/lib/ingest/watch/save-fields";
import { markFieldKnown } from "@/lib/settings/notes/mark-field-known";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { getDrift } from "./drift";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 20, 12);
const RANGE = { from: "2026-11-01", to: "2026-11-30" };
const DIMENSIONS = filterParameters.parse(RANGE);
const NOW = AT + 200 * HOUR;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: "UTC", rollupZone: "UTC" },
  });
});
afterAll(() => database.close());
beforeEach(() => signInAs(database.db, "admin"));

const sent = (n: number, more: object = {}) => ({
  event_name: "Push Sent",
  application_code: "A",
  message_code: "M",
  hwid: `h${n}`,
  timestamp: Math.floor(AT / 1_000),
  platform: "iOS",
  ...more,
});

let count = 0;
async function receive(endpointId: string, at: number, items: number, more: object = {}) {
  const request = testRequest(
    endpointId,
    Array.from({ length: items }, () => sent(count++, more)),
    at,
  );
  await ingest(database.db, [request]);
  await saveFields(database.db);
  return request.id;
}

const listed = async (endpoint: string) =>
  (await getDrift({ ...DIMENSIONS, endpoint: [endpoint] }, NOW)).rows;

test("what is first sent after a day and two hundred items is listed, with a request that shows it", async () => {
  const endpointId = await testEndpoint(database.db, "pushwoosh");
  for (let n = 0; n < 10; n++) await receive(endpointId, AT + n, 20);
  const sample = await receive(endpointId, AT + 25 * HOUR, 1, {
    live: { activity: { id: "x" } },
    hwid: 7,
    platform: "HarmonyOS",
  });
  const rows = await listed(endpointId);
  expect(
    rows.map(({ path, kind, type, value, was, inside }) => ({
      path,
      kind,
      type,
      value,
      was,
      inside,
    })),
  ).toEqual([
    { path: "hwid", kind: "type", type: "number", value: "", was: ["string"], inside: [] },
    {
      path: "live",
      kind: "field",
      type: "object",
      value: "",
      was: [],
      inside: ["activity", "activity.id"],
    },
    { path: "platform", kind: "value", type: "string", value: "HarmonyOS", was: [], inside: [] },
  ]);
  expect(rows[0]).toMatchObject({
    ...{ provider: "pushwoosh", eventType: "Push Sent", count: 1, items: 201 },
    ...{ sampleRequest: sample, sampleItem: 0, isKept: true, firstSeen: new Date(AT + 25 * HOUR) },
  });
  await database.db.requestBody.delete({ where: { id: sample } });
  expect((await listed(endpointId)).map(({ isKept }) => isKept)).toEqual([false, false, false]);
});

test("nothing is new while an event type has not settled: too few items, or too soon", async () => {
  const few = await testEndpoint(database.db, "pushwoosh");
  await receive(few, AT, 10);
  await receive(few, AT + 48 * HOUR, 1, { more: 1 });
  const soon = await testEndpoint(database.db, "pushwoosh");
  for (let n = 0; n < 12; n++) await receive(soon, AT + n, 20);
  await receive(soon, AT + 20 * HOUR, 1, { more: 1 });
  expect(await listed(few)).toEqual([]);
  expect(await listed(soon)).toEqual([]);
  const report = await getDrift({ ...DIMENSIONS, endpoint: [few, soon] }, NOW);
  expect(report).toMatchObject({
    ...{ eventTypes: 2, settling: 1, known: 0, full: [] },
    since: new Date(AT),
  });
});

test("an older item that comes late shows that a field is not new", async () => {
  const endpointId = await testEndpoint(database.db, "pushwoosh");
  for (let n = 0; n < 10; n++) await receive(endpointId, AT + n, 20);
  await receive(endpointId, AT + 30 * HOUR, 1, { more: 1 });
  expect(await listed(endpointId)).toMatchObject([{ path: "more" }]);
  await receive(endpointId, AT + HOUR, 1, { more: 1 });
  expect(await listed(endpointId)).toEqual([]);
});

test("changes are those of the range and of the endpoints that are asked for", async () => {
  const endpointId = await testEndpoint(database.db, "pushwoosh");
  for (let n = 0; n < 10; n++) await receive(endpointId, AT + n, 20);
  await receive(endpointId, AT + 30 * HOUR, 1, { more: 1 });
  const of = async (filters: object) =>
    (await getDrift({ ...DIMENSIONS, ...filters }, NOW)).rows.filter(
      (row) => row.endpointId === endpointId,
    ).length;
  expect(await of({})).toBe(1);
  expect(await of({ provider: ["pushwoosh"], from: "2026-11-21", to: "2026-11-21" })).toBe(1);
  expect(await of({ to: "2026-11-20" })).toBe(0);
  expect(await of({ from: "2026-11-22" })).toBe(0);
  expect(await of({ provider: ["cleverpush"] })).toBe(0);
});

test("an admin says that a change is known: it goes with what is inside, and it is audited", async () => {
  const { db } = database;
  const endpointId = await testEndpoint(db, "pushwoosh");
  for (let n = 0; n < 10; n++) await receive(endpointId, AT + n, 20);
  await receive(endpointId, AT + 30 * HOUR, 1, { live: { id: 1 }, other: 2 });
  const change = { endpointId, eventType: "Push Sent", path: "live", type: "object", value: "" };
  await signInAs(db, "viewer");
  await expect(markFieldKnown(change)).rejects.toMatchObject({ code: "forbidden" });
  forgetSession();
  await expect(markFieldKnown(change)).rejects.toMatchObject({ code: "unauthorized" });
  await signInAs(db, "admin");
  await markFieldKnown(change);
  const report = await getDrift({ ...DIMENSIONS, endpoint: [endpointId] }, NOW);
  expect(report.rows.map(({ path }) => path)).toEqual(["other"]);
  expect(report.known).toBe(1);
  await expect(markFieldKnown(change)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.auditEntry.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
    action: "field.known",
    subjectId: endpointId,
    details: { eventType: "Push Sent", path: "live", type: "object" },
  });
});
