import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { extendEnv } from "@/lib/env";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { stopSpool, storeRequest } from "./store-requests";
import { testEndpoint, testRequest } from "./testing";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "pushlens-store-"));
});
afterAll(async () => {
  stopSpool();
  await database.close();
  await rm(folder, { recursive: true });
});

it("stores again once the database is back, though the spool could not be written", async () => {
  vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
  extendEnv({ PUSHLENS_DATA_DIR: folder });
  writeFileSync(join(folder, "spool"), "a file where the folder should be");
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const store = () => storeRequest(testRequest(endpoint, [], Date.now()));
  await database.db.$executeRawUnsafe("ALTER TABLE webhook_request RENAME TO gone");
  await expect(store()).rejects.toThrow();
  await database.db.$executeRawUnsafe("ALTER TABLE gone RENAME TO webhook_request");
  await vi.waitFor(store, { timeout: 5_000, interval: 100 });
  expect(await database.db.pendingRequest.count()).toBe(1);
});
