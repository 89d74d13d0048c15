import { securityText } from "@/lib/settings/workspace/security-text";

export const dynamic = "force-dynamic";

/** RFC 9116; next.config.ts answers /.well-known/security.txt with it too. */
export function GET(): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(securityText(Date.now()), { headers });
}
