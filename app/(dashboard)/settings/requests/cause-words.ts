import { words } from "@/lib/words/words";

/** The HTTP status that each cause of refusal was answered with. */
const STATUSES = {
  unknown_token: 401,
  wrong_secret: 401,
  bad_signature: 401,
  missing_certificate: 503,
  endpoint_disabled: 403,
  method_not_allowed: 405,
  too_slow: 408,
  too_large: 413,
  rate_limited: 429,
  empty_body: 400,
  not_json: 400,
  not_an_event: 400,
  unavailable: 503,
} as const;
type Cause = keyof typeof STATUSES;

/** Every cause of refusal. */
export const CAUSES = Object.keys(STATUSES) as readonly Cause[];

const known = (cause: string | null): Cause | undefined => CAUSES.find((one) => one === cause);

/** A cause for people. */
export function causeLabel(cause: string): string {
  const found = known(cause);
  return found ? words("requests")(`cause.${found}`) : cause;
}

/** The HTTP status that a refusal was answered with. */
export function statusOfCause(cause: string | null): number {
  if (cause === null) return 200;
  const found = known(cause);
  return found ? STATUSES[found] : 400;
}
