import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getQuality } from "@/lib/analytics/quality/quality";
import { closeEndpoints, findEndpoint } from "@/lib/endpoints/find-endpoint";
import { canReceive } from "@/lib/ingest/door/can-receive";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { drainSpool, stopSpool, storeRequest } from "@/lib/ingest/door/store-requests";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { testEndpoint, testRequest } from "./testing";

const NOW = Date.UTC(2026, 10, 20);
let database: TestDatabase;
let administrator: pg.Client;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pushlens-outage-"));
  vi.stubEnv("PUSHLENS_DATA_DIR", folder);
  vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
  database = await testDatabase();
  const address = new URL(database.url);
  address.pathname = "/postgres";
  administrator = new pg.Client({ connectionString: address.href });
  await administrator.connect();
});
afterAll(async () => {
  stopSpool();
  await closeEndpoints();
  await administrator.end();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Cuts every connection to the test's database and lets none in, as a stopped server would. */
async function allowConnections(allow: boolean) {
  const name = new URL(database.url).pathname.slice(1);
  await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allow}`);
  if (!allow)
    await administrator.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
      [name],
    );
}

async function quality(endpoint: string) {
  const range = { from: "2026-11-20", to: "2026-11-20" };
  const report = await getQuality(parseParameters(filterParameters, range), NOW);
  const row = report.rows.find((one) => one.endpoint === endpoint);
  return { received: row?.received, pending: row?.pending, difference: row?.difference };
}

it("acknowledges while the database is away, and has it all once it is back", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush", randomUUID());
  const requests = Array.from({ length: 60 }, (): NewRequest => testRequest(endpoint, [{}], NOW));
  await Promise.all(requests.slice(0, 20).map(storeRequest));
  await findEndpoint("");
  await allowConnections(false);
  await Promise.all(requests.slice(20, 40).map(storeRequest));
  await expect(drainSpool()).rejects.toThrow();
  expect(await canReceive()).toBe(true);
  await Promise.all(requests.slice(40, 50).map(storeRequest));
  await allowConnections(true);
  expect(await quality(endpoint)).toEqual({ received: 50, pending: 50, difference: 0 });
  await drainSpool();
  expect(await quality(endpoint)).toEqual({ received: 50, pending: 50, difference: 0 });
  await Promise.all(requests.slice(50).map(storeRequest));
  await drainSpool();
  expect(await database.db.webhookRequest.count()).toBe(60);
  expect(await database.db.pendingRequest.count()).toBe(60);
});

it("is not healthy while the endpoints were never read", async () => {
  await closeEndpoints();
  await allowConnections(false);
  expect(await canReceive()).toBe(false);
  await allowConnections(true);
});
