import "server-only";
import { env } from "@/lib/env";

/**
 * The https address of the sign-in page, where the installation has one: cookies are kept there
 * alone. Null where its public address is http.
 */
export function secureAddress(next: string): string | null {
  const { PUSHLENS_URL } = env();
  if (!PUSHLENS_URL.startsWith("https://")) return null;
  return `${PUSHLENS_URL}/sign-in${next === "/" ? "" : `?next=${encodeURIComponent(next)}`}`;
}
