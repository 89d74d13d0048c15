import type { IncomingMessage, ServerResponse } from "node:http";
import { PushlensError } from "@/lib/errors";
import { errorAnswer } from "@/lib/http";
import { words } from "@/lib/words/words";

/** Forms are small; the largest is a CSV of campaign names, in its multipart form. */
const LARGEST = 6 * 1024 * 1024;
const LARGEST_PATH = /^\/campaigns(?:\/|$)/;
const LARGEST_ELSEWHERE = 256 * 1024;
const SMALL = 64 * 1024;

/**
 * Two hundred endpoints fit, beside all that a page can ask for. What Next does with parameters grows
 * with their square: a few thousand keep it busy for seconds.
 */
const MOST_QUERY = 12_000;
const MOST_PARAMETERS = 300;
/** How long a request with a body may wait for its answer (ms), as forms that cannot be read get none. */
const PATIENCE = 30_000;

/** What larger forms may hold in memory together; small ones always fit. */
const LARGEST_TOGETHER = 32 * 1024 * 1024;

let held = 0;

/**
 * Answers what Next would fail on or hold in memory without a bound, before it or its libraries
 * see the request. False: it has been answered.
 */
export function passesPageDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const refusal = refusalOf(request);
  if (refusal === null) {
    if (bringsBody(request)) boundAnswer(response);
    boundBody(request, response, largestOf(request));
    return true;
  }
  const { status, body } = errorAnswer(refusal);
  response.setHeader("Content-Type", "application/json");
  if (isReport(request)) response.setHeader("Allow", READS.join(", "));
  // Whoever still sends would find the connection gone before it has read the answer: only what is
  // not worth the reading ends it.
  if (refusal.code === "too_large") response.setHeader("Connection", "close");
  response.writeHead(status);
  response.end(body);
  return false;
}

const READS: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/** The read API; Next would answer its 405 without a word. */
const isReport = ({ url = "" }: IncomingMessage): boolean => /^\/api\/v1(?:[/?]|$)/.test(url);

function refusalOf(request: IncomingMessage): PushlensError | null {
  const { method = "", url = "" } = request;
  if (method === "TRACE") return new PushlensError("method_not_allowed", "TRACE is not answered.");
  if (isReport(request) && !READS.includes(method)) {
    return new PushlensError(
      "method_not_allowed",
      "This API is read with GET; it changes nothing.",
    );
  }
  const [path = "", ...rest] = url.split("?");
  if (!path.startsWith("/") || !isDecodable(path)) {
    return new PushlensError("bad_request", "The address is not written correctly.");
  }
  if (Number(request.headers["content-length"] ?? 0) > largestOf(request)) {
    return new PushlensError("too_large", words("entrance")("formTooLarge"));
  }
  return refusedQuery(rest.join("?")) ?? refusedOrigin(request);
}

function refusedQuery(query: string): PushlensError | null {
  const parameters = query.split("&").length;
  if (query.length <= MOST_QUERY && parameters <= MOST_PARAMETERS) return null;
  return new PushlensError(
    "bad_request",
    words("entrance")("askedTooMuch", { parameters: MOST_PARAMETERS, characters: MOST_QUERY }),
  );
}

/** Forms are taken from Pushlens' own pages alone. Next refuses others too, but as its own failure. */
function refusedOrigin({ method = "", headers }: IncomingMessage): PushlensError | null {
  const { origin } = headers;
  if (origin === undefined || ["GET", "HEAD", "OPTIONS"].includes(method)) return null;
  if (origin !== "null" && !URL.canParse(origin)) {
    return new PushlensError("bad_request", "The header Origin is not written correctly.");
  }
  const host = headers["x-forwarded-host"] ?? headers.host;
  if (origin !== "null" && new URL(origin).host === host) return null;
  return new PushlensError("forbidden", words("auth")("notFromHere"));
}

function largestOf({ url = "" }: IncomingMessage): number {
  return LARGEST_PATH.test(url.split("?", 1)[0] ?? "") ? LARGEST : LARGEST_ELSEWHERE;
}

function bringsBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** Ends the connection of a form that is not answered: what it asked for may be done all the same. */
function boundAnswer(response: ServerResponse): void {
  const end = setTimeout(() => response.destroy(), PATIENCE);
  response.once("close", () => clearTimeout(end));
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** Counts what arrives, as a chunked body does not say its size; cuts off what is too much. */
function boundBody(request: IncomingMessage, response: ServerResponse, largest: number): void {
  let bytes = 0;
  let released = false;
  const release = () => {
    if (!released) held -= bytes;
    released = true;
  };
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding) => {
    const size = chunk?.length ?? 0;
    bytes += size;
    if (!released) held += size;
    const full = bytes > SMALL && held > LARGEST_TOGETHER;
    if (bytes <= largest && !full) return push(chunk, encoding);
    // At once, so that the others need not be cut off too.
    release();
    request.destroy();
    return false;
  };
  response.once("close", release);
}
