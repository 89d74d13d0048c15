import { afterAll, expect, test, vi } from "vitest";
import { extendEnv } from "@/lib/env";
import { securityText } from "./security-text";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const YEAR = 366 * 86_400_000;

afterAll(() => extendEnv({}));

function fieldsWith(variables: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  extendEnv({});
  const lines = securityText(NOW).trimEnd().split("\n");
  return Object.fromEntries(lines.map((line) => line.split(/: (.*)/s, 2)));
}

test("security.txt names whom the operator named, and never a date that has passed", () => {
  const contact = "https://example.com/report";
  const fields = fieldsWith({
    PUSHLENS_URL: "https://push.example.com",
    PUSHLENS_SECURITY_CONTACT: contact,
  });
  expect(fields).toMatchObject({
    Contact: contact,
    Canonical: "https://push.example.com/.well-known/security.txt",
  });
  const expires = Date.parse(fields.Expires ?? "");
  expect(expires).toBeGreaterThan(NOW);
  expect(expires).toBeLessThan(NOW + YEAR);
});

test("without a contact it names the mailbox that is kept for it", () => {
  const { Contact } = fieldsWith({ PUSHLENS_URL: "https://push.example.com:8443/" });
  expect(Contact).toBe("mailto:security@push.example.com");
});
