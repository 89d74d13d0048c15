/** Every way in which a call can be refused, and the HTTP status that says so. */
export const STATUS = {
  bad_request: 400,
  empty_body: 400,
  not_json: 400,
  not_an_event: 400,
  unauthorized: 401,
  forbidden: 403,
  /** The password is to be typed again first. */
  confirm: 403,
  endpoint_disabled: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof STATUS;

/**
 * An expected refusal: thrown anywhere, translated once at the edge (lib/http.ts). The message is
 * for people: what happened, what was not lost, what to do. It never holds a secret or a body.
 */
export class PushlensError extends Error {
  readonly code: ErrorCode;
  /** Seconds after which to try again (429, 503). */
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = "PushlensError";
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The client went away before its request was whole: nobody waits for an answer. */
export class ClientGone extends Error {
  constructor() {
    super("The connection ended before the request did.");
    this.name = "ClientGone";
  }
}
