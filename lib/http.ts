import { ClientGone, PushlensError, STATUS } from "./errors";

/** The JSON answer for an error; anything unexpected becomes a 500 that says nothing of the inside. */
export function errorResponse(error: unknown): Response {
  if (error instanceof PushlensError) {
    const headers: Record<string, string> = {};
    if (error.retryAfter !== null) headers["Retry-After"] = String(error.retryAfter);
    // Hooks and sign-in, which refuse a method by themselves, both want POST.
    if (error.code === "method_not_allowed") headers.Allow = "POST";
    return Response.json(
      { error: { code: error.code, message: error.message } },
      { status: STATUS[error.code], headers },
    );
  }
  if (error instanceof ClientGone) return new Response(null, { status: 499 });
  console.error(error);
  return Response.json(
    { error: { code: "internal", message: "Something went wrong on our side. Try again." } },
    { status: 500 },
  );
}

/** Wraps a route handler so that thrown errors are answered in one way everywhere. */
export function handle<Arguments extends unknown[]>(
  handler: (...args: Arguments) => Promise<Response>,
): (...args: Arguments) => Promise<Response> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** The answer of a health check: a status, and nothing of the inside. */
export function healthResponse(healthy: boolean): Response {
  return Response.json(
    { status: healthy ? "ok" : "unavailable" },
    { status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
