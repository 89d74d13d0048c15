import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { replicaNotice } from "@/lib/analytics/health/replica-notice";
import { initialise } from "@/lib/embedded/cluster";
import { type Connection, connectionUrl, freePort } from "@/lib/embedded/connection";
import { clusterOwner } from "@/lib/embedded/owner";
import { spawnServer } from "@/lib/embedded/server";
import { stopServer } from "@/lib/embedded/server-process";
import { extendEnv } from "@/lib/env";
import { migrate } from "@/lib/migrate/apply";
import { leadTo } from "@/lib/testing/database";
import { checkReplica } from "./check-replica";
import { closeReplica, lookAtReplica, readRaw, replicaState } from "./read-raw";

// A primary of this file's own, and a standby that is a copy of its folder.
const folder = mkdtempSync(join(tmpdir(), "pushlens-replica-"));
const password = "0123456789abcdef";
const primary = join(folder, "primary");
const standby = join(folder, "standby");
let primaryUrl = "";
let replicaUrl = "";
let standbyConnection: Connection;
let lead: ReturnType<typeof leadTo>;

async function up(url: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(50);
    }
  }
}

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const startStandby = () => spawnServer(standby, standbyConnection, {});

async function replayed(): Promise<void> {
  const [{ lsn } = { lsn: "" }] = await ask<{ lsn: string }>(
    primaryUrl,
    "SELECT pg_current_wal_lsn()::text AS lsn",
  );
  const done = `SELECT pg_last_wal_replay_lsn() >= '${lsn}'::pg_lsn AS done`;
  while (!(await ask<{ done: boolean }>(replicaUrl, done))[0]?.done) await sleep(20);
}

beforeAll(async () => {
  for (const path of [primary, standby]) mkdirSync(path);
  const connection = { port: await freePort(), password };
  await initialise(primary, connection);
  const all = connectionUrl(connection, "postgres");
  await spawnServer(primary, connection, {});
  await up(all);
  await ask(all, "CREATE DATABASE pushlens");
  primaryUrl = connectionUrl(connection, "pushlens");
  await migrate(primaryUrl, resolve("prisma/migrations"));
  await stopServer(join(primary, "postgres"));
  const cluster = join(standby, "postgres");
  expect(spawnSync("cp", ["-a", join(primary, "postgres"), cluster]).status).toBe(0);
  writeFileSync(join(cluster, "standby.signal"), "");
  const from = `host=127.0.0.1 port=${connection.port} user=pushlens password=${password}`;
  appendFileSync(join(cluster, "postgresql.auto.conf"), `primary_conninfo = '${from}'\n`);
  const owner = clusterOwner(cluster);
  expect(
    spawnSync("chown", ["-R", `${owner?.uid ?? ""}:${owner?.gid ?? ""}`, cluster]).status,
  ).toBe(0);
  standbyConnection = { port: await freePort(), password };
  replicaUrl = connectionUrl(standbyConnection, "pushlens");
  await spawnServer(primary, connection, {});
  await up(primaryUrl);
  await startStandby();
  await up(replicaUrl);
  lead = leadTo(primaryUrl);
  extendEnv({ DATABASE_URL: primaryUrl, PUSHLENS_READ_URL: replicaUrl });
});

afterAll(async () => {
  await closeReplica();
  await lead?.release();
  await stopServer(join(standby, "postgres"));
  await stopServer(join(primary, "postgres"));
  rmSync(folder, { recursive: true, force: true });
  extendEnv({ PUSHLENS_READ_URL: "" });
});

beforeEach(() => closeReplica());

/** Which of the two answered. */
const whoAnswers = async () =>
  (await readRaw`SELECT pg_is_in_recovery() AS standby`) as { standby: boolean }[];

