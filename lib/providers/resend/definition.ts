import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** The name of the campaign, where the sender gives it as a tag: in a list, or as a field. */
const TAGS = [
  { in: "data.tags", name: "name", is: "campaign", value: "value" },
  "data.tags.campaign",
];

/** Resend's webhooks. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "resend",
  label: "Resend",
  body: { format: "json" },
  type: "type",
  fields: {
    message: ["data.email_id"],
    subscription: [["data.to[0]", "data.email"]],
    key: ["@type", "created_at", { optional: ["data.click.link", "data.id"] }],
    // The time inside `data` is that of the e-mail.
    at: { from: "created_at", unit: "iso" },
    campaign: [
      { from: "data.broadcast_id", prefix: "broadcast:" },
      ...TAGS,
      { from: "data.template_id", prefix: "template:" },
    ],
    campaignName: TAGS,
    person: ["data.to[0]", "data.email"],
    address: ["data.to[0]", "data.email"],
    title: "data.subject",
  },
  rules: [
    { names: "email.scheduled", kind: "scheduled" },
    { names: "email.sent", kind: "sent" },
    { names: "email.delivered", kind: "delivered" },
    { names: "email.opened", kind: "opened" },
    { names: "email.clicked", kind: "clicked", properties: { url: "data.click.link" } },
    {
      names: "email.bounced",
      kind: "custom",
      when: [{ at: "data.bounce.type", is: "Transient" }],
      cause: "data.bounce.subType",
      properties: { bounceType: "data.bounce.type" },
    },
    {
      names: "email.bounced",
      kind: "failed",
      cause: ["data.bounce.subType", { text: "bounced" }],
      properties: { bounceType: "data.bounce.type" },
    },
    {
      names: "email.failed",
      kind: "failed",
      cause: { text: "failed" },
      properties: { reason: "data.failed.reason" },
    },
    {
      names: "email.suppressed",
      kind: "cancelled",
      cause: ["data.suppressed.type", { text: "suppressed" }],
    },
    { names: "email.delivery_delayed", kind: "custom" },
    { names: "email.complained", kind: "opted_out", cause: { text: "complained" } },
    {
      names: "contact.updated",
      kind: "opted_out",
      when: [{ at: "data.unsubscribed", is: true }],
      cause: { text: "unsubscribed" },
    },
    { names: "email.received", ignore: "inbound_message" },
    { names: ["contact.created", "contact.updated", "contact.deleted"], kind: "custom" },
    { names: "domain.", by: "prefix", kind: "custom" },
  ],
  enumerations: ["data.bounce.type", "data.bounce.subType"],
  reports: {
    email: {
      scheduled: true,
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      failed: true,
      cancelled: true,
    },
  },
  defaultChannel: "email",
  proof: {
    kind: "hmac",
    hash: "sha256",
    signed: "{id}.{ts}.{body}",
    header: "svix-signature",
    encoding: "base64",
    prefix: "v1,",
    list: " ",
    id: "svix-id",
    // Every try is signed anew.
    timestamp: { header: "svix-timestamp", unit: "s", tolerance: 300_000 },
    key: "whsec",
  },
  secretLabel: "Signing secret",
  campaignWord: "Broadcast",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 30 * 3_600_000,
    source: {
      en: "Resend documents that it posts each event as it happens, and tries again after 5 seconds, 5 minutes, 30 minutes, 2 hours, 5 hours, 10 hours and 10 hours more.",
      de: "Resend dokumentiert, dass jedes Ereignis gesendet wird, sobald es geschieht, und nach 5 Sekunden, 5 Minuten, 30 Minuten, 2 Stunden, 5 Stunden, 10 Stunden und weiteren 10 Stunden wiederholt wird.",
      fr: "Resend documente qu’il envoie chaque événement dès qu’il se produit, et réessaie après 5 secondes, 5 minutes, 30 minutes, 2 heures, 5 heures, 10 heures, puis encore 10 heures.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://resend.com/docs/webhooks/event-types",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"email.delivered","created_at":"{iso}","data":{"email_id":"example-{ms}","created_at":"{iso}","from":"Example <news@example.com>","to":["example@example.com"],"subject":"Example"}}',
  },
};
