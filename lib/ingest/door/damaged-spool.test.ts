import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { metricsText } from "@/lib/analytics/health/metrics";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { extendEnv } from "@/lib/env";
import { testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { damagedFiles, discardFile, recoverFile } from "./damaged-spool";
import { insertRequests } from "./insert-requests";
import type { NewRequest } from "./new-request";
import { Spool } from "./spool";
import { markerOf } from "./spool-name";
import { encodeRecord } from "./spool-record";
import { drainSpool, stopSpool } from "./store-requests";

const NOW = Date.UTC(2026, 10, 20);
const NAME = "5bd1f3a8-c2e9-470d-b6a1-908f7e3c4d2a_m.spool";
let database: TestDatabase;
let dataDir: string;
let folder: string;

beforeAll(async () => {
  vi.stubEnv("PUSHLENS_LOG_LEVEL", "silent");
  database = await testDatabase();
  dataDir = mkdtempSync(join(tmpdir(), "pushlens-damaged-"));
  folder = join(dataDir, "spool");
  extendEnv({ PUSHLENS_DATA_DIR: dataDir });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(async () => {
  stopSpool();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const stored = async () =>
  (await database.db.webhookRequest.findMany({ select: { id: true } })).map(({ id }) => id);

/** A file of the spool in which one bit of the request of an index is flipped. */
function writeDamaged(requests: readonly NewRequest[], index: number): void {
  const records = requests.map((one) => encodeRecord(one, markerOf(NAME)));
  const end = (records[index]?.length ?? 0) - 1;
  const damaged = records[index];
  if (damaged) damaged[end] = (damaged[end] ?? 0) ^ 8;
  writeFileSync(join(folder, NAME), Buffer.concat(records));
}

it("loses one of twelve requests to a flipped bit, and says so where an admin looks", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const requests = Array.from({ length: 12 }, () => testRequest(endpoint, [{}], NOW));
  writeDamaged(requests, 5);
  expect((await getOurHealth(NOW)).notices).toEqual([]);
  await drainSpool();
  const others = requests.filter((_, index) => index !== 5).map(({ id }) => id);
  expect((await stored()).sort()).toEqual(others.sort());
  const health = await getOurHealth(NOW);
  expect(health.notices).toEqual([expect.stringContaining("spool list")]);
  expect((await metricsText()).body).toContain("pushlens_spool_damaged_files 1\n");
  const [file] = await damagedFiles();
  expect(file).toMatchObject({
    name: `${NAME}.damaged`,
    whole: 0,
    unreadable: [{ head: { endpointId: endpoint, receivedAt: NOW } }],
  });
  expect(await recoverFile(`${NAME}.damaged`)).toMatchObject({ stored: 0, refused: [] });
  expect(await damagedFiles()).toEqual([file]);
  await discardFile(`${NAME}.damaged`);
  expect((await getOurHealth(NOW)).notices).toEqual([]);
});

it("recovers what a version before set aside with the damaged record, and does so once", async () => {
  const { db } = database;
  const endpoint = await testEndpoint(db, "wonderpush");
  const requests = Array.from({ length: 4 }, () => testRequest(endpoint, [{}], NOW));
  const records = requests.map((one) => encodeRecord(one, Buffer.alloc(0)));
  const second = records[1];
  if (second) second[second.length - 1] = (second.at(-1) ?? 0) ^ 1;
  const name = "000000000000005_9_other_5bd1f3a8-c2e9-470d-b6a1-908f7e3c4d2a.spool.damaged";
  writeFileSync(join(folder, name), Buffer.concat(records));
  await insertRequests(db, requests.slice(0, 1));
  const before = await db.pendingRequest.count();
  expect(await recoverFile(name)).toMatchObject({ stored: 3, refused: [], unreadable: [{}] });
  expect(await db.pendingRequest.count()).toBe(before + 2);
  expect(await recoverFile(name)).toMatchObject({ stored: 0, unreadable: [{}] });
  expect(await db.pendingRequest.count()).toBe(before + 2);
});

it("keeps what the database refuses, and stores it once the reason is gone", async () => {
  const { db } = database;
  const endpoint = await testEndpoint(db, "wonderpush");
  const request = { ...testRequest(endpoint, [{}], NOW), query: "never" };
  await db.$executeRawUnsafe(
    "ALTER TABLE webhook_request ADD CONSTRAINT no_such CHECK (query <> 'never')",
  );
  await new Spool(folder).append([request, testRequest(endpoint, [{}], NOW)]);
  for (const name of readdirSync(folder)) {
    // As a process leaves it that has ended.
    const left = join(folder, name.replace(`_${process.pid}_`, "_999999999_"));
    renameSync(join(folder, name), left);
  }
  await drainSpool();
  const [file] = await damagedFiles();
  expect(file).toMatchObject({ whole: 1, unreadable: [] });
  const name = file?.name ?? "";
  expect(await recoverFile(name)).toMatchObject({ stored: 0, refused: [expect.any(String)] });
  await db.$executeRawUnsafe("ALTER TABLE webhook_request DROP CONSTRAINT no_such");
  expect(await recoverFile(name)).toEqual({ stored: 1, refused: [], unreadable: [] });
  expect(await stored()).toContain(request.id);
  expect(await damagedFiles()).toEqual([]);
});
