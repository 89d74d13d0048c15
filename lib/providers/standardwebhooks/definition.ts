import { OWN_FAILURES, OWN_FIELDS, OWN_REPORTS, OWN_RULES } from "@/lib/providers/own-events";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { told } from "./told";

/** Standard Webhooks, which says how events are signed and carried, and leaves their names to the sender. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "standardwebhooks",
  label: "Standard Webhooks",
  body: { format: "json" },
  type: "type",
  fields: {
    ...OWN_FIELDS,
    // The id is of the request, and the same each time that it is tried again.
    key: ["@digest", { optional: "@header.webhook-id" }],
    at: { from: "timestamp", unit: "iso" },
  },
  rules: OWN_RULES,
  reports: OWN_REPORTS,
  defaultChannel: "push",
  proof: {
    kind: "hmac",
    hash: "sha256",
    signed: "{id}.{ts}.{body}",
    header: "webhook-signature",
    encoding: "base64",
    prefix: "v1,",
    list: " ",
    id: "webhook-id",
    timestamp: { header: "webhook-timestamp", unit: "s", tolerance: 300_000 },
    key: "whsec",
  },
  secretLabel: "Signing secret",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 3 * 86_400_000,
    source: {
      en: "The specification recommends trying again for days, at growing intervals, and leaves the times to the sender. Three days are assumed.",
      de: "Die Spezifikation empfiehlt, tagelang in wachsenden Abständen zu wiederholen, und überlässt die Zeiten dem Absender. Drei Tage sind angenommen.",
      fr: "La spécification recommande de réessayer pendant des jours, à intervalles croissants, et laisse les délais à l’expéditeur. On suppose trois jours.",
    },
  },
  ...told,
  failures: OWN_FAILURES,
  documentation:
    "https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md",
  example: {
    headers: { "content-type": "application/json", "webhook-id": "msg_example_{ms}" },
    body: '{"type":"push.delivered","timestamp":"{iso}","data":{"message_id":"example-{ms}","recipient":"example"}}',
  },
};
