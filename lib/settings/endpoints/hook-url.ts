import "server-only";
import { env } from "@/lib/env";

/** The address that a provider posts to; with what is known of the token. */
export function hookUrl(token: string): string {
  return `${env().PUSHLENS_URL}/api/hooks/${token}`;
}
