import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { PushlensError } from "@/lib/errors";
import { type Answer, errorAnswer, healthAnswer } from "@/lib/http";
import { canReceive } from "@/lib/ingest/door/can-receive";
import { log, withRequestId } from "@/lib/log";
import { answerHook } from "./hook-door";
import type { PageProxy } from "./page-proxy";
import { readTarget } from "./read-target";
import { giveRequestId, requestIdOf } from "./request-id";
import { setSecurityHeaders } from "./security-headers";

const TIMEOUTS = {
  // Longer than a proxy keeps an idle connection, so that it never sends into a closed one.
  keepAliveTimeout: 75_000,
  headersTimeout: 20_000,
  requestTimeout: 60_000,
};

/**
 * The server of the public port: answers hooks and the health check, and hands everything else to
 * the pages. Offers of another protocol (`Upgrade`) go unheard, so they are answered as HTTP/1.1.
 */
export function createDoor(pages: PageProxy, stop: AbortSignal): Server {
  const server = createServer(TIMEOUTS, (request, response) => {
    if (stop.aborted) response.shouldKeepAlive = false;
    answer(request, response, pages).catch((error: unknown) => fail(error, response));
  });
  // Who has sent all and closes that half still gets an answer; Node closes the rest after it. (Its
  // types do not know it.) Headers are bounded by their bytes: beyond a number of them Node would
  // leave out the last, which are those that a proxy adds.
  return Object.assign(server, { httpAllowHalfOpen: true, maxHeadersCount: 0 });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: PageProxy,
): Promise<void> {
  const target = readTarget(request.url ?? "");
  // Framed in a way that HTTP/1.0 does not know: taken, but nothing more is read after it.
  if (request.httpVersionMinor === 0 && request.headers["transfer-encoding"])
    response.shouldKeepAlive = false;
  if (target.path === null || hosts(request) > 1) return refuse(request, response);
  request.url = target.path;
  if (target.place === "page") return pages.pass(request, response, target);
  if (target.place === "hook") {
    giveRequestId(request, response);
    return await answerHook(request, response, target);
  }
  const receives = await canReceive();
  // Whether hooks are stored is known here alone; the rest of being ready is the pages' to say.
  if (receives && target.place === "ready") return pages.pass(request, response, target);
  giveRequestId(request, response);
  answerHealth(request, response, receives);
}

function hosts({ rawHeaders }: IncomingMessage): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") count++;
  }
  return count;
}

function answerHealth(request: IncomingMessage, response: ServerResponse, receives: boolean): void {
  setSecurityHeaders(request, response);
  const isAsked = request.method === "GET" || request.method === "HEAD";
  send(request, response, isAsked ? healthAnswer(receives) : NOT_ALLOWED);
}

const NOT_ALLOWED: Answer = { status: 405, headers: { Allow: "GET, HEAD" }, body: "" };

function refuse(request: IncomingMessage, response: ServerResponse): void {
  giveRequestId(request, response);
  // Whatever comes after a request that can be read in two ways is not read at all.
  response.shouldKeepAlive = false;
  const error = new PushlensError(
    "bad_request",
    "The address or the host is not written correctly.",
  );
  send(request, response, errorAnswer(error));
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.writeHead(status);
  response.end(body);
  request.resume();
}

function fail(error: unknown, response: ServerResponse): void {
  withRequestId(requestIdOf(response), () => log().error({ err: error }, "a request failed"));
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}
