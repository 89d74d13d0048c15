import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { receipt } from "@/lib/providers/receipts/samples";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { completeEndpoint } from "./complete-endpoint";
import { createEndpoint } from "./create-endpoint";
import { deleteEndpoint } from "./delete-endpoint";
import { getEndpoint } from "./get-endpoint";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const data = { name: "T", timeZone: "UTC", rollupZone: "UTC" };
  await database.db.workspace.upsert({ where: { id: 1 }, create: data, update: data });
  await signInAs(database.db, "admin");
});
afterAll(async () => {
  await closeEndpoints();
  await database.close();
});

const make = async (name: string, provider: string) =>
  (await createEndpoint({ name, provider, secret: { kind: "none" } })).id;

test("an endpoint completes another one's messages, once, audited, and before it counts anything", async () => {
  const server = await make("Server", "standardwebhooks");
  const app = await make("App", "receipts");
  const other = await make("Other", "receipts");
  await completeEndpoint({ id: app, completesId: server });
  expect((await getEndpoint(app))?.completesId).toBe(server);
  expect((await getEndpoint(server))?.completedBy).toEqual(["App"]);
  for (const [id, completesId] of [
    [server, server],
    [other, app],
    [server, other],
    [other, "00000000-0000-4000-8000-00000000dead"],
  ] as const) {
    await expect(completeEndpoint({ id, completesId })).rejects.toMatchObject({ code: "conflict" });
  }
  await completeEndpoint({ id: app, completesId: null });
  await completeEndpoint({ id: app, completesId: server });
  const now = Date.now();
  await ingest(database.db, [testRequest(app, [receipt("delivered", { at: now })], now)]);
  await expect(completeEndpoint({ id: app, completesId: null })).rejects.toThrow(
    "has counted events already",
  );
  const audited = await database.db.auditEntry.findMany({
    where: { action: "endpoint.completes" },
    orderBy: { seq: "asc" },
  });
  expect(audited.map(({ details }) => details)).toEqual(
    ["Server", null, "Server"].map((completes) => ({ completes })),
  );

  const erase = (id: string, confirmation: string) =>
    deleteEndpoint({ id, confirmation, eraseData: true });
  await expect(erase(app, "App")).rejects.toThrow("part of another endpoint's messages");
  await expect(erase(server, "Server")).rejects.toThrow("App still completes the messages");
  expect(await database.db.message.count()).toBe(1);
  await deleteEndpoint({ id: app, confirmation: "App", eraseData: false });
  await erase(server, "Server");
  expect(await database.db.message.count()).toBe(0);
  expect(await database.db.webhookRequest.count()).toBe(0);
});
