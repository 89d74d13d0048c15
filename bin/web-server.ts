import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { SOCKET_ADDRESS_HEADER } from "@/lib/auth/client-address";
import { setPublicHost } from "@/lib/auth/public-host";
import { db } from "@/lib/db";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { flushCredentialUses } from "@/lib/endpoints/touch-credential";
import { env } from "@/lib/env";
import { BodyReaders } from "@/lib/ingest/body-readers";
import { readLargeBodies } from "@/lib/ingest/count-items";
import { flushRefused } from "@/lib/ingest/refused-requests";
import { flushRejections } from "@/lib/ingest/rejections";
import { startSpool, stopSpool } from "@/lib/ingest/store-requests";
import { log, takeConsole, withRequestId } from "@/lib/log";
import { answerHook, isHook } from "./hook-door";
import { passesPageDoor } from "./page-door";
import { PagesAtWork } from "./pages-at-work";
import { giveRequestId } from "./request-id";
import { ROOT } from "./root";
import { setSecurityHeaders } from "./security-headers";
import { aborted } from "./stop-signal";

/** How long requests in hand may take to end once the process is to stop (ms). */
const DRAIN = 4_000;

const TIMEOUTS = {
  // Longer than a proxy keeps an idle connection, so that it never sends into a closed one.
  keepAliveTimeout: 75_000,
  headersTimeout: 20_000,
  requestTimeout: 60_000,
};

const pagesAtWork = new PagesAtWork();

/** Serves pages, API and hooks until the signal aborts; then ends what was begun. */
export async function serveWeb(signal: AbortSignal, onReady: () => void): Promise<void> {
  const { HOST, PORT } = env();
  takeConsole();
  takeBuiltConfig();
  const app = next({ dev: false, dir: ROOT, hostname: HOST, port: PORT });
  await app.prepare();
  const handlePage = app.getRequestHandler();

  const server = createServer(TIMEOUTS, (request, response) => {
    request.headers[SOCKET_ADDRESS_HEADER] = request.socket.remoteAddress ?? "";
    if (signal.aborted) response.setHeader("Connection", "close");
    const id = giveRequestId(request, response);
    const work = isHook(request)
      ? answerHook(request, response)
      : withRequestId(id, () => answerPage(request, response, handlePage));
    work.catch((error: unknown) => withRequestId(id, () => answerFailure(error, response)));
  });
  const readers = new BodyReaders(join(ROOT, "dist", "body-reader.js"));
  readLargeBodies((question) => readers.read(question));
  await listen(server, PORT, HOST);
  startSpool();
  onReady();

  await aborted(signal);
  await drain(server);
  stopSpool();
  await app.close();
  await Promise.allSettled([
    flushRejections(),
    flushRefused(),
    flushCredentialUses(),
    closeEndpoints(),
  ]);
  await db().$disconnect();
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  handlePage: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  setPublicHost(request.headers);
  setSecurityHeaders(request, response);
  if (!(await passesPageDoor(request, response))) return;
  if (await pagesAtWork.admits(request, response)) await handlePage(request, response);
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

function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function drain(server: ReturnType<typeof createServer>): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), DRAIN);
  // A connection that was busy turns idle when its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(force);
      clearInterval(sweep);
      resolve();
    });
  });
}