describe("a report's query", () => {
  test("is answered by the replica once that has been seen to keep up", async () => {
    expect(await lookAtReplica()).toEqual({ is: "current" });
    expect(await whoAnswers()).toEqual([{ standby: true }]);
    expect(replicaNotice()).toBeNull();
  });

  test("is answered by the primary before the replica was looked at, and where none is named", async () => {
    expect(replicaState()).toBeNull();
    expect(await whoAnswers()).toEqual([{ standby: false }]);
    await closeReplica();
    extendEnv({ PUSHLENS_READ_URL: "" });
    expect(await lookAtReplica()).toBeNull();
    expect(await whoAnswers()).toEqual([{ standby: false }]);
    extendEnv({ PUSHLENS_READ_URL: replicaUrl });
  });

  test("is asked of the primary where the replica refuses it, as one does that lacks a migration", async () => {
    await lookAtReplica();
    await ask(replicaUrl, "SELECT pg_wal_replay_pause()");
    await ask(primaryUrl, "CREATE TABLE came_later (n int)");
    await ask(primaryUrl, "INSERT INTO came_later VALUES (7)");
    expect(await readRaw`SELECT n FROM came_later`).toEqual([{ n: 7 }]);
    await ask(replicaUrl, "SELECT pg_wal_replay_resume()");
    await replayed();
    await ask(primaryUrl, "DROP TABLE came_later");
    await expect(readRaw`SELECT n FROM came_later`).rejects.toThrow();
  });

  test("is asked of the primary where the replica goes while it answers, and pages say so", async () => {
    expect(await lookAtReplica()).toEqual({ is: "current" });
    const slow = readRaw`SELECT pg_sleep(CASE WHEN pg_is_in_recovery() THEN 60 ELSE 0 END)::text, pg_is_in_recovery() AS standby`;
    const asleep = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
    while ((await ask(replicaUrl, asleep)).length === 0) await sleep(20);
    await stopServer(join(standby, "postgres"));
    expect(await slow).toMatchObject([{ standby: false }]);
    expect(await lookAtReplica()).toEqual({ is: "lost", promoted: false });
    expect(await whoAnswers()).toEqual([{ standby: false }]);
    expect(replicaNotice()).toMatch(/^The read replica cannot be reached\. Until then pages read/);
    await startStandby();
    await up(replicaUrl);
    await replayed();
    while ((await lookAtReplica())?.is !== "current") await sleep(50);
    expect(await whoAnswers()).toEqual([{ standby: true }]);
  });
});

test("a replica that lags is not read, and pages say by how much it is behind", async () => {
  await lookAtReplica();
  await ask(replicaUrl, "SELECT pg_wal_replay_pause()");
  await ask(primaryUrl, "CREATE TABLE written (n int)");
  let state = await lookAtReplica();
  expect(state).toEqual({ is: "current" });
  while (state?.is === "current") {
    await sleep(250);
    state = await lookAtReplica();
  }
  expect(state?.is).toBe("behind");
  expect(replicaNotice()).toMatch(/^The read replica is \d+ s behind the main database\./);
  expect(await whoAnswers()).toEqual([{ standby: false }]);
  await ask(replicaUrl, "SELECT pg_wal_replay_resume()");
  await replayed();
  expect(await lookAtReplica()).toEqual({ is: "current" });
  expect(await whoAnswers()).toEqual([{ standby: true }]);
}, 40_000);

describe("a start is refused in one line", () => {
  test("where the server named is no replica", async () => {
    await expect(checkReplica(primaryUrl, primaryUrl)).rejects.toThrow(
      /^PUSHLENS_READ_URL leads to a server that is no replica: .* Nothing was changed\.$/,
    );
    await checkReplica(primaryUrl, replicaUrl);
  });

  test("where it is one of another server; one that is away is waited for", async () => {
    await expect(checkReplica(inject("templateUrl"), replicaUrl)).rejects.toThrow(
      /^PUSHLENS_READ_URL leads to a replica of another server/,
    );
    const nobody = connectionUrl({ port: await freePort(), password }, "pushlens");
    await checkReplica(primaryUrl, nobody);
  });
});

test("a replica that was promoted is read no more", async () => {
  expect(await lookAtReplica()).toEqual({ is: "current" });
  await ask(replicaUrl, "SELECT pg_promote()");
  expect(await lookAtReplica()).toEqual({ is: "lost", promoted: true });
  expect(await whoAnswers()).toEqual([{ standby: false }]);
  expect(replicaNotice()).toMatch(/^The server of PUSHLENS_READ_URL is no replica any more/);
});
