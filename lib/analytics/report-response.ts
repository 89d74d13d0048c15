import { createHash } from "node:crypto";

/** A report as JSON: kept by no cache, with an ETag so that a poll costs no body. */
export function reportResponse(request: Request, report: unknown): Response {
  const body = JSON.stringify(report);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = {
    "Cache-Control": "private, no-store",
    "Content-Type": "application/json; charset=utf-8",
    ETag: etag,
    Vary: "Authorization, Cookie",
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  const same = known.some((tag) => tag.trim().replace(/^W\//, "") === etag);
  return same
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status: 200, headers });
}
