import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** What Segment's specification of e-mail says of a list: whoever leaves one is still on others. */
const OF_LIST = [
  { join: ["@type", "properties.list_name"], with: ": list " },
  { join: ["@type", "properties.list_id"], with: ": list " },
  "@type",
];

/** Segment's and RudderStack's calls, of whichever vendors write into them. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "segment",
  label: "Segment / RudderStack",
  body: { format: "json", items: ["batch[*]"] },
  // Track calls have a name of their own; other calls have their kind alone.
  type: ["event", "type"],
  caseless: true,
  otherwise: "custom",
  fields: {
    message: [
      [
        "properties.message_id",
        "properties.messageId",
        "properties.notification_id",
        "properties.email_id",
        "properties.campaign_id",
        "properties.campaign.name",
        "properties.campaign_name",
        "context.campaign.name",
      ],
      ["userId", "anonymousId"],
    ],
    subscription: [["userId", "anonymousId"]],
    key: ["messageId"],
    at: [{ from: ["timestamp", "originalTimestamp", "sentAt"], unit: "iso" }],
    campaign: [
      "properties.campaign_id",
      'properties["Campaign Id"]',
      "properties.campaign.name",
      "properties.campaign_name",
      "context.campaign.name",
    ],
    campaignName: [
      "properties.campaign_name",
      'properties["Campaign name"]',
      "properties.campaign.name",
      "context.campaign.name",
    ],
    platform: [
      { from: "context.os.name", lower: true },
      { from: "context.device.type", lower: true },
    ],
    person: ["userId", "anonymousId"],
    address: ["context.device.token", "properties.email", "context.traits.email"],
    title: ["properties.email_subject", "properties.title"],
    properties: {
      link: ["properties.link_url", "properties.url"],
      action: "properties.action",
      audience: "properties.audience_key",
    },
  },
  rules: [
    {
      names: ["Push Notification Sent", "Push Sent", "Notification Sent"],
      kind: "sent",
    },
    {
      names: ["Push Notification Received", "Push Received", "Push Impressions"],
      kind: "delivered",
    },
    {
      names: [
        "Push Notification Tapped",
        "Push Notification Opened",
        "Push Clicked",
        "Notification Clicked",
      ],
      kind: "opened",
    },
    {
      names: ["Push Notification Bounced", "Push Notification Failed", "Push Failed"],
      kind: "failed",
      cause: ["properties.reason", "properties.failure_reason", { text: "bounced" }],
    },
    {
      names: ["Push Unsubscribed", "Application Uninstalled", "App Uninstalled"],
      kind: "opted_out",
      cause: "@type",
    },
    { names: ["Push Subscribed"], kind: "opted_in", cause: "@type" },
    { names: "Email Sent", kind: "sent", channel: "email" },
    { names: "Email Delivered", kind: "delivered", channel: "email" },
    { names: ["Email Opened", "Email Open"], kind: "opened", channel: "email" },
    { names: ["Email Link Clicked", "Email Clicked"], kind: "clicked", channel: "email" },
    {
      names: ["Email Bounced", "Email Failed"],
      kind: "failed",
      channel: "email",
      cause: ["properties.reason", { text: "bounced" }],
    },
    {
      names: ["Email Marked as Spam", "Unsubscribed", "Email Unsubscribed"],
      kind: "opted_out",
      channel: "email",
      cause: OF_LIST,
    },
    {
      names: ["Subscribed", "Email Subscribed"],
      kind: "opted_in",
      channel: "email",
      cause: OF_LIST,
    },
    { names: "SMS Sent", kind: "sent", channel: "sms" },
    { names: "SMS Delivered", kind: "delivered", channel: "sms" },
    { names: ["SMS Link Clicked", "SMS Clicked"], kind: "clicked", channel: "sms" },
    { names: "SMS Failed", kind: "failed", channel: "sms", cause: "properties.reason" },
  ],
  devices: ["context.device.id"],
  reports: {
    push: { sent: true, delivered: true, evidence: "confirmed", opened: true, failed: true },
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      failed: true,
    },
    sms: { sent: true, delivered: true, evidence: "accepted", clicked: true, failed: true },
  },
  defaultChannel: "push",
  proof: { kind: "hmac", hash: "sha1", signed: "{body}", header: "x-signature", encoding: "hex" },
  secretLabel: "Shared secret",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 4 * 3_600_000,
    source: {
      en: "Segment documents that it sends each call as it comes, and its destinations are assumed to try again for about 4 hours.",
      de: "Segment dokumentiert, dass es jeden Aufruf sendet, sobald er kommt; angenommen wird, dass seine Ziele etwa 4 Stunden lang wiederholen.",
      fr: "Segment documente qu’il envoie chaque appel dès qu’il arrive, et on suppose que ses destinations réessaient pendant environ 4 heures.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://segment.com/docs/connections/spec/mobile/",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"track","event":"Push Notification Tapped","messageId":"example-{ms}","userId":"USER_ID","timestamp":"{iso}","properties":{"campaign_id":"example-{ms}","campaign_name":"Example"}}',
  },
};
