import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { NONCE_HEADER } from "@/lib/auth/nonce-header";
import { env } from "@/lib/env";

const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
} as const;

/** A shared page's address is its key: it goes to no other site and into no index. */
const SHARED = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
} as const;

/** Browsers that came over https once shall never come without it. */
const HSTS = "max-age=31536000";

/** A card that other sites show: by whom it may be framed, its route says. */
const CARD = /^\/share\/[\w-]{43}\/card(?:\?|$)/;

/**
 * Scripts run with this answer's nonce alone, and what they load. Styles may be inline: charts and
 * menus place their parts with style attributes.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Sets what tells browsers to be careful. Next takes the nonce of its scripts from the policy in
 * the request's headers, and pages theirs from NONCE_HEADER, whatever a client sent there.
 */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse): void {
  const shared = /^\/share(?:\/|$)/i.test(request.url ?? "");
  for (const [name, value] of Object.entries(shared ? { ...EVERYWHERE, ...SHARED } : EVERYWHERE)) {
    response.setHeader(name, value);
  }
  if (env().PUSHLENS_URL.startsWith("https://")) {
    response.setHeader("Strict-Transport-Security", HSTS);
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  response.setHeader("Content-Security-Policy", policy);
  request.headers["content-security-policy"] = policy;
  delete request.headers["content-security-policy-report-only"];
  request.headers[NONCE_HEADER] = nonce;
}

/**
 * Takes away from a card's answer what forbids every frame, for its route to say its whole policy: Next sends no
 * header of a route's that is set already. For the moment before the route is asked, and no other answer.
 */
export function leaveFramesToCard(request: IncomingMessage, response: ServerResponse): void {
  if (!CARD.test(request.url ?? "")) return;
  response.removeHeader("X-Frame-Options");
  response.removeHeader("Content-Security-Policy");
}
