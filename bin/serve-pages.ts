import { readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { setPublicHost } from "@/lib/auth/public-host";
import { db } from "@/lib/db";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { env, extendEnv } from "@/lib/env";
import { BodyReaders } from "@/lib/ingest/door/body-readers";
import { stopSpool } from "@/lib/ingest/door/store-requests";
import { log, takeConsole, withRequestId } from "@/lib/log";
import { pool } from "@/lib/pool";
import { closeReplica } from "@/lib/replica/read-raw";
import { type Asked, type Told, workBeside } from "@/lib/settings/store/beside/beside";
import { browsersLanguage } from "@/lib/words/browsers-language";
import { inBrowsersLanguage, inLanguage } from "@/lib/words/here";
import { flushAll } from "@/lib/write-behind";
import type { DatabaseAddress } from "./database-address";
import { DatabaseDoor } from "./database-door";
import { drain, listen } from "./drain";
import { passesPageDoor } from "./page-door";
import { PagesAtWork } from "./pages-at-work";
import { refuseUntakenForms } from "./refuse-untaken-forms";
import { giveRequestId } from "./request-id";
import { ROOT } from "./root";
import { leaveFramesToCard, setSecurityHeaders } from "./security-headers";
import { aborted } from "./stop-signal";

// Its only client is the door, which decides how long a connection or a request may take.
const NO_TIMEOUTS = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 };

/** How long a task beside the pages may take (ms): a transaction of a replay has as long. */
const PATIENCE = 120_000;
/** How long its thread stays for the next one (ms): somebody who maps a source thinks between two choices. */
const IDLE = 180_000;

const pagesAtWork = new PagesAtWork();
// Below the client that pages use: its few connections may all be at work for them.
const databaseDoor = new DatabaseDoor(() => pool().query("SELECT 1"));

/**
 * Serves pages and API at a local socket, to the door alone, which says who asks, until the signal
 * aborts; then ends what was begun. It is ready to once it knows where the database is.
 */
export async function servePages(
  signal: AbortSignal,
  socket: string,
  database: Promise<DatabaseAddress>,
  onReady: () => void,
): Promise<void> {
  const { HOST, PORT } = env();
  takeConsole();
  takeBuiltConfig();
  // Next listens for upgrades at the server that it is given, and hangs up on those it does not
  // know: it is given one to which nobody comes.
  const httpServer = createServer();
  const app = next({ dev: false, dir: ROOT, hostname: HOST, port: PORT, httpServer });
  // Loaded meanwhile; before that nothing asks the database.
  const [address] = await Promise.all([database, app.prepare()]);
  extendEnv(address);
  const program = {
    path: join(ROOT, "dist", "page-task.js"),
    data: address,
    patience: PATIENCE,
    idle: IDLE,
  };
  const tasks = new BodyReaders<Asked, Told>(program);
  workBeside((asked) => tasks.read(asked));
  const handlePage = app.getRequestHandler();

  const server = createServer(NO_TIMEOUTS, (request, response) => {
    if (signal.aborted) response.setHeader("Connection", "close");
    const id = giveRequestId(request, response);
    const work = withRequestId(id, () =>
      inItsLanguage(request, () => answerPage(request, response, handlePage)),
    );
    work.catch((error: unknown) => withRequestId(id, () => answerFailure(error, response)));
  });
  // The door has bounded them, and what it leaves out nobody heeds.
  server.maxHeadersCount = 0;
  // Left by one that was killed.
  rmSync(socket, { force: true });
  await listen(server, socket);
  onReady();

  await aborted(signal);
  await drain(server);
  stopSpool();
  await app.close();
  await Promise.allSettled([flushAll(), closeEndpoints(), closeReplica()]);
  await db().$disconnect();
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  handlePage: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  setPublicHost(request.headers);
  setSecurityHeaders(request, response);
  if (!passesPageDoor(request, response)) return;
  if (!(await databaseDoor.passes(request, response))) return;
  if (!(await pagesAtWork.admits(request, response))) return;
  leaveFramesToCard(request, response);
  await refuseUntakenForms(request, response, () => handlePage(request, response));
}

/** What programs read: the API, and the files of pages. */
const FOR_PROGRAMS = /^\/api\/|^[^?]*\/export(?:\?|$)/;

/** Programs are answered in English, a person in the language that the browser asks for. */
function inItsLanguage<T>({ url, headers }: IncomingMessage, work: () => T): T {
  if (FOR_PROGRAMS.test(url ?? "")) return inLanguage("en", work);
  return inBrowsersLanguage(browsersLanguage(headers["accept-language"]), work);
}

/**
 * Takes the configuration as it was built, as Next's own standalone server does: to compile
 * `next.config.ts` at each start costs time and a compiler in memory.
 */
function takeBuiltConfig(): void {
  const manifest = join(ROOT, ".next", "required-server-files.json");
  const { config } = JSON.parse(readFileSync(manifest, "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

function answerFailure(error: unknown, response: ServerResponse<IncomingMessage>): void {
  log().error({ err: error }, "a request failed");
  if (!response.headersSent) response.writeHead(500);
  response.end();
}
