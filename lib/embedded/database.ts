import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { clusterDir, initialise } from "./cluster";
import {
  type Connection,
  connectionUrl,
  isFree,
  moveToFreePort,
  rememberedConnection,
} from "./connection";
import { FRUGAL, lastWords, shortenLog, spawnServer } from "./server";
import { serverPid, stopServer } from "./server-process";

/** A hold on the running embedded database: it runs while somebody holds it. */
export type EmbeddedDatabase = {
  readonly url: string;
  /** Settles when the server has gone without our doing. */
  readonly lost: Promise<void>;
  /** Lets go; whoever is the last to let go stops the server. */
  release(): Promise<void>;
};

// Every holder has this advisory lock, shared; who gets it alone is the last.
const HOLD = 7_275_411;
const PATIENCE = 30_000;
/** How often the server's log is looked at (ms). */
const SHORTEN = 60_000;

/**
 * Joins the embedded database of a data folder, or makes and starts it. The holds are locks in
 * the database itself, so that a process which is killed leaves none behind.
 */
export async function openEmbeddedDatabase(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
  let connection = await rememberedConnection(dataDir);
  await initialise(dataDir, connection);
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const holder = await hold(dataDir, connection);
    if (holder) return embedded(dataDir, connection, holder);
    if (serverPid(clusterDir(dataDir)) === null) {
      if (!(await isFree(connection.port))) connection = await moveToFreePort(dataDir, connection);
      const isRefused = /shared memory/.test(lastWords(dataDir));
      await spawnServer(dataDir, connection, isRefused ? { ...settings, ...FRUGAL } : settings);
    }
    await sleep(50);
    connection = await rememberedConnection(dataDir);
  }
  throw new Error(
    `The embedded database in ${dataDir} does not start: ${lastWords(dataDir) || "see postgres.log there."}`,
  );
}

async function hold(dataDir: string, connection: Connection): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: connectionUrl(connection, "postgres"),
    application_name: "pushlens holder",
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // The promise `lost` tells of it; without a listener the process would end.
  client.on("error", () => undefined);
  try {
    await client.connect();
    if (!(await isServerOf(clusterDir(dataDir), client))) throw new Error("another cluster's");
    await client.query("select pg_advisory_lock_shared($1)", [HOLD]);
    await ensureDatabase(client);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

/**
 * False where the server that answers is another cluster's: a copy of a data folder has the original's
 * port and password. Who sees a file that was just made here is this one's.
 */
async function isServerOf(cluster: string, client: pg.Client): Promise<boolean> {
  const name = `pushlens.${randomUUID()}`;
  const file = join(cluster, name);
  try {
    writeFileSync(file, "", { mode: 0o644 });
  } catch {
    // The disk is full: it ran here before it was.
    return true;
  }
  try {
    const seen = "select (pg_stat_file($1, true)).size is not null as here";
    return (await client.query<{ here: boolean }>(seen, [name])).rows[0]?.here ?? false;
  } finally {
    rmSync(file, { force: true });
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'pushlens'");
  if (rowCount) return;
  await client.query("create database pushlens").catch((error: unknown) => {
    // 42P04, 23505: another process has just made it.
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== "42P04" && code !== "23505") throw error;
  });
}

function embedded(dataDir: string, connection: Connection, holder: pg.Client): EmbeddedDatabase {
  const lost = new Promise<void>((resolve) => holder.once("end", () => resolve()));
  const shorten = setInterval(() => tryToShortenLog(dataDir), SHORTEN).unref();
  void lost.then(() => clearInterval(shorten));
  return {
    url: connectionUrl(connection, "pushlens"),
    lost,
    async release() {
      const last = await letGo(holder);
      if (last) await stopServer(clusterDir(dataDir));
      await holder.end().catch(() => undefined);
    },
  };
}

/** A log that cannot be shortened stops nobody. */
function tryToShortenLog(dataDir: string): void {
  try {
    shortenLog(dataDir);
  } catch {
    // It is tried again.
  }
}

/** True when nobody else holds the database any more; then newcomers wait until it has stopped. */
async function letGo(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query("select pg_advisory_unlock_shared($1)", [HOLD]);
    const { rows } = await holder.query<{ last: boolean }>(
      "select pg_try_advisory_lock($1) as last",
      [HOLD],
    );
    return rows[0]?.last ?? false;
  } catch {
    return false;
  }
}
