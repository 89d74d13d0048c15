import { expect, test } from "vitest";
import { redactHeaders } from "@/lib/ingest/door/redact";
import { providerBySlug } from "@/lib/providers/registry";
import { secretAdvice } from "./secret-advice";

const SECRET = "tK3vN8wQ5xR1yS7zT2uA4bC6dE9fugFz";
const prover = providerBySlug("cleverpush");

function advice(sent: string | null, secret = SECRET): string {
  const headers = sent === null ? {} : redactHeaders({ authorization: sent });
  const scheme = /^([a-z]+) /i.exec(secret)?.[1] ?? null;
  const secrets = [{ ending: secret.slice(-4), length: secret.length, scheme }];
  return secretAdvice({ cause: "wrong_secret", prover, headers, secrets }) ?? "";
}

test("a secret with Bearer before it is told as that, and never as two that are the same", () => {
  expect(advice(`Bearer ${SECRET}`)).toContain("7 characters before it, probably “Bearer ”");
  expect(advice(`Token ${SECRET}`)).toContain("with 6 characters before it.");
  expect(advice(SECRET, `Bearer ${SECRET}`)).toContain("without “Bearer ”");
  expect(advice(`"${SECRET}"`)).toContain('with “"” after it');
  expect(advice(SECRET.toLowerCase().slice(0, -4) + SECRET.slice(-4))).toContain("mistyped");
});

test("a secret that is missing or another one is told by what may be known of both", () => {
  expect(advice(null)).toContain("without the Authorization header");
  expect(advice("some-other-secret-altogether")).toContain(
    "The Authorization header that came ends in …ther, but the secret of this endpoint ends in …ugFz",
  );
  expect(advice("short")).toContain("is 5 characters long");
  expect(secretAdvice({ cause: "wrong_secret", prover, headers: {}, secrets: [] })).toContain(
    "has no secret yet",
  );
});

test("where the provider puts a word before the secret, that word is not taken for a fault", () => {
  const told = (sent: string, secret: string, scheme: string | null = null) =>
    secretAdvice({
      cause: "wrong_secret",
      prover: providerBySlug("braze"),
      headers: redactHeaders({ authorization: sent }),
      secrets: [{ ending: secret.slice(-4), length: secret.length, scheme }],
    });
  expect(told(SECRET, SECRET)).toContain("Braze sends “Bearer ” before it");
  const doubled = `Bearer ${SECRET}`;
  expect(told(doubled, doubled, "Bearer")).toContain("rotate the secret here to the one without");
  expect(told(`Bearer x${SECRET.slice(1)}`, SECRET)).toContain("mistyped");
});

test("of a source of one's own the header is told that its mapping names", () => {
  const told = secretAdvice({
    cause: "wrong_secret",
    prover: {
      label: "Acme",
      secretLabel: "X-Acme-Key",
      proof: { kind: "header", header: "x-acme-key", required: false },
    },
    headers: redactHeaders({ "x-acme-key": "some-other-secret-altogether" }),
    secrets: [{ ending: SECRET.slice(-4), length: SECRET.length, scheme: null }],
  });
  expect(told).toContain("The X-Acme-Key header that came ends in …ther");
});
