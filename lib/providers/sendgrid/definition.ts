import type { SourceDefinition } from "@/lib/providers/source/definition";

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
    source:
      "SendGrid documents that it posts what has gathered every 30 seconds or at 768 kB, and tries again for 24 hours, at growing intervals.",
  },
  setup: [
    {
      title: "Open the Event Webhooks",
      text: "In SendGrid, open Settings, then Mail Settings, then Event Webhooks, and create a new webhook.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Paste this endpoint's URL as the Post URL.",
    },
    {
      title: "Select the events",
      text: "Select Processed, Delivered, Deferred, Dropped, Bounced, Opened, Clicked, Spam Reports, Unsubscribed and the group events. Opened and Clicked need open and click tracking in Tracking Settings.",
    },
    {
      title: "Switch the signature on",
      text: "Under Security features, switch Signed Event Webhook on and save. Then copy the Verification Key that SendGrid shows, and enter it here as the secret. Without it the token in the URL is the secret.",
      withSecret:
        "Under Security features, switch Signed Event Webhook on. Its Verification Key must be the one that you entered here: requests that it does not fit are refused.",
    },
  ],
  replace: {
    token:
      "In SendGrid, open Settings, Mail Settings, Event Webhooks, open the webhook, and replace its Post URL with the new one.",
    secret:
      "In SendGrid, switch Signed Event Webhook off and on again, copy the new Verification Key, and enter that key here as the new secret.",
  },
  assumptions: [
    {
      about: "Delivered",
      text: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
    },
    {
      about: "Automatic opens",
      text: "Opens that SendGrid marks as made by a machine are counted apart, as automatic. Clicks are not marked at all, and include those of scanners.",
    },
    {
      about: "Dropped",
      text: "What was dropped because of your own suppression lists is counted as cancelled; what was dropped for other reasons as failed.",
    },
    {
      about: "Campaign",
      text: "The campaign is the single send, else the marketing campaign, else the first category, else the template.",
    },
    {
      about: "Time of the signature",
      text: "A signature is taken for two days, as SendGrid does not say whether it signs again when it tries again.",
    },
    {
      about: "Unsubscribed from a group",
      text: "Leaving one group counts as an opt-out, whose cause names the group.",
    },
  ],
  failures: [
    {
      causes: ["invalid address", "invalid", "bounce"],
      label: "Address does not exist",
      class: "permanent",
      meaning: "The recipient's mail server says that there is no such mailbox.",
      todo: "Take the address out of your lists. SendGrid suppresses it from now on.",
    },
    {
      causes: ["reputation", "blocked"],
      label: "Refused for reputation",
      class: "policy",
      meaning: "The mail server refused the sender's address or domain, for now.",
      todo: "Look at your sending reputation, at SPF, DKIM and DMARC, and at blocklists.",
    },
    {
      causes: ["content"],
      label: "Refused for its content",
      class: "policy",
      meaning: "The mail server took the e-mail for spam or for something dangerous.",
      todo: "Look at the links and attachments of this e-mail, and send a changed one to a test address first.",
    },
    {
      causes: ["mailbox unavailable"],
      label: "Mailbox unavailable",
      class: "temporary",
      meaning: "The mailbox is full or switched off.",
      todo: "Nothing for one address. Leave out addresses that fail again and again.",
    },
    {
      causes: ["frequency or volume too high"],
      label: "Too many at once",
      class: "policy",
      meaning: "The mail server limits how much it takes from this sender.",
      todo: "Spread large sends over more time, and warm new addresses up.",
    },
    {
      causes: ["invalid smtpapi header", "spam content (if spam checker app enabled)", "dropped"],
      label: "Dropped by SendGrid",
      class: "sender",
      meaning: "SendGrid found something wrong with the e-mail itself, and did not send it.",
      todo: "Look at the reason in the event, and mend the template or the program that sends.",
    },
    {
      causes: ["technical failure", "technical", "unclassified"],
      label: "Technical failure",
      class: "temporary",
      meaning: "The mail server could not be reached, or gave no reason that SendGrid knows.",
      todo: "Look at the reason in the event. Where it is one domain, its operators have to mend it.",
    },
  ],
  documentation: "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event",
  example: {
    headers: { "content-type": "application/json" },
    body: '[{"email":"example@example.com","timestamp":{s},"event":"delivered","response":"250 OK","sg_event_id":"example-{ms}","sg_message_id":"example-{ms}.recvd-1"}]',
  },
};
