import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { keptHeaders, redactHeaders } from "@/lib/ingest/door/redact";
import { createLog } from "@/lib/log";
import type { Provider } from "@/lib/providers/types";

const HEADER = "x-acme-secret";
const SECRET = "the-secret-of-acme-77zz";

// The registry with one line more, as a new provider adds it; this one even calls its proof harmless.
vi.mock("@/lib/providers/registry", async (original) => {
  const { PROVIDERS } = await original<typeof import("@/lib/providers/registry")>();
  const acme = {
    ...PROVIDERS[0],
    slug: "acme",
    proof: { kind: "header", header: "x-acme-secret", required: true },
    harmlessHeaders: ["x-acme-secret", "x-acme-kind"],
  } as Provider;
  return { PROVIDERS: [...PROVIDERS, acme] };
});

test("what a new provider proves itself with is stored, shown and logged nowhere, by its line in the registry", () => {
  const headers = { [HEADER]: SECRET, "x-acme-kind": "opened" };
  expect(keptHeaders(headers)).toEqual({ "x-acme-kind": "opened" });
  expect(redactHeaders(headers)[HEADER]).toBe("[23 characters, ends in …77zz]");
  const stream = new PassThrough();
  createLog("info", stream).info({ request: { headers } }, "refused");
  expect(String(stream.read())).not.toContain(SECRET);
});
