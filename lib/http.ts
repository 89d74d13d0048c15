import { ClientGone, PushlensError, STATUS } from "./errors";

/** An answer as the doors write it: without the web's Response, whose machinery is slow to load. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const json = (status: number, body: unknown, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** The answer for an error, as JSON; anything unexpected becomes a 500 that says nothing of the inside. */
export function errorAnswer(error: unknown): Answer {
  if (error instanceof PushlensError) {
    const headers: Record<string, string> = {};
    if (error.retryAfter !== null) headers["Retry-After"] = String(error.retryAfter);
    // Hooks and sign-in, which refuse a method by themselves, both want POST.
    if (error.code === "method_not_allowed") headers.Allow = "POST";
    const body = { error: { code: error.code, message: error.message } };
    return json(STATUS[error.code], body, headers);
  }
  if (error instanceof ClientGone) return { status: 499, headers: {}, body: "" };
  console.error(error);
  const message = "Something went wrong on our side. Try again.";
  return json(500, { error: { code: "internal", message } });
}

/** The answer of a health check: a status, and nothing of the inside. */
export function healthAnswer(healthy: boolean): Answer {
  const body = { status: healthy ? "ok" : "unavailable" };
  return json(healthy ? 200 : 503, body, { "Cache-Control": "no-store" });
}

/** An answer as routes give it. */
export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body === "" ? null : body, { status, headers });
}

/** Wraps a route handler so that thrown errors are answered in one way everywhere. */
export function handle<Arguments extends unknown[]>(
  handler: (...args: Arguments) => Promise<Response>,
): (...args: Arguments) => Promise<Response> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      return toResponse(errorAnswer(error));
    }
  };
}
