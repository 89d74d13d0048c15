import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getEvents } from "@/lib/analytics/events/events";
import { eventsParameters } from "@/lib/analytics/events/parameters";
import { getFreshness } from "@/lib/analytics/health/freshness";
import { isReady } from "@/lib/analytics/health/readiness";
import { backUp } from "@/lib/backup/back-up";
import { restore } from "@/lib/backup/restore";
import type { Db } from "@/lib/db";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "@/lib/embedded/database";
import { EndpointCache } from "@/lib/endpoints/endpoint-cache";
import { extendEnv } from "@/lib/env";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { processPending } from "@/lib/ingest/process-pending";
import { derivedTables, testRequest } from "@/lib/ingest/testing";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { migrate } from "@/lib/migrate/apply";
import { checkPooling, sharesSessions, type Ways } from "@/lib/migrate/check-pooling";
import { checkRights } from "@/lib/migrate/check-server";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { leadTo } from "./database";
import { hasPgBouncer, type PgBouncer, startPgBouncer } from "./pgbouncer";
import { whenTold } from "./when-told";

/** As somebody else's server may be. */
const ELSEWHERE = {
  fsync: "off",
  max_connections: "200",
  timezone: "Europe/Berlin",
  datestyle: "German, DMY",
  intervalstyle: "iso_8601",
  bytea_output: "escape",
  default_transaction_isolation: "repeatable read",
  search_path: "elsewhere, public",
};
const SESSION = ["pool_mode = session", "default_pool_size = 40"];
const TRANSACTION = ["pool_mode = transaction", "default_pool_size = 8"];
const IGNORING = "ignore_startup_parameters = extra_float_digits, options";
const MIGRATIONS = resolve("prisma/migrations");

const folder = mkdtempSync(join(tmpdir(), "pushlens-elsewhere-"));
let server: EmbeddedDatabase;
let names = 0;

beforeAll(async () => {
  server = await openEmbeddedDatabase(folder, ELSEWHERE);
});
afterAll(async () => {
  await server.release();
  rmSync(folder, { recursive: true, force: true });
});

