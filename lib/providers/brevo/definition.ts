import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";

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
    source:
      "Brevo documents that it posts each event as it happens, or what has gathered every five minutes where batches are switched on. Where nobody answers it tries again after 10 minutes, 1, 2 and 8 hours.",
  },
  setup: [
    {
      title: "Add a webhook",
      text: "In Brevo, open the settings of Transactional, then Webhook, for single e-mails; or the settings of Campaigns, then Webhooks, for campaigns. Add a webhook there. Both can have this endpoint.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Paste this endpoint's URL as the URL to notify.",
    },
    {
      title: "Decide about a token",
      text: "Without authentication the token in the URL is the secret. Where you want one more, choose Token as the authentication method in Brevo, and enter the same token here as the secret.",
      withSecret:
        "Choose Token as the authentication method, and enter this endpoint's token. Brevo sends it after the word Bearer; requests without it are refused.",
    },
    {
      title: "Select the events",
      text: "Select all events but Contact updated and Contact deleted. With First opening as well as Opened each message is still counted once.",
    },
  ],
  replace: {
    token:
      "In Brevo, open the webhooks of Transactional and of Campaigns, edit each that has the old URL, and replace it with the new one.",
    secret:
      "In Brevo, edit the webhook, and replace the token of its authentication method with the new secret.",
  },
  assumptions: [
    {
      about: "Delivered",
      text: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
    },
    {
      about: "Automatic opens",
      text: "Opens that Brevo tells as opened by a proxy, such as that of Apple Mail's privacy protection, are counted apart, as automatic. Clicks are not marked at all, and include those of scanners.",
    },
    {
      about: "Sent",
      text: "Brevo tells that an e-mail was sent for single e-mails alone. Of a campaign's e-mails sent is implied by what comes later.",
    },
    {
      about: "Bounces",
      text: "Soft bounces and deferred e-mails are kept and not counted as failed, as the address is not bad. Blocked e-mails are failed.",
    },
    {
      about: "Campaign",
      text: "The campaign is Brevo's own, else the first tag, else the template. A campaign that is sent to somebody again counts as the same message.",
    },
    {
      about: "Time",
      text: "Brevo's exact time is used, or the one in seconds where a campaign's event has no other. An event with neither counts when it came in.",
    },
    {
      about: "Opt-ins",
      text: "Being added to a list counts as an opt-in.",
    },
    {
      about: "Lists",
      text: "Where Brevo names the list that somebody left or was added to, the cause names the first; all of them are kept with the event.",
    },
    {
      about: "Failed requests",
      text: "Brevo documents that it drops an event for which it is answered with an error, other than 429. Where Pushlens can store nothing, for want of both database and disk, it answers 429, so that the event comes again. What comes while no process of Pushlens answers at all is tried again as Brevo documents it.",
    },
  ],
  failures: FAILURES,
  documentation: "https://developers.brevo.com/docs/transactional-webhooks",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"event":"delivered","email":"example@example.com","id":1,"message-id":"<example-{ms}@example.com>","subject":"Example","tags":["example"],"ts_event":{s},"ts_epoch":{ms}}',
  },
};
