import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { derivedTables, ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { rebuild } from "./rebuild";
import { proveShadow } from "./shadow";

const NOW = Date.UTC(2026, 10, 20, 12);
let database: TestDatabase;
let live: Record<string, string[]>;

beforeAll(async () => {
  database = await testDatabase();
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const items = ["SENT", "OPENED", "OPENED"].map((type, n) => ({
    type: `@NOTIFICATION_${type}`,
    installationId: `i${n}`,
    notificationId: "n",
    actionDate: NOW - n,
  }));
  await ingest(database.db, [testRequest(endpoint, items, NOW)]);
  live = await derivedTables(database.db);
});
afterAll(() => database.close());

/** The database's address with session options of one's own. */
function withOptions(options: string): string {
  const url = new URL(database.url);
  url.searchParams.set("options", options);
  return url.href;
}

async function schemas(): Promise<string[]> {
  const rows = await database.db.$queryRaw<{ name: string }[]>`
    SELECT nspname::text AS name FROM pg_namespace WHERE nspname LIKE 'pushlens%'`;
  return rows.map(({ name }) => name);
}

it.each(["-c statement_timeout=60000", "-c search_path=public", "--jit=on -csearch_path=public,x"])(
  "a rebuild leaves the live tables alone whatever the address asks for: %s",
  async (options) => {
    expect(await rebuild(withOptions(options), { replace: false })).toEqual([]);
    expect(await derivedTables(database.db)).toEqual(live);
    expect(await rebuild(withOptions(options), { replace: true })).toEqual([]);
    expect(await derivedTables(database.db)).toEqual(live);
    expect(await schemas()).toEqual([]);
  },
);

it("a rebuild leaves the live tables alone whatever the role has set", async () => {
  const { pathname, username } = new URL(database.url);
  const role = `ALTER ROLE ${username} IN DATABASE ${pathname.slice(1)}`;
  await database.db.$executeRawUnsafe(`${role} SET search_path = public, pg_catalog`);
  try {
    expect(await rebuild(database.url, { replace: true })).toEqual([]);
    expect(await derivedTables(database.db)).toEqual(live);
  } finally {
    await database.db.$executeRawUnsafe(`${role} RESET ALL`);
  }
});

it("a rebuild that would write to the live tables is refused before its first write", async () => {
  await expect(
    database.db.$transaction((tx) => proveShadow(tx, "pushlens_rebuild")),
  ).rejects.toThrow(
    /^The database does not lead a rebuild to tables of its own \((?=.*\bevent\b)(?=.*\bmessage\b).*Nothing was changed\.$/,
  );
});

it("a role that may not make a schema is told what to grant", async () => {
  const role = `app_${randomUUID().slice(0, 8)}`;
  await database.db.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'app'`);
  const url = Object.assign(new URL(database.url), { username: role, password: "app" });
  try {
    await expect(rebuild(url.href, { replace: true })).rejects.toThrow(
      new RegExp(`^A rebuild needs .*grant create on database "test_\\w+" to "${role}"`),
    );
  } finally {
    await database.db.$executeRawUnsafe(`DROP ROLE ${role}`);
  }
});

it("two rebuilds at once do not meet", async () => {
  const both = await Promise.all(
    [true, false].map((replace) => rebuild(database.url, { replace })),
  );
  expect(both).toEqual([[], []]);
  expect(await derivedTables(database.db)).toEqual(live);
});
