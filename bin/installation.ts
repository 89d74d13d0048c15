import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { openClient } from "@/lib/connect";
import { db } from "@/lib/db";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "@/lib/embedded/database";
import { directUrl, env, extendEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { migrate } from "@/lib/migrate/apply";
import { checkPooling } from "@/lib/migrate/check-pooling";
import { checkRights } from "@/lib/migrate/check-server";
import { checkReplica } from "@/lib/replica/check-replica";
import { sealWebhooks } from "@/lib/settings/alerts/seal-webhooks";
import { checkSecretKey } from "@/lib/settings/workspace/check-secret-key";
import { checkSlots } from "@/lib/slots/check-slots";
import { ROOT } from "./root";

/** How long an external database may take to come up, as when both start together (ms). */
const PATIENCE = 20_000;
/** Where much else starts at once the database may be slow to take a connection (ms). */
export const UNHURRIED = { maxWait: 60_000, timeout: 60_000 };

/** For as long as this signal has not aborted, a database that is away is waited for. */
export type WaitFor = { readonly stop: AbortSignal };

/** Left out: nobody is told of a move, nothing is waited for, and the facts lie in as many slots as is said. */
type How = {
  readonly onMoved?: () => void;
  readonly waitFor?: WaitFor | null;
  /** However many slots the facts lie in: for what makes them. */
  readonly anySlots?: boolean;
};
const NOT_YET = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENOENT", "57P03"]);

/**
 * Does some work with the installation's database: the one of DATABASE_URL, else the embedded one,
 * joined where it runs and started where it does not. It is migrated first, and kept running. One of
 * DATABASE_URL that is away ends it, unless `waitFor` says to wait for it.
 */
export async function withInstallation<T>(
  work: () => Promise<T>,
  { onMoved = () => undefined, waitFor = null, anySlots = false }: How = {},
): Promise<T> {
  const keeper = env().DATABASE_URL ? null : await DatabaseKeeper.open(onMoved);
  try {
    await migrateWhenUp(keeper === null, waitFor);
    if (!anySlots)
      await withClient(directUrl(), (client) => checkSlots(client, env().PUSHLENS_SLOTS));
    await db().$transaction((tx) => checkSecretKey(tx), UNHURRIED);
    await db().$transaction((tx) => sealWebhooks(tx), UNHURRIED);
    await prepareSql();
    return await work();
  } finally {
    await db().$disconnect();
    await keeper?.release();
  }
}

async function migrateWhenUp(external: boolean, waitFor: WaitFor | null): Promise<void> {
  let deadline = Date.now() + PATIENCE;
  let applied = await tryToMigrate(external);
  while (typeof applied === "string") {
    if (waitFor?.stop.aborted) throw new Error("Stopped while the database was waited for.");
    if (Date.now() > deadline) {
      if (!waitFor) {
        throw new Error(`DATABASE_URL cannot be reached (${applied}). Start that database first.`);
      }
      log().error(
        { code: applied },
        "the database cannot be reached; hooks are kept on disk until it is",
      );
      deadline = Date.now() + PATIENCE;
    }
    await sleep(500);
    applied = await tryToMigrate(external);
  }
  if (applied.length > 0) log().debug({ applied }, "the database was migrated");
}

/** What others read by SQL is no reason not to start: it is made at the next one. */
async function prepareSql(): Promise<void> {
  try {
    // They know every provider: loaded once the database is there, and not before.
    const { keepReported } = await import("@/lib/facts/reported");
    const { makeViews } = await import("@/lib/warehouse/make-views");
    await db().$transaction((tx) => keepReported(tx), UNHURRIED);
    if (await makeViews(directUrl())) return;
    log().debug("the role may make no schema: there are no views for SQL (docs/sql.md)");
  } catch (error) {
    log().warn({ err: error }, "the views for SQL could not be made; the next start tries again");
  }
}

/** What was applied; or the error code of a database that is not up yet. */
async function tryToMigrate(external: boolean): Promise<readonly string[] | string> {
  const ways = { url: env().DATABASE_URL ?? "", direct: directUrl() };
  try {
    if (external) await checkWays(ways);
    const applied = await migrate(ways.direct, join(ROOT, "prisma", "migrations"));
    if (external) await withClient(ways.url, checkRights);
    return applied;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (NOT_YET.has(code)) return code;
    // What PgBouncer says while the server behind it is not up; its code stands for much else too.
    if (
      error instanceof Error &&
      /server login has been failing|cannot connect to server/.test(error.message)
    )
      return code;
    throw error;
  }
}

async function checkWays(ways: { readonly url: string; readonly direct: string }): Promise<void> {
  await checkPooling(ways);
  const { PUSHLENS_READ_URL } = env();
  if (PUSHLENS_READ_URL) await checkReplica(ways.direct, PUSHLENS_READ_URL);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await openClient(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Holds the embedded database, and starts it again when it dies. */
class DatabaseKeeper {
  #database: EmbeddedDatabase;
  #released = false;
  readonly #onMoved: () => void;

  static async open(onMoved: () => void): Promise<DatabaseKeeper> {
    const database = await openEmbeddedDatabase(env().PUSHLENS_DATA_DIR);
    extendEnv({ DATABASE_URL: database.url });
    return new DatabaseKeeper(database, onMoved);
  }

  private constructor(database: EmbeddedDatabase, onMoved: () => void) {
    this.#database = database;
    this.#onMoved = onMoved;
    void this.#watch();
  }

  async release(): Promise<void> {
    this.#released = true;
    await this.#database.release();
  }

  async #watch(): Promise<void> {
    for (;;) {
      const { url } = this.#database;
      await this.#database.lost;
      if (this.#released) return;
      log().warn("the embedded database has gone and is started again");
      this.#database = await this.#reopen();
      if (this.#database.url === url) continue;
      extendEnv({ DATABASE_URL: this.#database.url });
      this.#onMoved();
    }
  }

  async #reopen(): Promise<EmbeddedDatabase> {
    for (;;) {
      try {
        return await openEmbeddedDatabase(env().PUSHLENS_DATA_DIR);
      } catch (error) {
        log().error({ err: error }, "the embedded database does not start; it is tried again");
      }
    }
  }
}
