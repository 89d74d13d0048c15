import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const WELL_MADE = /^[\w.:-]{8,100}$/;

/**
 * The id of a request, told in its answer and in each of its log lines: the one that a proxy gave it,
 * else a new one.
 */
export function giveRequestId(request: IncomingMessage, response: ServerResponse): string {
  const id = requestIdFor(request);
  response.setHeader("X-Request-Id", id);
  return id;
}

/** The id that a request has, without telling it. */
export function requestIdFor(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && WELL_MADE.test(given) ? given : randomUUID();
}

/** The id that `giveRequestId` gave; empty where it gave none. */
export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader("X-Request-Id") ?? "");
}
