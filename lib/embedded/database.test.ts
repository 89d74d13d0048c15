import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { clusterDir } from "./cluster";
import { openEmbeddedDatabase } from "./database";
import { shortenLog, tunedSettings } from "./server";
import { serverPid } from "./server-process";

// Each start makes a cluster or recovers one.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pushlens-embedded-"));
  // A clone under /root: nobody else may enter.
  chmodSync(folder, 0o700);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

test("several processes hold one server, and the last to let go stops it", async () => {
  const [first, second] = await Promise.all([
    openEmbeddedDatabase(folder),
    openEmbeddedDatabase(folder),
  ]);
  expect(second.url).toBe(first.url);
  const pid = serverPid(clusterDir(folder));
  await first.release();
  expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(serverPid(clusterDir(folder))).toBe(pid);
  await second.release();
  expect(serverPid(clusterDir(folder))).toBeNull();
});

test("what is committed stays committed: durability is on, and a killed server comes back", async () => {
  const before = await openEmbeddedDatabase(folder);
  const settings = await ask<{ name: string; setting: string }>(
    before.url,
    `select name, setting from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`,
  );
  expect(settings.map(({ setting }) => setting)).toEqual(["on", "on", "on", "on"]);
  await ask(before.url, "create table kept as select 42 as answer");
  process.kill(serverPid(clusterDir(folder)) ?? 0, "SIGKILL");
  await before.lost;
  const after = await openEmbeddedDatabase(folder);
  expect(await ask(after.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  await after.release();
  await before.release();
});

test.each([
  [0.5, "128MB"],
  [4, "512MB"],
  [64, "1024MB"],
])("of %d GiB of memory it takes %s for its pages", (memory, expected) => {
  expect(tunedSettings(memory * 2 ** 30).shared_buffers).toBe(expected);
});

test("where the machine does not give it the memory at once it starts with less", async () => {
  const database = await openEmbeddedDatabase(folder, { shared_buffers: "4TB" });
  expect(await ask(database.url, "show shared_buffers")).toEqual([{ shared_buffers: "128MB" }]);
  await database.release();
});

test("its password is for the eyes of its owner, and its texts are UTF-8", async () => {
  expect(statSync(join(folder, "database.json")).mode & 0o777).toBe(0o600);
  const { password } = JSON.parse(readFileSync(join(folder, "database.json"), "utf8"));
  const database = await openEmbeddedDatabase(folder);
  const wrong = database.url.replace(password, "wrong");
  await expect(ask(wrong, "select 1")).rejects.toThrow(/password/);
  expect(await ask(database.url, "select lower('ÄÉ') as low")).toEqual([{ low: "äé" }]);
  await database.release();
});

test("the server's log is shortened while it runs, and it goes on writing there", async () => {
  const held = await openEmbeddedDatabase(folder, { log_statement: "all" });
  const log = join(folder, "postgres.log");
  try {
    for (let n = 0; n < 50; n++) await ask(held.url, `select ${n} /* ${"x".repeat(2_000)} */`);
    await ask(held.url, "select 'newest'");
    shortenLog(folder, 50_000);
    expect(statSync(log).size).toBeLessThanOrEqual(5_000);
    expect(readFileSync(log, "utf8")).toContain("newest");
    await ask(held.url, "select 'later'");
    const after = readFileSync(log, "utf8");
    expect(after).toContain("later");
    expect(after).not.toContain("\0");
  } finally {
    await held.release();
  }
});

test("a data folder that was moved opens where it is, with all that was in it", async () => {
  const before = await openEmbeddedDatabase(folder);
  await ask(before.url, "create table moved as select 7 as answer");
  await before.release();
  const elsewhere = `${folder} moved`;
  renameSync(folder, elsewhere);
  try {
    const after = await openEmbeddedDatabase(elsewhere);
    expect(await ask(after.url, "select answer from moved")).toEqual([{ answer: 7 }]);
    await after.release();
  } finally {
    renameSync(elsewhere, folder);
  }
});

test.each(["stopped", "running"])(
  "a copy of a data folder, taken while it was %s, is a database of its own",
  async (state) => {
    const copy = `${folder} ${state}`;
    const take = () => execFileSync("cp", ["-a", folder, copy]);
    if (state === "stopped") take();
    const original = await openEmbeddedDatabase(folder);
    try {
      await ask(original.url, "checkpoint");
      if (state === "running") take();
      const other = await openEmbeddedDatabase(copy);
      expect(other.url).not.toBe(original.url);
      await ask(other.url, `create table only_${state} as select 1 as one`);
      const found = await ask<{ at: string | null }>(
        original.url,
        `select to_regclass('only_${state}') as at`,
      );
      expect(found).toEqual([{ at: null }]);
      await other.release();
      expect(await ask(original.url, "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      await original.release();
      rmSync(copy, { recursive: true, force: true });
    }
  },
  60_000,
);
