import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";

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
    source:
      "Mailgun documents that it posts each event as it happens, and tries again for about eight hours, but for deliveries, which it posts once. An answer of 406 ends the tries.",
  },
  setup: [
    {
      title: "Open the webhooks",
      text: "In Mailgun, open Send, then Webhooks, and choose the domain, or the account for all its domains.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Add a webhook for each event that you want to see, each with this endpoint's URL: Accepted, Delivered, Opened, Clicked, Permanent Failure, Temporary Failure, Spam Complaints and Unsubscribes. Opens and clicks need tracking in the domain's settings.",
    },
    {
      title: "Copy the signing key",
      text: "Copy the HTTP webhook signing key, which stands beside the webhooks or under API Security, and enter it here as the secret. Without it the token in the URL is the secret.",
      withSecret:
        "The HTTP webhook signing key of your Mailgun account must be the one that you entered here: requests that it does not fit are refused. All domains of an account have the same one.",
    },
  ],
  replace: {
    token:
      "In Mailgun, open Send, then Webhooks, and replace the URL of every event's webhook with the new one.",
    secret:
      "In Mailgun, open API Security, make a new HTTP webhook signing key, and enter that key here as the new secret.",
  },
  assumptions: [
    {
      about: "Sent",
      text: "Sent means that Mailgun accepted the e-mail and put it into its queue.",
    },
    {
      about: "Delivered",
      text: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A failure can still follow.",
    },
    {
      about: "Automatic opens and clicks",
      text: "Opens and clicks that Mailgun marks as made by Apple's or Gmail's proxies or by a scanner are counted apart, as automatic.",
    },
    {
      about: "Failed",
      text: "Temporary failures are kept and not counted, as Mailgun tries again. What your own suppression lists forbid is counted as cancelled.",
    },
    {
      about: "Campaign",
      text: "The campaign is Mailgun's own, else the first tag, else the template.",
    },
    {
      about: "Signature",
      text: "Mailgun signs a time and a token, and not what else is in the body. A signature is taken for twelve hours, as a later try may carry the first one. So keep the endpoint's URL to yourself, too.",
    },
    {
      about: "Tests",
      text: "E-mails that are sent in test mode are not counted.",
    },
  ],
  failures: FAILURES,
  documentation:
    "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"event-data":{"event":"delivered","id":"example-{ms}","timestamp":{s}.5,"recipient":"example@example.com","tags":["example"],"message":{"headers":{"message-id":"example-{ms}@example.com","subject":"Example"}},"delivery-status":{"code":250,"message":"OK"}}}',
  },
};
