import { expect, test, vi } from "vitest";
import { unmapped } from "@/lib/providers/custom";
import { providerBySlug } from "@/lib/providers/registry";
import { keptHeaders, keptQuery } from "./redact";

test("to know what of a first request may be kept, no vendor's provider is made", async () => {
  vi.resetModules();
  const { keptHeaders, keptQuery, redactHeaders } = await import("./redact");
  const { PROVIDERS } = await import("@/lib/providers/registry");
  const later = PROVIDERS.filter(
    (provider) => Object.getOwnPropertyDescriptor(provider, "items")?.get !== undefined,
  );
  expect(later.length).toBeGreaterThan(10);
  const headers = { "x-of-nobody": "some", "svix-id": "msg_1", "ce-type": "opened" };
  expect(keptHeaders(headers)).toEqual({ ...headers, "x-of-nobody": "[4 characters]" });
  expect(redactHeaders({ "ce-type": "opened" })).toEqual({ "ce-type": "opened" });
  expect(keptQuery("of-nobody=some")).toBe("of-nobody=[4 characters]");
  const made = later.filter(
    (provider) => Object.getOwnPropertyDescriptor(provider, "items")?.get === undefined,
  );
  expect(made.map(({ slug }) => slug)).toEqual([]);
});

test("of what comes for a vendor its own headers are kept, of an unmapped source any vendor's", () => {
  const headers = { "svix-id": "msg_1", "ce-type": "opened", "content-type": "application/json" };
  const resend = providerBySlug("resend") ?? undefined;
  expect(keptHeaders(headers, resend)).toEqual({ ...headers, "ce-type": "[6 characters]" });
  expect(keptHeaders(headers, unmapped)).toEqual(headers);
  const wonderpush = providerBySlug("wonderpush") ?? undefined;
  expect(keptQuery("event=opened", wonderpush)).toBe("event=opened");
  expect(keptQuery("event=opened", resend)).toBe("event=[6 characters]");
  expect(keptQuery("event=opened", unmapped)).toBe("event=opened");
});
