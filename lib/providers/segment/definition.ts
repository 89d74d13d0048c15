import type { SourceDefinition } from "@/lib/providers/source/definition";

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
    source:
      "Segment documents that it sends each call as it comes, and its destinations are assumed to try again for about 4 hours.",
  },
  setup: [
    {
      title: "Add a webhook destination",
      text: "In Segment, open Connections, then Destinations, and add Webhooks (Actions) to the source that your messaging vendor writes into. In RudderStack, add the Webhook destination.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Paste this endpoint's URL as the webhook URL, with POST and JSON.",
    },
    {
      title: "Send the events about messages",
      text: "Add a filter for track calls about messages, such as Push Notification Received, Push Notification Tapped and Email Opened. All other calls would be kept as custom events, and change no number of messages.",
    },
    {
      title: "Set the shared secret",
      text: "This endpoint has no secret: the token in the URL is the secret. Segment can sign with a shared secret: enter the same one here and there. RudderStack does not sign.",
      withSecret:
        "Enter the same shared secret in Segment. Requests whose X-Signature does not fit are refused. RudderStack does not sign: leave the secret out there.",
    },
  ],
  replace: {
    token:
      "In Segment or RudderStack, open the webhook destination, and replace its URL with the new one.",
    secret:
      "In Segment, open the webhook destination, and replace its shared secret with the new one.",
  },
  assumptions: [
    {
      about: "Names of events",
      text: "The names are those of Segment's specifications for mobile and e-mail, and of OneSignal and CleverTap. A name of your own is kept as a custom event.",
    },
    {
      about: "Message",
      text: "A message is known by an id of it where the vendor sends one, else by its campaign and the person. A campaign that goes to a person twice is then one message.",
    },
    {
      about: "Two sources",
      text: "Where two sources send the same event, each gives it an id of its own, and it is counted as two. Send each vendor's events through one source.",
    },
    {
      about: "What a vendor reports",
      text: "Pushlens cannot know which of the stages your vendor writes into Segment: a stage that it leaves out shows as 0.",
    },
    {
      about: "Automatic opens",
      text: "Nothing marks opens that were made by programs, so opens include automatic ones.",
    },
  ],
  failures: [
    {
      causes: ["bounced"],
      label: "Bounced",
      meaning: "The push token is no longer valid, or the mail server refused the e-mail.",
      todo: "Look in the messaging vendor for the reason: Segment passes none on.",
    },
    {
      causes: [""],
      label: "No reason given",
      meaning: "The call has no reason among its properties.",
      todo: "Look in the messaging vendor for the reason.",
    },
  ],
  documentation: "https://segment.com/docs/connections/spec/mobile/",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"track","event":"Push Notification Tapped","messageId":"example-{ms}","userId":"USER_ID","timestamp":"{iso}","properties":{"campaign_id":"example-{ms}","campaign_name":"Example"}}',
  },
};
