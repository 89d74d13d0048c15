import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdFor } from "./request-id";
import { setSecurityHeaders } from "./security-headers";

/** Seconds. */
const RETRY_AFTER = 5;
/** Why there are no pages, and what that means for webhooks. */
const WHY = {
  pages:
    "The pages of Pushlens are starting, or are too busy to answer. Webhooks are received meanwhile, and nothing is lost.",
  database:
    "The database does not answer. Webhooks are still being taken, and nothing is lost: they are kept on this machine and stored when it is back. An admin finds the reason in the log of Pushlens and of the database.",
} as const;
export type Away = keyof typeof WHY;

const jsonOf = (what: string): string =>
  JSON.stringify({
    error: { code: "unavailable", message: `${what} Try again in a few seconds.` },
  });

const pageOf = (what: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_AFTER}">
<title>One moment · Pushlens</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 32rem; margin: 20vh auto; padding: 0 1rem }
</style>
</head>
<body>
<main>
<h1>One moment, please</h1>
<p>${what}</p>
<p>This page tries again by itself every ${RETRY_AFTER} seconds.</p>
</main>
</body>
</html>
`;

/** Answers for pages that do not: a page for people, JSON for programs, and when to come again. */
export function sendPagesAway(
  request: IncomingMessage,
  response: ServerResponse,
  why: Away = "pages",
): void {
  const what = WHY[why];
  const isForPeople =
    request.method === "GET" && /\btext\/html\b/.test(request.headers.accept ?? "");
  const isApi = request.url?.startsWith("/api/") ?? false;
  const [type, body] =
    isForPeople && !isApi
      ? ["text/html; charset=utf-8", pageOf(what)]
      : ["application/json", jsonOf(what)];
  response.setHeader("X-Request-Id", requestIdFor(request));
  setSecurityHeaders(request, response);
  response.writeHead(503, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "Retry-After": RETRY_AFTER,
  });
  response.end(body);
  // What was sent with it must pass, or the connection's next request would never come through.
  request.resume();
}
