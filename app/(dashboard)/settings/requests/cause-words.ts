/** What each cause of refusal is called, with the status that was answered. */
export const CAUSES: Readonly<Record<string, { readonly label: string; readonly status: number }>> =
  {
    unknown_token: { label: "Unknown token", status: 401 },
    wrong_secret: { label: "Wrong secret", status: 401 },
    bad_signature: { label: "Bad signature", status: 401 },
    missing_certificate: { label: "Certificate missing", status: 503 },
    endpoint_disabled: { label: "Endpoint disabled", status: 403 },
    method_not_allowed: { label: "Not POST", status: 405 },
    too_slow: { label: "Too slow", status: 408 },
    too_large: { label: "Too large", status: 413 },
    rate_limited: { label: "Rate limit", status: 429 },
    empty_body: { label: "Empty body", status: 400 },
    not_json: { label: "Not JSON", status: 400 },
    not_an_event: { label: "Not an event", status: 400 },
    unavailable: { label: "Could not be stored", status: 503 },
  };

/** A cause for people. */
export function causeLabel(cause: string): string {
  return CAUSES[cause]?.label ?? cause;
}

/** The HTTP status that a refusal was answered with. */
export function statusOfCause(cause: string | null): number {
  return cause === null ? 200 : (CAUSES[cause]?.status ?? 400);
}
