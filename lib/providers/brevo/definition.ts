import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** Brevo's webhooks of transactional e-mails and of e-mail campaigns. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "brevo",
  label: "Brevo",
  // A message's only tag may be a list that is written as text.
  body: { format: "json", texts: ["tag"] },
  type: "event",
  fields: {
    // A campaign's e-mails have no id of their own: each recipient gets one.
    message: [
      [
        { from: "message-id", strip: "<>" },
        { from: "camp_id", prefix: "campaign:" },
      ],
      "email",
    ],
    subscription: ["email"],
    // Nothing numbers events; `id` is the webhook's.
    key: [
      "@type",
      ["ts_epoch", "ts_event", "ts"],
      { optional: ["link", "message-id", "list_id[0]"] },
    ],
    // What else is a time there is in the zone of the account.
    at: [
      { from: "ts_epoch", unit: "ms" },
      { from: "ts_event", unit: "s" },
    ],
    campaign: [
      { from: "camp_id", prefix: "campaign:" },
      { from: "tags[0]", prefix: "tag:" },
      { from: "tag[0]", prefix: "tag:" },
      { from: "tag", prefix: "tag:" },
      { from: "template_id", prefix: "template:" },
    ],
    campaignName: ["campaign name", "tags[0]", "tag[0]", "tag"],
    person: "email",
    address: "email",
    title: "subject",
  },
  rules: [
    { names: ["request", "sent"], kind: "sent" },
    { names: "delivered", kind: "delivered" },
    { names: ["opened", "unique_opened"], kind: "opened" },
    {
      names: ["proxy_open", "unique_proxy_open"],
      kind: "automatic_opened",
      properties: { proxy: "event" },
    },
    { names: "click", kind: "clicked", properties: { url: "link" } },
    {
      names: ["hard_bounce", "invalid_email", "blocked", "error"],
      kind: "failed",
      cause: "event",
      properties: { reason: "reason" },
    },
    { names: ["soft_bounce", "deferred"], kind: "custom", properties: { reason: "reason" } },
    { names: ["spam", "complaint"], kind: "opted_out", cause: { text: "spam" } },
    {
      names: ["unsubscribe", "unsubscribed"],
      kind: "opted_out",
      cause: [{ from: "list_id[0]", prefix: "unsubscribed: list " }, { text: "unsubscribed" }],
      properties: { lists: { list: "list_id" } },
    },
    {
      names: "list_addition",
      kind: "opted_in",
      cause: [{ from: "list_id[0]", prefix: "list_addition: list " }, { text: "list_addition" }],
      properties: { lists: { list: "list_id" } },
    },
    { names: ["contact_updated", "contact_deleted"], kind: "custom" },
  ],
  reports: {
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      automatic: { opened: true },
      failed: true,
    },
  },
  defaultChannel: "email",
  proof: { kind: "header", header: "authorization", prefix: "Bearer " },
  busy: 429,
  secretLabel: "Token",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 12 * 3_600_000,
    source: {
      en: "Brevo documents that it posts each event as it happens, or what has gathered every five minutes where batches are switched on. Where nobody answers it tries again after 10 minutes, 1, 2 and 8 hours.",
      de: "Brevo dokumentiert, dass jedes Ereignis gesendet wird, sobald es geschieht, oder alle fünf Minuten, was sich gesammelt hat, wenn Stapel eingeschaltet sind. Antwortet niemand, wiederholt es nach 10 Minuten, 1, 2 und 8 Stunden.",
      fr: "Brevo documente qu’il envoie chaque événement dès qu’il se produit, ou ce qui s’est accumulé toutes les cinq minutes si les lots sont activés. Si personne ne répond, il réessaie après 10 minutes, 1, 2 et 8 heures.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://developers.brevo.com/docs/transactional-webhooks",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"event":"delivered","email":"example@example.com","id":1,"message-id":"<example-{ms}@example.com>","subject":"Example","tags":["example"],"ts_event":{s},"ts_epoch":{ms}}',
  },
};
