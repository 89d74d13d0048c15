import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readRecipient } from "@/lib/analytics/events/recipient";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { revealPersonalData } from "./reveal-personal-data";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
let subject: string;

beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({ data: { name: "T", timeZone: "UTC", rollupZone: "UTC" } });
  const endpoint = await testEndpoint(database.db, "contextpush");
  const item = {
    delivery_status: "delivered",
    idempotency_key: "k1",
    campaign_id: "daily",
    user_id: "ada@example.com",
    device_token: "a-device-token",
    timestamp: "2026-11-20T10:00:00Z",
  };
  await ingest(database.db, [testRequest(endpoint, [item], Date.UTC(2026, 10, 20, 12))]);
  subject = (await database.db.message.findFirstOrThrow()).id;
});
afterAll(() => database.close());
beforeEach(forgetSession);

const recorded = () =>
  database.db.auditEntry.findMany({ where: { action: "personal_data.revealed" } });

test("a viewer and a stranger are told nothing, and nothing is read", async () => {
  const read = vi.fn();
  await expect(revealPersonalData({ subject }, read)).rejects.toMatchObject({
    code: "unauthorized",
  });
  await signInAs(database.db, "viewer");
  await expect(revealPersonalData({ subject }, read)).rejects.toMatchObject({ code: "forbidden" });
  expect(read).not.toHaveBeenCalled();
  expect(await recorded()).toEqual([]);
});

test("an admin is told whose it is, and the audit log says so without naming them", async () => {
  const userId = await signInAs(database.db, "admin");
  const told = await revealPersonalData({ subject }, readRecipient);
  expect(told.persons).toEqual(["ada@example.com"]);
  expect(told.addresses).toEqual(["a-device-token"]);
  const [entry, ...others] = await recorded();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ actorId: userId, subjectKind: "message", subjectId: subject });
  expect(
    JSON.stringify(entry, (_, value) => (typeof value === "bigint" ? 0 : value)),
  ).not.toContain("ada@example.com");
});

test("an id that leads nowhere reveals nothing, and is recorded all the same", async () => {
  await signInAs(database.db, "owner");
  const told = await revealPersonalData({ subject: randomUUID() }, readRecipient);
  expect(told).toEqual({ persons: [], addresses: [], titles: [], properties: [] });
  expect(await recorded()).toHaveLength(2);
});
