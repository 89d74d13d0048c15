const HINTS: Readonly<Record<string, string>> = {
  unknown_token:
    "The token in its URL belongs to no endpoint: it is mistyped, or its endpoint or token has ended. Copy the endpoint's URL to the provider again; a new one is made by rotating the token.",
  unavailable: "It could not be stored, so it was not acknowledged. Providers send it again.",
  wrong_secret:
    "The secret is missing, is not the one of this endpoint, or came with a word such as Bearer before it. Open a request to see which, and compare it at the provider.",
  bad_signature:
    "The signature does not match: the signing secret is a different one, or the sender's clock is off.",
  missing_certificate:
    "It is signed with a certificate that the secret of this endpoint does not hold yet. Open a request to see which, download it, and set a new secret with it. The sender tries again meanwhile.",
  endpoint_disabled: "The endpoint is disabled. Enable it to take requests.",
  method_not_allowed: "It was not sent with POST.",
  too_large:
    "The request was larger than this endpoint takes. The limit is on its page in Settings, under Limits.",
  too_slow:
    "The request came so slowly that it was broken off. Providers send it again; look at the sender's connection where it stays so.",
  rate_limited:
    "More requests came than this endpoint's rate limit allows. They will be repeated; the limit is on its page in Settings, under Limits.",
  empty_body: "The request had no content.",
  not_json: "The content is not JSON.",
  not_an_event:
    "The content is not an event but another kind of call. Use this URL for events only.",
};

/** What a cause of refusal means, and what to do about it. */
export function refusalHint(cause: string): string {
  return HINTS[cause] ?? `The cause is ${cause}. Nothing of it was stored; send it again.`;
}
