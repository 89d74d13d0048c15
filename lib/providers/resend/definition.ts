import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";

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
    source:
      "Resend documents that it posts each event as it happens, and tries again after 5 seconds, 5 minutes, 30 minutes, 2 hours, 5 hours, 10 hours and 10 hours more.",
  },
  setup: [
    {
      title: "Add a webhook",
      text: "In Resend, open Webhooks, and click Add webhook.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Paste this endpoint's URL as the endpoint URL.",
    },
    {
      title: "Select the events",
      text: "Select all events of e-mails but the received ones, and Contact updated for opt-outs. Opens and clicks need open and click tracking in the domain's settings.",
    },
    {
      title: "Copy the signing secret",
      text: "Open the webhook, copy its Signing secret, which begins with whsec_, and enter it here as the secret. Without it the token in the URL is the secret.",
      withSecret:
        "The webhook's Signing secret, which begins with whsec_, must be the one that you entered here: requests that it does not fit are refused.",
    },
    {
      title: "Tell campaigns apart",
      text: "Broadcasts are campaigns by themselves. Give other e-mails a tag with the name campaign, and its value is the campaign.",
    },
  ],
  replace: {
    token:
      "In Resend, open Webhooks, open the webhook, and replace its endpoint URL with the new one.",
    secret:
      "In Resend, open Webhooks, open the webhook, and copy its Signing secret from there to here. A webhook that is made anew has another one.",
  },
  assumptions: [
    {
      about: "Delivered",
      text: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
    },
    {
      about: "Automatic opens and clicks",
      text: "Opens and clicks include automatic ones, such as those of Apple Mail's privacy protection and of scanners, as Resend does not mark them.",
    },
    {
      about: "Several recipients",
      text: "An e-mail to several recipients at once is one message, as Resend does not say which of them an event is about. The first one counts as its recipient.",
    },
    {
      about: "Bounces",
      text: "A bounce that Resend calls transient is kept and not counted as failed: it may be the answer of a program, and the address is not bad. A delayed delivery is kept likewise.",
    },
    {
      about: "Suppressed",
      text: "E-mails that Resend held back because of an earlier bounce or complaint are counted as cancelled.",
    },
    {
      about: "Opt-outs",
      text: "A contact that is marked as unsubscribed counts as an opt-out each time that Resend tells of a change of it. Opt-ins cannot be told from other changes.",
    },
    {
      about: "Campaign",
      text: "The campaign is the broadcast, else the tag with the name campaign, else the template.",
    },
  ],
  failures: FAILURES,
  documentation: "https://resend.com/docs/webhooks/event-types",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"type":"email.delivered","created_at":"{iso}","data":{"email_id":"example-{ms}","created_at":"{iso}","from":"Example <news@example.com>","to":["example@example.com"],"subject":"Example"}}',
  },
};
