import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { RULES } from "./rules";
import { told } from "./told";

/** Braze Currents, posted by its custom HTTP connector. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "braze",
  label: "Braze",
  body: { format: "json", emptyIsNothing: true },
  type: "event_type",
  fields: {
    // A dispatch is shared by all recipients of a scheduled campaign.
    message: [
      [
        "properties.dispatch_id",
        "properties.content_card_id",
        "properties.message_variation_id",
        "properties.campaign_id",
        "properties.canvas_step_id",
      ],
      "user.user_id",
      { optional: "user.device_id" },
    ],
    subscription: ["user.user_id", { optional: "user.device_id" }],
    key: ["id"],
    at: { from: "time", unit: "s" },
    campaign: ["properties.campaign_id", "properties.canvas_step_id"],
    campaignName: [
      "properties.campaign_name",
      { join: ["properties.canvas_name", "properties.canvas_step_name"], with: " / " },
      "properties.canvas_name",
    ],
    platform: { from: "properties.platform", lower: true },
    person: ["user.external_user_id", "user.user_id"],
    address: [
      "properties.push_token",
      "properties.email_address",
      "properties.to_phone_number",
      "properties.user_phone_number",
      "properties.channel_identifier",
    ],
    properties: {
      canvas: "properties.canvas_id",
      variation: ["properties.message_variation_name", "properties.message_variation_id"],
      button: "properties.button_string",
    },
  },
  rules: RULES,
  devices: ["user.device_id", "properties.push_token_device_id"],
  enumerations: ["properties.platform", "properties.push_token_state_change_type"],
  reports: {
    push: { sent: true, opened: true, failed: true, cancelled: true },
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
    sms: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      clicked: true,
      failed: true,
      cancelled: true,
    },
    whatsapp: {
      sent: true,
      delivered: true,
      evidence: "confirmed",
      opened: true,
      clicked: true,
      failed: true,
      cancelled: true,
    },
    line: { sent: true, clicked: true, cancelled: true },
    in_app: { opened: true, clicked: true, cancelled: true },
    inbox: { sent: true, opened: true, clicked: true, cancelled: true },
  },
  defaultChannel: "push",
  proof: { kind: "header", header: "authorization", prefix: "Bearer " },
  secretLabel: "Bearer token",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 5 * 86_400_000,
    source: {
      en: "Braze documents batches of at most 100 events, sent as they happen, retries for more than 5 days, and that the connector is then switched off.",
      de: "Braze dokumentiert Stapel von höchstens 100 Ereignissen, gesendet, sobald sie geschehen, Wiederholungen über mehr als 5 Tage und dass der Connector danach abgeschaltet wird.",
      fr: "Braze documente des lots de 100 événements au plus, envoyés à mesure qu’ils se produisent, de nouvelles tentatives pendant plus de 5 jours, et qu’ensuite le connecteur est désactivé.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation:
    "https://www.braze.com/docs/user_guide/data/distribution/braze_currents/setting_up_currents/",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"events":[{"event_type":"users.messages.pushnotification.Open","id":"example-{ms}","time":{s},"user":{"user_id":"USER_ID"},"properties":{"campaign_id":"CAMPAIGN_ID","campaign_name":"Example","dispatch_id":"example-{ms}","platform":"ios"}}]}',
  },
};
