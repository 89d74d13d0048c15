import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** Reasons for which SendGrid did not even try: it held back what the customer's own lists forbid. */
const SUPPRESSED = [
  "Bounced Address",
  "Unsubscribed Address",
  "Spam Reporting Address",
  "Recipient List over Package Quota",
  "Invalid",
];

/** SendGrid's Event Webhook. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "sendgrid",
  label: "SendGrid",
  body: { format: "json" },
  type: "event",
  fields: {
    // What follows the first dot differs from event to event of one message.
    message: [{ from: "sg_message_id", before: "." }, "email"],
    subscription: ["email"],
    key: ["sg_event_id"],
    at: { from: "timestamp", unit: "s" },
    campaign: [
      { from: "singlesend_id", prefix: "singlesend:" },
      { from: "marketing_campaign_id", prefix: "campaign:" },
      { from: "category[0]", prefix: "category:" },
      { from: "category", prefix: "category:" },
      { from: "sg_template_id", prefix: "template:" },
    ],
    campaignName: [
      "singlesend_name",
      "marketing_campaign_name",
      "category[0]",
      "category",
      "sg_template_name",
    ],
    person: "email",
    address: "email",
  },
  rules: [
    { names: "processed", kind: "sent" },
    { names: "delivered", kind: "delivered" },
    {
      names: "open",
      kind: "opened",
      automatic: [{ at: "sg_machine_open", is: true }],
      properties: { machineOpen: "sg_machine_open" },
    },
    { names: "click", kind: "clicked", properties: { url: "url" } },
    {
      names: "bounce",
      kind: "failed",
      cause: ["bounce_classification", "type", { text: "bounce" }],
      properties: { reason: "reason", status: "status", type: "type" },
    },
    {
      names: "dropped",
      kind: "cancelled",
      when: [{ at: "reason", in: SUPPRESSED }],
      cause: "reason",
    },
    { names: "dropped", kind: "failed", cause: ["reason", { text: "dropped" }] },
    {
      names: "deferred",
      kind: "custom",
      properties: { attempt: "attempt", response: "response" },
    },
    { names: "spamreport", kind: "opted_out", cause: { text: "spamreport" } },
    { names: "unsubscribe", kind: "opted_out", cause: { text: "unsubscribe" } },
    {
      names: "group_unsubscribe",
      kind: "opted_out",
      cause: [
        { from: "asm_group_id", prefix: "group_unsubscribe: group " },
        { text: "group_unsubscribe" },
      ],
      properties: { group: "asm_group_id" },
    },
    {
      names: "group_resubscribe",
      kind: "opted_in",
      cause: [
        { from: "asm_group_id", prefix: "group_resubscribe: group " },
        { text: "group_resubscribe" },
      ],
      properties: { group: "asm_group_id" },
    },
    { names: "account_status_change", kind: "custom" },
  ],
  enumerations: ["type", "bounce_classification"],
  reports: {
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      automatic: { opened: true },
      failed: true,
      cancelled: true,
    },
  },
  defaultChannel: "email",
  proof: {
    kind: "public-key",
    algorithm: "ecdsa-p256",
    signed: "{ts}{body}",
    header: "x-twilio-email-event-webhook-signature",
    timestamp: {
      header: "x-twilio-email-event-webhook-timestamp",
      unit: "s",
      // SendGrid tries for 24 hours, and does not say whether it signs anew each time.
      tolerance: 2 * 86_400_000,
    },
  },
  secretLabel: "Verification key",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 86_400_000,
    source: {
      en: "SendGrid documents that it posts what has gathered every 30 seconds or at 768 kB, and tries again for 24 hours, at growing intervals.",
      de: "SendGrid dokumentiert, dass alle 30 Sekunden oder ab 768 kB gesendet wird, was sich gesammelt hat, und dass 24 Stunden lang in wachsenden Abständen wiederholt wird.",
      fr: "SendGrid documente l’envoi de ce qui s’est accumulé toutes les 30 secondes ou à 768 ko, et de nouvelles tentatives pendant 24 heures, à intervalles croissants.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event",
  example: {
    headers: { "content-type": "application/json" },
    body: '[{"email":"example@example.com","timestamp":{s},"event":"delivered","response":"250 OK","sg_event_id":"example-{ms}","sg_message_id":"example-{ms}.recvd-1"}]',
  },
};
