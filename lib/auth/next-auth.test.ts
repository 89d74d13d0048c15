import { expect, test } from "vitest";
import type { PushlensError } from "@/lib/errors";
import { nextAuthOptions } from "./next-auth";

test("an address that is none is the sender's fault, not one of ours in the log", () => {
  const refusals: PushlensError[] = [];
  const { logger } = nextAuthOptions({
    onRefusal: (error) => refusals.push(error),
    onNewDevice: () => undefined,
    onOpenId: async () => "taken",
  });
  const error = new Error("Invalid callback URL. Received: http://[");
  logger?.error?.("INVALID_CALLBACK_URL_ERROR", error);
  expect(refusals).toMatchObject([{ code: "bad_request" }]);
  expect(refusals[0]?.message).not.toContain("http://[");
});
