import type { IncomingMessage, ServerResponse } from "node:http";
import { PushlensError } from "@/lib/errors";
import { errorResponse } from "@/lib/http";

/** Forms are small; the largest is a CSV of campaign names, in its multipart form. */
const LARGEST = 6 * 1024 * 1024;
const SMALL = 64 * 1024;
/** What larger forms may hold in memory together; small ones always fit. */
const LARGEST_TOGETHER = 32 * 1024 * 1024;

let held = 0;

/**
 * Answers what Next would fail on or hold in memory without a bound, before it or its libraries
 * see the request. False: it has been answered.
 */
export async function passesPageDoor(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const refusal = refusalOf(request);
  if (refusal === null) {
    boundBody(request, response);
    return true;
  }
  const answer = errorResponse(refusal);
  response.writeHead(answer.status, { "Content-Type": "application/json", Connection: "close" });
  response.end(await answer.text());
  return false;
}

function refusalOf(request: IncomingMessage): PushlensError | null {
  const { method, url = "" } = request;
  if (method === "TRACE") return new PushlensError("method_not_allowed", "TRACE is not answered.");
  if (!isDecodable(url.split("?", 1)[0] ?? "")) {
    return new PushlensError("bad_request", "The address is not written correctly.");
  }
  if (Number(request.headers["content-length"] ?? 0) > LARGEST) {
    return new PushlensError("too_large", "The form is too large. Nothing was changed.");
  }
  return null;
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** Counts what arrives, as a chunked body does not say its size; cuts off what is too much. */
function boundBody(request: IncomingMessage, response: ServerResponse): void {
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
    if (bytes <= LARGEST && !full) return push(chunk, encoding);
    // At once, so that the others need not be cut off too.
    release();
    request.destroy();
    return false;
  };
  response.once("close", release);
}
