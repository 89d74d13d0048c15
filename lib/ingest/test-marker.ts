import type { RawRequest } from "@/lib/providers/types";

/**
 * Marks a request as a test. It is stored with the request, so that reading it again, in a rebuild
 * too, always finds a test. No vendor sends it, and no part of a URL that could be left in a form.
 */
export const TEST_HEADER = "x-pushlens-test";

/** True for a request that somebody sent to try the endpoint: its events are read, and not counted. */
export function isTest({ headers }: Pick<RawRequest, "headers">): boolean {
  return (headers[TEST_HEADER] ?? "") !== "";
}
