import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { extendEnv } from "@/lib/env";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { notifyEndpoints } from "@/lib/settings/store/notify";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { whenTold } from "@/lib/testing/when-told";
import { EndpointCache } from "./endpoint-cache";
import { EndpointSnapshot } from "./endpoint-snapshot";

const folder = mkdtempSync(join(tmpdir(), "pushlens-snapshot-"));
const file = join(folder, "endpoints.snapshot");
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const create = (secret: string) =>
  database.db.$transaction((tx) =>
    insertEndpoint(tx, { name: "DE", provider: "cleverpush", secret }),
  );

test("what was read last is judged by until the database is there, and then no more", async () => {
  const { id, token } = await create("Bearer plain-words");
  const first = new EndpointCache(database.url, new EndpointSnapshot(folder, "here"));
  expect(await first.find(token)).toMatchObject({ id, isRemembered: false });
  await whenTold("pushlens:endpoints", () => expect(readFileSync(file, "utf8")).toContain(id));
  await first.close();

  const second = new EndpointCache(null, new EndpointSnapshot(folder, "here"));
  expect(second.isUseful).toBe(true);
  expect([...second.providers]).toEqual(["cleverpush"]);
  const found = await second.find(token);
  expect(found).toMatchObject({ id, isRemembered: true });
  expect(found?.secrets[0]?.plain()).toBe("Bearer plain-words");
  await expect(second.find("unknown")).rejects.toMatchObject({ code: "unavailable" });
  await expect(second.confirm(token)).rejects.toMatchObject({ code: "unavailable" });
  const waiting = second.find("unknown");
  second.moveTo(database.url);
  expect(await waiting).toBeNull();
  expect(await second.find(token)).toMatchObject({ id, isRemembered: false });
  await second.close();
}, 30_000);

test("a change is on disk as soon as it is heard of", async () => {
  const cache = new EndpointCache(database.url, new EndpointSnapshot(folder, "here"));
  const { id } = await create("another");
  await whenTold("pushlens:endpoints", () => expect(readFileSync(file, "utf8")).toContain(id));
  await database.db.$transaction(async (tx) => {
    await tx.endpoint.update({ where: { id }, data: { deletedAt: new Date() } });
    await notifyEndpoints(tx, id);
  });
  await whenTold("pushlens:endpoints", () => expect(readFileSync(file, "utf8")).not.toContain(id));
  await cache.close();
});

test("it is for its owner's eyes, and holds no token or secret as it is", async () => {
  const cache = new EndpointCache(database.url, new EndpointSnapshot(folder, "here"));
  const { id, token } = await create("Bearer in-plain-sight");
  await whenTold("pushlens:endpoints", () => expect(readFileSync(file, "utf8")).toContain(id));
  await cache.close();
  const text = readFileSync(file, "utf8");
  for (const told of [token, "in-plain-sight", Buffer.from(token).toString("base64")])
    expect(text).not.toContain(told);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("another installation's, another database's, or a changed one is not used", async () => {
  const read = (name = "here") => new EndpointSnapshot(folder, name).read();
  expect(read()).not.toBeNull();
  expect(read("elsewhere")).toBeNull();
  const whole = readFileSync(file, "utf8");
  for (const changed of [whole.replace("cleverpush", "wonderpush"), whole.slice(0, -2), ""]) {
    writeFileSync(file, changed);
    expect(read()).toBeNull();
  }
  writeFileSync(file, whole);
  rmSync(file);
  expect(read()).toBeNull();
  writeFileSync(file, whole);
  extendEnv({ PUSHLENS_SECRET_KEY: randomBytes(32).toString("base64") });
  vi.resetModules();
  const foreign = await import("./endpoint-snapshot");
  expect(new foreign.EndpointSnapshot(folder, "here").read()).toBeNull();
});
