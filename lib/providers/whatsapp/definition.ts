import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** The number that Meta's dashboard names in the samples that it sends. */
const DASHBOARD_NUMBER = "123456123";

/** Webhooks of the WhatsApp Business Account, as Meta's Cloud API posts them. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "whatsapp",
  label: "WhatsApp Cloud API",
  body: {
    format: "json",
    // A change that holds none of these lists is an item itself.
    items: [
      "entry[*].changes[*].value.statuses[*]",
      "entry[*].changes[*].value.messages[*]",
      "entry[*].changes[*].value.user_preferences[*]",
    ],
  },
  // Of a change its field, of a wish about marketing "stop" or "resume".
  type: ["status", "field", "value"],
  fields: {
    message: ["id"],
    subscription: [["recipient_id", "recipient_user_id"]],
    // A status has no id of its own: a repetition is the same status of the same message.
    key: ["id", "@type"],
    at: { from: "timestamp", unit: "s" },
    campaign: "biz_opaque_callback_data",
    campaignName: "biz_opaque_callback_data",
    person: ["recipient_id", "recipient_user_id"],
    address: ["recipient_id", "recipient_user_id"],
    cause: "errors[0].code",
    properties: { category: "pricing.category", sender: "^.value.metadata.display_phone_number" },
  },
  ignore: [
    {
      when: [{ at: "^.value.metadata.phone_number_id", is: DASHBOARD_NUMBER }],
      rule: "test_event",
    },
    // What people write has a sender, and no status.
    {
      when: [
        { at: "from", present: true },
        { at: "status", present: false },
      ],
      rule: "inbound_message",
    },
  ],
  rules: [
    { names: "sent", kind: "sent" },
    { names: "delivered", kind: "delivered" },
    { names: "read", kind: "opened" },
    {
      names: "failed",
      kind: "failed",
      properties: { error: "errors[0].title", details: "errors[0].error_data.details" },
    },
    // A voice message was played, or somebody deleted a message: told beside the stages.
    { names: ["played", "deleted"], kind: "custom" },
    {
      names: "stop",
      kind: "opted_out",
      subscription: ["wa_id"],
      key: ["wa_id", "@type", "@time"],
      person: "wa_id",
      address: "wa_id",
      cause: [{ from: "category", prefix: "stop: " }, { text: "stop" }],
      properties: { category: "category" },
    },
    {
      names: "resume",
      kind: "opted_in",
      subscription: ["wa_id"],
      key: ["wa_id", "@type", "@time"],
      person: "wa_id",
      address: "wa_id",
      cause: [{ from: "category", prefix: "resume: " }, { text: "resume" }],
      properties: { category: "category" },
    },
    // News of the account, not of a message.
    {
      names: [
        "message_template_status_update",
        "message_template_quality_update",
        "message_template_components_update",
        "template_category_update",
        "phone_number_quality_update",
        "phone_number_name_update",
        "account_update",
        "account_alerts",
        "account_review_update",
        "business_capability_update",
        "security",
      ],
      kind: "custom",
      key: ["@digest"],
      at: { from: "^.time", unit: "s" },
      properties: { event: "value.event", template: "value.message_template_name" },
    },
  ],
  // Who wrote a message: it is not counted, and an erasure must find it.
  devices: ["from"],
  enumerations: ["status"],
  reports: {
    whatsapp: {
      sent: true,
      delivered: true,
      evidence: "confirmed",
      opened: true,
      failed: true,
    },
  },
  defaultChannel: "whatsapp",
  proof: {
    kind: "hmac",
    hash: "sha256",
    signed: "{body}",
    header: "x-hub-signature-256",
    encoding: "hex",
    prefix: "sha256=",
  },
  handshake: { echo: { parameter: "hub.challenge", token: "hub.verify_token" } },
  secretLabel: "App secret",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 7 * 86_400_000,
    source: {
      en: "Meta documents that it posts each status as it happens, up to 1,000 in one request, and tries again ever more rarely for 7 days.",
      de: "Meta dokumentiert, dass jeder Status gesendet wird, sobald er eintritt, bis zu 1.000 in einer Anfrage, und dass 7 Tage lang immer seltener wiederholt wird.",
      fr: "Meta documente que chaque statut est envoyé dès qu’il survient, jusqu’à 1 000 dans une requête, avec de nouvelles tentatives de plus en plus rares pendant 7 jours.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation:
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"49301234567","phone_number_id":"106540352242922"},"statuses":[{"id":"wamid.example{ms}","status":"delivered","timestamp":"{s}","recipient_id":"4915112345678"}]}}]}]}',
  },
};
