import { env } from "@/lib/env";

const DAYS = 90;
const DAY = 86_400_000;

/**
 * What `/.well-known/security.txt` says (RFC 9116) of this installation, which its operator answers
 * for: PUSHLENS_SECURITY_CONTACT, else the mailbox that RFC 2142 keeps for it. Good for 90 days from
 * `now` (ms), as it is written at each request.
 */
export function securityText(now: number): string {
  const { PUSHLENS_SECURITY_CONTACT, PUSHLENS_URL } = env();
  const lines = {
    Contact: PUSHLENS_SECURITY_CONTACT ?? `mailto:security@${new URL(PUSHLENS_URL).hostname}`,
    Expires: new Date(now + DAYS * DAY).toISOString(),
    "Preferred-Languages": "en",
    Canonical: `${PUSHLENS_URL}/.well-known/security.txt`,
  };
  return `${Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n`;
}
