import { afterEach, expect, test } from "vitest";
import { extendEnv } from "@/lib/env";
import { providerBySlug } from "@/lib/providers/registry";
import { secretIn } from "@/lib/providers/types";
import { inLanguage } from "@/lib/words/here";
import { providerSummaries, providerSummary } from "./provider-summaries";

afterEach(() => extendEnv({ PUSHLENS_GRPC_PORT: "", PUSHLENS_GRPC_HOST: "", PUSHLENS_URL: "" }));

function steps(slug: string): string {
  return JSON.stringify(providerSummary(slug)?.setup);
}

test("no step asks to set a secret “if you use one”, and one for a secret says what it is for", () => {
  for (const { setup, proof } of providerSummaries()) {
    expect(JSON.stringify(setup)).not.toContain("if you use one");
    const told = setup.flatMap(({ withSecret }) => withSecret ?? []);
    // What signs is the vendor's own; what a header repeats was made for this endpoint.
    for (const text of told)
      expect(text).toMatch(proof === "header" ? /this endpoint's/ : /not fit are refused/);
  }
});

test("the steps of a provider that streams tell the address, where one is listened on", () => {
  extendEnv({ PUSHLENS_URL: "https://push.example.com", PUSHLENS_GRPC_HOST: "0.0.0.0" });
  expect(steps("pushwoosh")).toContain("http://push.example.com:50051 ");
  expect(steps("pushwoosh")).not.toContain("PUSHLENS_GRPC_HOST");
  expect(steps("cleverpush")).not.toContain("50051");
  extendEnv({ PUSHLENS_GRPC_HOST: "127.0.0.1" });
  expect(steps("pushwoosh")).toContain("listens on 127.0.0.1 alone");
  extendEnv({ PUSHLENS_GRPC_PORT: "0" });
  expect(steps("pushwoosh")).not.toContain("gRPC");
});

test("a secret made here is what is pasted there: the word that a vendor adds is no part of it", () => {
  expect(providerSummary("braze")?.secretAfter).toBe("Bearer");
  expect(providerSummary("wonderpush")?.secretAfter).toBeNull();
  const braze = providerBySlug("braze");
  if (braze?.proof.kind !== "header") throw new Error("Braze repeats a header.");
  expect(secretIn(braze.proof, "Bearer made-here")).toBe("made-here");
});

test("what is pasted into a vendor's form stands alone, to be copied, and is no part of a sentence", () => {
  const steps = providerSummaries().flatMap(({ setup }) => setup);
  expect(steps.filter(({ text }) => text.includes('{"'))).toEqual([]);
  const [body] = providerSummary("onesignal")?.setup.flatMap(({ copy }) => copy ?? []) ?? [];
  expect(JSON.parse(body ?? "")).toMatchObject({ pushlens: "onesignal/1" });
});

test("setup is told in the reader's language", () => {
  const title = () => providerSummary("onesignal")?.setup[2]?.title;
  expect(title()).toBe("Enter this endpoint's URL");
  expect(inLanguage("de", title)).toBe("Die URL dieses Endpunkts eintragen");
});
