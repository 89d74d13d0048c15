import { join } from "node:path";
import { parseDatabaseUrl } from "@/lib/database-url";
import {
  closeEndpoints,
  moveEndpoints,
  rememberEndpoints,
  rememberedProviders,
} from "@/lib/endpoints/find-endpoint";
import { env, extendEnv } from "@/lib/env";
import { BodyReaders } from "@/lib/ingest/door/body-readers";
import { type Answer, type Question, readLargeBodies } from "@/lib/ingest/door/count-items";
import { startSpool, stopSpool } from "@/lib/ingest/door/store-requests";
import { takeConsole } from "@/lib/log";
import { closePool } from "@/lib/pool";
import { makeAhead } from "@/lib/providers/make-ahead";
import { flushAll } from "@/lib/write-behind";
import type { DatabaseAddress } from "./database-address";
import { createDoor } from "./door-server";
import { drain, listen } from "./drain";
import { PageProxy } from "./page-proxy";
import { ROOT } from "./root";
import { aborted } from "./stop-signal";

const NO_DATABASE = {
  DATABASE_URL: "",
  DATABASE_URL_FILE: "",
  DATABASE_DIRECT_URL: "",
  DATABASE_DIRECT_URL_FILE: "",
};

/**
 * Answers hooks at the public port until the signal aborts, then ends what was begun; hands what is
 * for pages to `pagesSocket`. It takes hooks at once, into the spool, by what it remembers of the
 * endpoints; the returned function tells it where the database is, at any time.
 */
export async function serveDoor(
  stop: AbortSignal,
  pagesSocket: string,
  onReady: (useDatabase: (address: DatabaseAddress) => void) => void,
): Promise<void> {
  const { HOST, PORT, DATABASE_URL } = env();
  takeConsole();
  rememberEndpoints(nameOf(DATABASE_URL));
  // Until it is said to be ready: it may not be migrated yet.
  extendEnv(NO_DATABASE);
  const readers = new BodyReaders<Question, Answer>({ path: join(ROOT, "dist", "body-reader.js") });
  readLargeBodies((question) => readers.read(question));
  const pages = new PageProxy(pagesSocket);
  const server = createDoor(pages, stop);
  await listen(server, PORT, HOST);
  onReady(useDatabase);

  await aborted(stop);
  await drain(server);
  pages.close();
  stopSpool();
  await Promise.allSettled([flushAll(), closeEndpoints()]);
  await closePool();
}

function useDatabase(address: DatabaseAddress): void {
  extendEnv(address);
  void closePool();
  moveEndpoints();
  startSpool();
  // Not before: they take longer than all else that a door needs to take a hook, and what a hook that
  // came earlier needed of them is made already.
  void makeAhead(rememberedProviders());
}

/** Tells the databases apart that one secret key may serve, whatever their passwords. */
function nameOf(url: string | undefined): string {
  if (url === undefined) return "embedded";
  const { host, port, database } = parseDatabaseUrl(url).config;
  return `${host}:${port}/${database}`;
}