async function administer<Row>(text: string, url = server.url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** The address of a new, empty database of the server. */
async function newDatabase(): Promise<string> {
  const name = `elsewhere_${++names}`;
  await administer(`create database ${name}`);
  return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
}

function withOptions(url: string, options: string): string {
  const changed = new URL(url);
  changed.searchParams.set("options", options);
  return changed.href;
}

/** Lives on a database for a while, and looks whether everything there is right. */
async function live(ways: Ways, plain: string): Promise<void> {
  await checkPooling(ways);
  await migrate(ways.direct, MIGRATIONS);
  const used = leadTo(ways.url);
  extendEnv({
    DATABASE_URL: ways.url,
    DATABASE_DIRECT_URL: ways.url === ways.direct ? "" : ways.direct,
  });
  const cache = new EndpointCache(ways.direct);
  try {
    const endpoint = await newsOfEndpoint(used.db, cache);
    await receiveAndProcess(used.db, endpoint);
    await timesAreRight(used.db, plain);
    await rebuildIsRight(used.db, ways.direct);
  } finally {
    await cache.close();
    await used.release();
  }
  await backupIsRight(ways.direct, plain);
}

async function newsOfEndpoint(db: Db, cache: EndpointCache): Promise<string> {
  expect(await cache.find("unknown")).toBeNull();
  const made = await db.$transaction((tx) =>
    insertEndpoint(tx, { name: "Here", provider: "cleverpush", token: `token-${names}` }),
  );
  await whenTold("pushlens:endpoints", async () =>
    expect(await cache.find(made.token)).toMatchObject({ id: made.id }),
  );
  return made.id;
}

const AT = Date.parse("2026-11-26T10:00:00Z");

async function receiveAndProcess(db: Db, endpoint: string): Promise<void> {
  const requests = Array.from({ length: 40 }, (_, n) => {
    const item = {
      type: n % 2 ? "delivery" : "click",
      date: new Date(AT + n * 1_000).toISOString(),
      notification: { _id: "n", title: "Sale 👋 €5 \\ 'x'" },
      subscription: { _id: `s${n >> 1}` },
      channel: { _id: "c" },
    };
    return testRequest(endpoint, [item], AT + 60_000 + n);
  });
  // At once and again, so that a pooler gives each statement to another session.
  for (let round = 0; round < 2; round++) {
    const parts = Array.from({ length: 10 }, (_, n) => requests.slice(n * 4, n * 4 + 4));
    await Promise.all(parts.map((part) => insertRequests(db, part)));
  }
  const done = [await processPending(db, { maxRequests: 15 })];
  while (done.at(-1)?.requests) done.push(await processPending(db, { maxRequests: 15 }));
  expect(done.reduce((sum, { items }) => sum + items, 0)).toBe(40);
}

async function timesAreRight(db: Db, plain: string): Promise<void> {
  const range = { from: "2026-11-26", to: "2026-11-26", limit: "5" };
  const { rows } = await getEvents(parseParameters(eventsParameters, range), {}, AT);
  expect(rows[0]).toMatchObject({
    at: new Date(AT + 39_000).toISOString(),
    receivedAt: new Date(AT + 60_039).toISOString(),
  });
  const freshness = await getFreshness({}, AT + 120_000);
  expect(freshness.newestReceipt).toBe(new Date(AT + 60_039).toISOString());
  const now = new Date();
  await db.workerHeartbeat.create({ data: { id: crypto.randomUUID(), seenAt: now } });
  expect(await isReady()).toBe(true);
  expect(
    await administer(
      `select extract(epoch from seen_at) * 1000 = ${now.getTime()} as same from worker_heartbeat`,
      plain,
    ),
  ).toEqual([{ same: true }]);
  expect(await db.workerHeartbeat.findFirst()).toMatchObject({ seenAt: now });
}

async function rebuildIsRight(db: Db, direct: string): Promise<void> {
  const before = await derivedTables(db);
  expect(await rebuild(direct, { replace: false })).toEqual([]);
  expect(await rebuild(direct, { replace: true })).toEqual([]);
  expect(await derivedTables(db)).toEqual(before);
}

async function backupIsRight(direct: string, plain: string): Promise<void> {
  const file = join(folder, `backup-${names}`);
  await backUp(direct, file, { secretKey: null });
  const empty = await newDatabase();
  await restore(
    Object.assign(new URL(direct), { pathname: new URL(empty).pathname }).href,
    file,
    MIGRATIONS,
  );
  const count =
    "select count(*)::int as n, extract(epoch from min(at))::int as first from public.event";
  const first = AT / 1_000;
  expect(await administer(count, empty)).toEqual([{ n: 40, first }]);
  expect(await administer(count, plain)).toEqual([{ n: 40, first }]);
}

describe("on a server in another zone, with other styles and another search path", () => {
  it("all times and numbers are right", async () => {
    const url = await newDatabase();
    await live({ url, direct: url }, url);
  }, 60_000);

  it("all times and numbers are right with options in the address", async () => {
    const url = await newDatabase();
    const asked = withOptions(
      url,
      "-c search_path=pg_catalog -c TimeZone=Asia/Kathmandu -c jit=on",
    );
    await live({ url: asked, direct: asked }, url);
  }, 60_000);
});

describe.skipIf(!hasPgBouncer)("behind PgBouncer", () => {
  const running: PgBouncer[] = [];
  afterAll(() => Promise.all(running.map((one) => one.stop())));

  async function bouncer(lines: readonly string[]): Promise<PgBouncer> {
    const started = await startPgBouncer(server.url, lines);
    running.push(started);
    return started;
  }

  it.each([
    ["as it comes", SESSION],
    ["that ignores start-up options", [...SESSION, IGNORING]],
  ])(
    "everything is right in session mode, %s",
    async (_, lines) => {
      const url = await newDatabase();
      const through = (await bouncer(lines)).through(
        withOptions(url, "-c statement_timeout=60000"),
      );
      expect(await sharesSessions(through)).toBe(false);
      await live({ url: through, direct: through }, url);
    },
    60_000,
  );

  it("transaction mode without a direct address is refused, and nothing is made", async () => {
    const url = await newDatabase();
    const through = (await bouncer(TRANSACTION)).through(url);
    await expect(checkPooling({ url: through, direct: through })).rejects.toThrow(
      /^DATABASE_URL leads through a pooler.*set DATABASE_DIRECT_URL.*Nothing was changed\.$/,
    );
    await expect(checkPooling({ url, direct: through })).rejects.toThrow(
      /^DATABASE_DIRECT_URL leads through a pooler/,
    );
    const other = await newDatabase();
    await expect(checkPooling({ url: through, direct: other })).rejects.toThrow(
      /^DATABASE_DIRECT_URL leads to another database/,
    );
  });

  it("statement mode is refused", async () => {
    const url = await newDatabase();
    const through = (await bouncer(["pool_mode = statement"])).through(url);
    await expect(checkPooling({ url: through, direct: url })).rejects.toThrow(/statement mode/);
  });

  it("a setting that transaction mode cannot keep is refused, unless the role has it", async () => {
    const url = await newDatabase();
    const through = (await bouncer(TRANSACTION)).through(url);
    await expect(checkPooling({ url: through, direct: url })).rejects.toThrow(
      /^Behind the pooler of DATABASE_URL the session setting \w+ is .*alter role/,
    );
  });

  it.each(["0", "1"])(
    "everything is right in transaction mode with a direct address, round robin %s",
    async (robin) => {
      const url = await newDatabase();
      const name = new URL(url).pathname.slice(1);
      for (const setting of [
        "search_path = public",
        "bytea_output = 'hex'",
        "intervalstyle = 'postgres'",
        "default_transaction_isolation = 'read committed'",
      ])
        await administer(`alter database ${name} set ${setting}`);
      const through = (await bouncer([...TRANSACTION, `server_round_robin = ${robin}`])).through(
        url,
      );
      await live({ url: through, direct: url }, url);
      const pooled = new pg.Client({ connectionString: through });
      await pooled.connect();
      await checkRights(pooled).finally(() => pooled.end());
    },
    60_000,
  );
});
