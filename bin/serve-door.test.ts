import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "@/lib/embedded/connection";
import { extendEnv } from "@/lib/env";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import type { DatabaseAddress } from "./database-address";
import { serveDoor } from "./serve-door";

const folder = mkdtempSync(join(tmpdir(), "pushlens-serve-"));
const SECRET = "Bearer right";
let database: TestDatabase;
let address: DatabaseAddress;
let port: number;

beforeAll(async () => {
  database = await testDatabase();
  // The door ends the process's pool when it is told of another address: not this test's own.
  Object.assign(globalThis, { pushlensPool: undefined });
  address = { DATABASE_URL: database.url, DATABASE_DIRECT_URL: "" };
  port = await freePort();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A door as a start begins with it: of the database it knows nothing yet. */
async function openDoor() {
  const controller = new AbortController();
  extendEnv({ PORT: String(port), PUSHLENS_DATA_DIR: folder, DATABASE_URL: "" });
  let closed: Promise<void> = Promise.resolve();
  const useDatabase = await new Promise<(of: DatabaseAddress) => void>((resolve, reject) => {
    closed = serveDoor(controller.signal, join(folder, "pages.sock"), resolve);
    closed.catch(reject);
  });
  return {
    useDatabase,
    async close() {
      controller.abort();
      await closed;
    },
  };
}

async function post(token: string, secret: string): Promise<number> {
  const headers = { authorization: secret };
  const url = `http://127.0.0.1:${port}/api/hooks/${token}`;
  const answer = await fetch(url, { method: "POST", headers, body: "{}" });
  await answer.arrayBuffer();
  return answer.status;
}
const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
const stored = () => database.db.webhookRequest.count();
const spooled = () => readdirSync(join(folder, "spool")).length;

test("before the database is there it takes what it remembers, and refuses nothing for good", async () => {
  const endpoint = { name: "DE", provider: "wonderpush", secret: SECRET } as const;
  const { token } = await database.db.$transaction((tx) => insertEndpoint(tx, endpoint));
  const first = await openDoor();
  expect(await health()).toBe(503);
  expect(await post(token, SECRET)).toBe(503);
  first.useDatabase(address);
  expect(await post(token, SECRET)).toBe(200);
  await vi.waitFor(() => readFileSync(join(folder, "endpoints.snapshot")));
  await first.close();
  const before = await stored();

  const second = await openDoor();
  expect(await health()).toBe(200);
  expect(await post(token, SECRET)).toBe(200);
  expect(spooled()).toBe(1);
  expect(await stored()).toBe(before);
  expect(await Promise.all([post("new", SECRET), post(token, "Bearer new")])).toEqual([503, 503]);
  second.useDatabase(address);
  expect(await post("new", SECRET)).toBe(401);
  expect(await post(token, "Bearer new")).toBe(401);
  await vi.waitFor(async () => expect(await stored()).toBe(before + 1), { timeout: 5_000 });
  await second.close();
}, 40_000);
