import { afterEach, expect, test } from "vitest";
import { extendEnv } from "@/lib/env";
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
