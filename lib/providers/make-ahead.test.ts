import { expect, test, vi } from "vitest";

test("only the providers that are asked for are made ahead", async () => {
  vi.resetModules();
  const { makeAhead } = await import("./make-ahead");
  const { providerBySlug } = await import("./registry");
  const isMade = (slug: string) =>
    Object.getOwnPropertyDescriptor(providerBySlug(slug), "items")?.get === undefined;
  expect(["twilio", "sendgrid"].map(isMade)).toEqual([false, false]);
  await makeAhead(new Set(["twilio", "unknown"]));
  expect(["twilio", "sendgrid"].map(isMade)).toEqual([true, false]);
});
