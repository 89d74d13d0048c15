import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { GET as readyz } from "@/app/readyz/route";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { extendEnv } from "@/lib/env";
import { testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { canReceive } from "./can-receive";
import { drainSpool, stopSpool, storeRequest } from "./store-requests";

let database: TestDatabase;
let administrator: pg.Client;
let folder: string;

beforeAll(async () => {
  vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
  folder = mkdtempSync(join(tmpdir(), "pushlens-receive-"));
  extendEnv({ PUSHLENS_DATA_DIR: folder });
  database = await testDatabase();
  administrator = new pg.Client({ connectionString: database.url });
  await administrator.connect();
});
afterAll(async () => {
  stopSpool();
  await closeEndpoints();
  await administrator.end();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** As on a full disk: the database answers, and changes small rows; a request finds no room. */
async function fillDisk(full: boolean): Promise<void> {
  await administrator.query(
    full
      ? `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
         END $$;
         CREATE TRIGGER no_room BEFORE INSERT ON webhook_request FOR EACH ROW EXECUTE FUNCTION no_room()`
      : "DROP FUNCTION no_room CASCADE",
  );
}

it("is unhealthy while requests can be stored nowhere, though the database answers", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  await database.db.workerHeartbeat.create({ data: { id: endpoint, seenAt: new Date() } });
  const store = () => storeRequest(testRequest(endpoint, [{}], Date.now()));
  expect(await canReceive()).toBe(true);
  expect((await readyz()).status).toBe(200);

  writeFileSync(join(folder, "spool"), "a file where the folder should be");
  await fillDisk(true);
  await expect(store()).rejects.toThrow();
  await database.db.$queryRaw`SELECT 1`;
  expect(await canReceive()).toBe(false);
  expect((await readyz()).status).toBe(503);

  rmSync(join(folder, "spool"));
  await store();
  expect(await canReceive()).toBe(true);

  await fillDisk(false);
  await drainSpool();
  await store();
  expect((await readyz()).status).toBe(200);
});

it("asks nothing of the database under load", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  await storeRequest(testRequest(endpoint, [{}], Date.now()));
  await administrator.query("BEGIN");
  await administrator.query("LOCK TABLE process_clock IN ACCESS EXCLUSIVE MODE");
  expect(await canReceive()).toBe(true);
  await administrator.query("ROLLBACK");
});
