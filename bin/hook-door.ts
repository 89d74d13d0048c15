import type { IncomingMessage, ServerResponse } from "node:http";
import { ClientGone } from "@/lib/errors";
import { errorAnswer } from "@/lib/http";
import { readBody } from "@/lib/ingest/door/read-body";
import { answerHook as answer } from "@/lib/ingest/door/receive";
import { replyHeaders } from "@/lib/ingest/door/reply-headers";
import { log, withRequestId } from "@/lib/log";
import type { Target } from "./read-target";
import { requestIdOf } from "./request-id";

/**
 * Answers a hook request straight from node:http, without a framework's overhead. Does what the
 * route handler of `/api/hooks` does, through the same `answerHook`.
 */
export async function answerHook(
  request: IncomingMessage,
  response: ServerResponse,
  { token, query }: Pick<Target, "token" | "query">,
): Promise<void> {
  const headers = plainHeaders(request);
  try {
    const reply = await answer({
      method: request.method ?? "",
      token,
      headers,
      query,
      readBody: (limit, take) =>
        readBody(request, headers["content-encoding"] ?? null, limit, take),
    });
    response.writeHead(reply.status, replyHeaders(reply));
    response.end(reply.status === 204 ? undefined : reply.text);
  } catch (error) {
    if (error instanceof ClientGone) {
      log().debug({ requestId: requestIdOf(response) }, error.message);
      response.destroy();
      return;
    }
    // Only here is anything logged: to carry the id through all that goes well costs a tenth of it.
    const refusal = withRequestId(requestIdOf(response), () => errorAnswer(error));
    for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
    // The rest of a body that does not come is not waited for.
    if (refusal.status === 408) response.setHeader("Connection", "close");
    send(response, refusal.status, refusal.body);
    // What was not read must pass, or the connection's next request would never come through.
    request.resume();
  }
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}
