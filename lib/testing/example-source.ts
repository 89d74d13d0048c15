import type { SourceDefinition } from "@/lib/providers/source/definition";

/** A whole definition of an invented vendor, for tests to change. */
export const EXAMPLE_SOURCE: SourceDefinition = {
  version: 1,
  slug: "acme",
  label: "Acme",
  body: { format: "json" },
  type: "type",
  fields: {
    message: ["message", "user"],
    subscription: ["user"],
    key: ["id"],
    at: { from: "at", unit: "iso" },
    campaign: "campaign",
    person: "user",
  },
  rules: [
    { names: "sent", kind: "sent" },
    { names: "opened", kind: "opened" },
    { names: "left", kind: "opted_out" },
  ],
  reports: { push: { sent: true, opened: true } },
  defaultChannel: "push",
  proof: { kind: "header", header: "x-acme-secret" },
  secretLabel: "Secret",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: { quiet: 3_600_000, late: 3_600_000, source: "Assumed, as nothing is documented." },
  setup: [{ title: "Enter the URL", text: "Paste this endpoint's URL there." }],
  replace: {
    token: "Paste the new URL in the place of the old one.",
    secret: "Paste the new secret in the place of the old one.",
  },
  assumptions: [],
  failures: [],
  documentation: "https://example.com/webhooks",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"opened","id":"e-{ms}","at":"{iso}","message":"m-{ms}","user":"u"}',
  },
};
