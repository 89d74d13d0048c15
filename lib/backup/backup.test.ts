import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import { createClient } from "@/lib/db";
import { BODY_PARTS, makePart } from "@/lib/facts/body-parts";
import { firstIdAt } from "@/lib/ingest/door/request-ids";
import { clocksAt, derivedTables, ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { makeBodyParts } from "@/lib/ingest/upkeep/make-body-parts";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { migrate } from "@/lib/migrate/apply";
import { inSlots, type TestDatabase, testDatabase, withBareDatabase } from "@/lib/testing/database";
import { backUp } from "./back-up";
import { restore } from "./restore";
import { readTables } from "./tables";

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), "pushlens-backup-"));
const file = join(folder, "backup");
const migrations = resolve("prisma/migrations");
const DAY = 86_400_000;
const AT = Date.parse("2026-11-20T10:00:00Z");

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.workspace.create({ data: { name: "Ácme\t\\N\n", timeZone: "UTC", rollupZone: "UTC" } });
  await db.user.create({
    data: { id: randomUUID(), email: "a@example.com", passwordHash: "x", role: "owner" },
  });
  const endpointId = await testEndpoint(db, "cleverpush");
  const items = Array.from({ length: 500 }, (_, n) => ({
    type: "delivery",
    date: new Date(AT - n * 3_600_000).toISOString(),
    notification: { _id: `n${n % 9}` },
    subscription: { _id: `s${n}` },
    strange: "\\. \u0001 é 😀",
  }));
  await db.retention.create({ data: { kind: "raw", days: 30 } });
  await makeBodyParts(db, clocksAt(AT));
  await ingest(db, [testRequest(endpointId, items, AT), testRequest(endpointId, [{}], AT)]);
  await db.$transaction((tx) => recordAudit(tx, { actor: "nobody", action: "sign_in.failed" }));
  await backUp(database.url, file, { secretKey: "a2V5" });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

const partsOf = async (client: pg.Client) => (await client.query(BODY_PARTS)).rows;

async function contents(client: pg.Client): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name } of await readTables(client)) {
    const { rows } = await client.query(
      `select count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as rows from "${name}" t`,
    );
    found[name] = rows[0];
  }
  return found;
}

test("a backup restored into an empty database gives every row of every table again", async () => {
  const live = await withClient(database.url, contents);
  await withBareDatabase(async (url, client) => {
    const restored = await restore(url, file, migrations);
    expect(restored).toMatchObject({ tables: Object.keys(live).length, secretKey: "a2V5" });
    expect(await contents(client)).toEqual(live);
    // So retention goes on to take days as a whole.
    expect(await partsOf(client)).toEqual(await withClient(database.url, partsOf));
    expect((await client.query("select from request_body_rest")).rowCount).toBe(0);
  });
  expect(live).toMatchObject({ event: { n: 500 }, audit_log: { n: 1 } });
  expect(Object.keys(live)).toContain("rollup");
});

test("facts that lie in slots come back as those of one database", async () => {
  const source = await testDatabase();
  const spread = await testDatabase();
  const other = join(folder, "slots");
  await inSlots(spread.db, [3, 5, 9]);
  const id = randomUUID();
  const items = Array.from({ length: 60 }, (_, n) => ({
    type: n % 7 ? "delivery" : "optIn",
    date: new Date(AT - n * 3_600_000).toISOString(),
    notification: { _id: `n${n % 9}` },
    subscription: { _id: `s${n}` },
  }));
  const request = testRequest(id, items, AT);
  for (const { db } of [source, spread]) {
    await testEndpoint(db, "cleverpush", id);
    await ingest(db, [request]);
  }
  const [whole, parts] = [await derivedTables(source.db), await derivedTables(spread.db)];
  expect(parts.rollup?.length).toBeGreaterThan(whole.rollup?.length ?? 0);
  await backUp(spread.url, other, { secretKey: null });
  await withBareDatabase(async (url) => {
    await restore(url, other, migrations);
    const restored = createClient(url);
    expect(await derivedTables(restored)).toEqual(whole);
    await restored.$disconnect();
    expect(await rebuild(url, { replace: false })).toEqual([]);
  });
  await source.close();
  await spread.close();
});

