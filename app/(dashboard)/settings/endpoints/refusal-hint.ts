import { words } from "@/lib/words/words";

const CAUSES = [
  "unknown_token",
  "unavailable",
  "wrong_secret",
  "bad_signature",
  "missing_certificate",
  "endpoint_disabled",
  "method_not_allowed",
  "too_large",
  "too_slow",
  "rate_limited",
  "empty_body",
  "not_json",
  "not_an_event",
] as const;

/** What a cause of refusal means, and what to do about it. */
export function refusalHint(cause: string): string {
  const say = words("endpoints-ui");
  const known = CAUSES.find((one) => one === cause);
  return known ? say(`refused.${known}`) : say("refusedOtherwise", { cause });
}
