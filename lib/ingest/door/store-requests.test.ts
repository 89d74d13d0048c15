import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { extendEnv } from "@/lib/env";
import { keptBodies, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { whenTold } from "@/lib/testing/when-told";
import { insertRequests } from "./insert-requests";
import { stopSpool, storeRequest } from "./store-requests";

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
  // By itself: it asks the database every second.
  await whenTold("pushlens:storing", (message) => expect(message).toEqual({ mode: "draining" }));
  await store();
  expect(await database.db.pendingRequest.count()).toBe(1);
});

it("gives each request of a commit its own body back, whatever is in it and however large", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const bodies = [
    Buffer.from("[]"),
    Buffer.alloc(0),
    Buffer.from([0, 255, 92, 34, 128]),
    Buffer.alloc(3_000_000, "\\ü"),
    new Uint8Array(Buffer.from("a part of more").buffer, 0, 6),
    Buffer.from("last"),
  ];
  for (const count of [1, 4, bodies.length]) {
    const requests = bodies.slice(0, count).map((body) => ({
      ...testRequest(endpoint, [], Date.now()),
      body,
    }));
    await insertRequests(database.db, requests);
    await insertRequests(database.db, requests);
    for (const { id, body } of requests) {
      const stored = (await keptBodies(database.db, [id])).get(id);
      expect(stored?.equals(Buffer.from(body))).toBe(true);
      const pending = { requestId: id, bytes: body.length };
      expect(await database.db.pendingRequest.count({ where: pending })).toBe(1);
    }
  }
});

it("stores a request once that stands twice in one commit, as a spool may give it", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const [twice, once] = [1, 2].map(() => testRequest(endpoint, [], Date.now()));
  if (!twice || !once) throw new Error("there are two");
  await insertRequests(database.db, [twice, once, twice]);
  const ids = { in: [twice.id, once.id] };
  expect(await database.db.pendingRequest.count({ where: { requestId: ids } })).toBe(2);
  expect((await keptBodies(database.db, ids.in)).size).toBe(2);
});

it("commits small requests while a large one is being written", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  await database.db.$executeRawUnsafe(`CREATE FUNCTION hold_large() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF octet_length(NEW.body) > 262144 THEN PERFORM pg_advisory_xact_lock(4711); END IF; RETURN NEW; END $$`);
  await database.db.$executeRawUnsafe(
    "CREATE TRIGGER hold_large BEFORE INSERT ON request_body FOR EACH ROW EXECUTE FUNCTION hold_large()",
  );
  const stored: string[] = [];
  const store = async (name: string, body: Buffer) => {
    await storeRequest({ ...testRequest(endpoint, [], Date.now()), body });
    stored.push(name);
  };
  const { large } = await database.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(4711)`;
    const held = store("large", Buffer.alloc(300_000, " "));
    await Promise.all([store("small", Buffer.from("[]")), store("small", Buffer.from("[]"))]);
    return { large: held };
  });
  await large;
  expect(stored).toEqual(["small", "small", "large"]);
});