test("parts that are longer than those the schema begins with are made again", async () => {
  const source = await testDatabase();
  const other = join(folder, "longer");
  const now = Date.now();
  const longer = makePart({ from: firstIdAt(now - 10 * DAY), to: firstIdAt(now + 40 * DAY) });
  await withClient(source.url, async (client) => {
    for (const { name } of await partsOf(client)) await client.query(`drop table ${name}`);
    for (const statement of longer) await client.query(statement);
  });
  const endpointId = await testEndpoint(source.db, "cleverpush");
  await ingest(source.db, [testRequest(endpointId, [{}], now)]);
  await backUp(source.url, other, { secretKey: "a2V5" });
  await withBareDatabase(async (url, client) => {
    await restore(url, other, migrations);
    expect(await partsOf(client)).toEqual(await withClient(source.url, partsOf));
    expect((await client.query("select from request_body_rest")).rowCount).toBe(0);
  });
  await source.close();
});

test("an installation that was started but not begun takes a backup; one in use refuses it", async () => {
  const fresh = await testDatabase();
  await restore(fresh.url, file, migrations);
  expect(await fresh.db.event.count()).toBe(500);
  await expect(restore(fresh.url, file, migrations)).rejects.toThrow(
    /in use.*Nothing was changed/s,
  );
  expect(await fresh.db.event.count()).toBe(500);
  await fresh.close();
});

test("a restore needs no ownership of the schema, and takes no rights away", async () => {
  await withBareDatabase(async (url, client) => {
    const role = `app_${randomUUID().slice(0, 8)}`;
    await client.query(`create role ${role} login password 'app'`);
    await client.query(`grant usage, create on schema public to ${role}`);
    await client.query(`create role ${role}_reader`);
    await client.query(`grant usage on schema public to ${role}_reader`);
    await client.query("create table others (id int)");
    const address = Object.assign(new URL(url), { username: role, password: "app" });
    try {
      await expect(restore(address.href, file, migrations)).rejects.toThrow(/not Pushlens/);
      await client.query("drop table others");
      await migrate(address.href, migrations);
      await client.query("create table others (id int)");
      expect(await restore(address.href, file, migrations)).toMatchObject({ secretKey: "a2V5" });
      const { rows } = await client.query(
        "select has_schema_privilege($1, 'public', 'usage') as may, to_regclass('others')::text as others",
        [`${role}_reader`],
      );
      expect(rows).toEqual([{ may: true, others: "others" }]);
    } finally {
      await client.query(`drop owned by ${role}, ${role}_reader`);
      await client.query(`drop role ${role}, ${role}_reader`);
    }
  });
});

test("a damaged or cut backup restores nothing", async () => {
  const whole = gunzipSync(readFileSync(file));
  const changed = Buffer.from(whole);
  const at = changed.indexOf("a@example.com");
  changed.write("b@example.com", at);
  const damaged = {
    changed,
    cut: whole.subarray(0, whole.length - 40),
    "copied in part": whole,
    other: Buffer.from("{}"),
  };
  for (const [name, bytes] of Object.entries(damaged)) {
    const path = join(folder, name);
    writeFileSync(path, gzipSync(bytes));
    // As copied only in part: its packing breaks off.
    if (name === "copied in part") writeFileSync(path, gzipSync(bytes).subarray(0, -9_000));
    await withBareDatabase(async (url, client) => {
      await expect(restore(url, path, migrations), name).rejects.toThrow(
        { changed: /damaged/, other: /no backup/ }[name] ?? /incomplete.*Nothing was restored/,
      );
      const { rows } = await client.query("select to_regclass('event') as there");
      if (rows[0]?.there) {
        const events = await client.query("select 1 from event limit 1");
        expect(events.rowCount, name).toBe(0);
      }
    });
  }
});

test("where the file cannot be written, the backup ends with the reason and leaves nothing", async () => {
  const nowhere = join(folder, "not there", "backup");
  const failing = backUp(database.url, nowhere, { secretKey: null });
  await expect(failing).rejects.toMatchObject({ code: "ENOENT" });
  expect(existsSync(nowhere)).toBe(false);
});

test("a backup is for its owner's eyes, and never written over something", async () => {
  expect(statSync(file).mode & 0o077).toBe(0);
  const before = readFileSync(file);
  await expect(backUp(database.url, file, { secretKey: null })).rejects.toThrow(/EEXIST/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}.partial`)).toBe(false);
});

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const {
    default: { Client },
  } = await import("pg");
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
