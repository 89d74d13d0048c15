import type { SourceDefinition } from "@/lib/providers/source/definition";
import { RULES } from "./rules";

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
    source:
      "Braze documents batches of at most 100 events, sent as they happen, retries for more than 5 days, and that the connector is then switched off.",
  },
  setup: [
    {
      title: "Add a Custom Currents connector",
      text: "In Braze, open Partner Integrations, then Data Export, and create a Custom Currents Export. Your plan must include Currents. Each workspace needs its own.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Paste this endpoint's URL as the endpoint of the connector.",
    },
    {
      title: "Set the bearer token",
      text: "This endpoint has no secret, so leave it empty: the token in the URL is the secret.",
      withSecret:
        "Paste this endpoint's bearer token. Braze puts the word Bearer before it; requests that come without it are refused.",
    },
    {
      title: "Choose the message engagement events",
      text: "Select the message engagement events of the channels you use, the subscription events and Uninstall. Custom events, purchases and sessions are many, and change no number of messages: leave them off.",
    },
  ],
  replace: {
    token:
      "In Braze, open Partner Integrations, then Data Export, open the connector, and replace its endpoint with the new URL.",
    secret:
      "In Braze, open Partner Integrations, then Data Export, open the connector, and replace its bearer token with the new one.",
  },
  assumptions: [
    {
      about: "Delivered",
      text: "Braze reports no delivery of push notifications, so there delivered is not reported. Of e-mails and text messages it is the mail server's or carrier's word.",
    },
    {
      about: "Message",
      text: "A message is a dispatch to one device of one person. A device that Braze names at the opening and not at the sending makes two messages of one.",
    },
    {
      about: "Automatic opens and clicks",
      text: "Braze marks opens by mail programs and suspected bot clicks. They are counted apart, as automatic.",
    },
    {
      about: "Uninstall",
      text: "Braze finds uninstalls with a silent push once a day, so they are reported late, at the time when they were found.",
    },
    {
      about: "Push tokens",
      text: "A token that is added counts as an opt-in, one that is removed as an opt-out. A token that moves to another person makes one of each.",
    },
  ],
  failures: [
    {
      causes: ["bounce"],
      label: "Bounced",
      class: "permanent",
      meaning:
        "The push token is no longer valid, or the recipient's mail server refused the e-mail for good.",
      todo: "Braze stops sending there by itself. Where many bounce at once, look whether push credentials were changed or an old list was imported.",
    },
    {
      causes: ["30003", "30004", "30005", "30006", "30007", "30008", "failure"],
      label: "Refused by the carrier or by WhatsApp",
      meaning: "The number cannot be reached, does not exist, or is blocked for this sender.",
      todo: "Look at the code in Braze's message activity log, and take numbers that never work out of your lists.",
    },
    {
      causes: [""],
      label: "No reason given",
      meaning: "Braze passed on no code of the provider.",
      todo: "Look at the message's activity log in Braze.",
    },
  ],
  documentation:
    "https://www.braze.com/docs/user_guide/data/distribution/braze_currents/setting_up_currents/",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"events":[{"event_type":"users.messages.pushnotification.Open","id":"example-{ms}","time":{s},"user":{"user_id":"USER_ID"},"properties":{"campaign_id":"CAMPAIGN_ID","campaign_name":"Example","dispatch_id":"example-{ms}","platform":"ios"}}]}',
  },
};
