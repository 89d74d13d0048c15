import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** Reasons for which Mailgun did not even try: the customer's own lists forbid it. */
const SUPPRESSED = ["suppress-bounce", "suppress-complaint", "suppress-unsubscribe"];

/** Mailgun's webhooks. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "mailgun",
  label: "Mailgun",
  body: { format: "json" },
  type: "event-data.event",
  fields: {
    message: [
      { from: "event-data.message.headers.message-id", strip: "<>" },
      "event-data.recipient",
    ],
    subscription: ["event-data.recipient"],
    // An id is Mailgun's only one for a day.
    key: ["event-data.timestamp", { optional: "event-data.id" }],
    at: { from: "event-data.timestamp", unit: "s" },
    campaign: [
      { from: "event-data.campaigns[0].id", prefix: "campaign:" },
      { from: "event-data.tags[0]", prefix: "tag:" },
      { from: "event-data.template.name", prefix: "template:" },
    ],
    campaignName: [
      "event-data.campaigns[0].name",
      "event-data.tags[0]",
      "event-data.template.name",
    ],
    person: "event-data.recipient",
    address: "event-data.recipient",
    title: "event-data.message.headers.subject",
  },
  ignore: [{ when: [{ at: "event-data.flags.is-test-mode", is: true }], rule: "test_event" }],
  rules: [
    { names: "accepted", kind: "sent" },
    { names: "delivered", kind: "delivered" },
    {
      names: "opened",
      kind: "opened",
      automatic: [{ at: "event-data.client-info.bot", present: true }],
      properties: { bot: "event-data.client-info.bot" },
    },
    {
      names: "clicked",
      kind: "clicked",
      automatic: [{ at: "event-data.client-info.bot", present: true }],
      properties: { bot: "event-data.client-info.bot", url: "event-data.url" },
    },
    {
      names: "failed",
      kind: "custom",
      when: [{ at: "event-data.severity", is: "temporary" }],
      cause: "event-data.reason",
      properties: { attempt: "event-data.delivery-status.attempt-no" },
    },
    {
      names: "failed",
      kind: "cancelled",
      when: [{ at: "event-data.reason", in: SUPPRESSED }],
      cause: "event-data.reason",
    },
    {
      names: "failed",
      kind: "failed",
      when: [{ at: "event-data.severity", is: "permanent" }],
      cause: ["event-data.reason", { text: "generic" }],
      properties: {
        code: "event-data.delivery-status.code",
        enhancedCode: "event-data.delivery-status.enhanced-code",
      },
    },
    { names: "rejected", kind: "failed", cause: { text: "rejected" } },
    { names: "complained", kind: "opted_out", cause: { text: "complained" } },
    { names: "unsubscribed", kind: "opted_out", cause: { text: "unsubscribed" } },
    { names: "stored", ignore: "inbound_message" },
  ],
  enumerations: ["event-data.severity", "event-data.reason"],
  reports: {
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      automatic: { opened: true, clicked: true },
      failed: true,
      cancelled: true,
    },
  },
  defaultChannel: "email",
  proof: {
    kind: "hmac-fields",
    hash: "sha256",
    encoding: "hex",
    signature: "signature.signature",
    signed: ["signature.timestamp", "signature.token"],
    // Mailgun tries for eight hours, and does not say whether it signs anew each time.
    timestamp: { at: "signature.timestamp", unit: "s", tolerance: 12 * 3_600_000 },
  },
  secretLabel: "HTTP webhook signing key",
  campaignWord: "Tag",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 9 * 3_600_000,
    source: {
      en: "Mailgun documents that it posts each event as it happens, and tries again for about eight hours, but for deliveries, which it posts once. An answer of 406 ends the tries.",
      de: "Mailgun dokumentiert, dass jedes Ereignis gesendet wird, sobald es geschieht, und etwa acht Stunden lang wiederholt wird, außer Zustellungen, die es einmal sendet. Eine Antwort mit 406 beendet die Versuche.",
      fr: "Mailgun documente qu’il envoie chaque événement dès qu’il se produit, et réessaie pendant environ huit heures, sauf pour les distributions, envoyées une seule fois. Une réponse 406 met fin aux tentatives.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation:
    "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"event-data":{"event":"delivered","id":"example-{ms}","timestamp":{s}.5,"recipient":"example@example.com","tags":["example"],"message":{"headers":{"message-id":"example-{ms}@example.com","subject":"Example"}},"delivery-status":{"code":250,"message":"OK"}}}',
  },
};
