import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";

/** Types of a bounce after which the e-mail will not arrive. */
const FAILED = [
  "HardBounce",
  "SoftBounce",
  "BadEmailAddress",
  "Blocked",
  "DMARCPolicy",
  "SMTPApiError",
  "SpamNotification",
  "TemplateRenderingFailed",
  "ManuallyDeactivated",
  "Unconfirmed",
  "Unknown",
  "VirusNotification",
];

/** Types after which it may still arrive, or has: delays, and answers by programs. */
const KEPT = [
  "Transient",
  "DnsError",
  "AutoResponder",
  "AddressChange",
  "ChallengeVerification",
  "InboundError",
  "OpenRelayTest",
  "Subscribe",
];

/** Reasons of the suppression list that are told as a bounce or a complaint as well. */
const TOLD_ELSEWHERE = ["HardBounce", "SpamComplaint"];

/** Who did it, and of which of the account's streams of messages: the others still send. */
const OF_STREAM = [{ join: ["Origin", "MessageStream"], with: ": stream " }, "Origin"];

/** Postmark's webhooks. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "postmark",
  label: "Postmark",
  body: { format: "json" },
  type: "RecordType",
  fields: {
    message: ["MessageID", ["Recipient", "Email"]],
    subscription: [["Recipient", "Email"]],
    // Bounces alone have an id of their own.
    key: ["@type", "@time", { optional: ["ID", "OriginalLink"] }],
    at: { from: ["DeliveredAt", "BouncedAt", "ReceivedAt", "ChangedAt"], unit: "iso" },
    campaign: "Tag",
    campaignName: "Tag",
    person: ["Recipient", "Email"],
    address: ["Recipient", "Email"],
    title: "Subject",
    properties: { stream: "MessageStream" },
  },
  ignore: [
    { when: [{ at: "FromFull", present: true }], rule: "inbound_message" },
    {
      // A suppression by hand is of no message either.
      when: [
        { at: "MessageID", is: "00000000-0000-0000-0000-000000000000" },
        { at: "RecordType", is: "SubscriptionChange", not: true },
      ],
      rule: "test_event",
    },
  ],
  rules: [
    { names: "Delivery", kind: "delivered" },
    {
      names: "Open",
      kind: "opened",
      properties: { firstOpen: "FirstOpen", client: "Client.Name" },
    },
    { names: "Click", kind: "clicked", properties: { url: "OriginalLink" } },
    {
      names: "Bounce",
      kind: "failed",
      when: [{ at: "Type", in: FAILED }],
      cause: "Type",
      properties: { description: "Description", inactive: "Inactive" },
    },
    {
      names: "Bounce",
      kind: "opted_out",
      when: [{ at: "Type", is: "Unsubscribe" }],
      cause: "Type",
    },
    {
      names: "Bounce",
      kind: "custom",
      when: [{ at: "Type", in: KEPT }],
      cause: "Type",
      properties: { description: "Description" },
    },
    { names: "SpamComplaint", kind: "opted_out", cause: { text: "SpamComplaint" } },
    {
      names: "SubscriptionChange",
      kind: "custom",
      when: [{ at: "SuppressionReason", in: TOLD_ELSEWHERE }],
      cause: "SuppressionReason",
    },
    {
      names: "SubscriptionChange",
      kind: "opted_out",
      when: [{ at: "SuppressSending", is: true }],
      cause: OF_STREAM,
    },
    {
      names: "SubscriptionChange",
      kind: "opted_in",
      when: [{ at: "SuppressSending", is: false }],
      cause: OF_STREAM,
    },
  ],
  // Who wrote an e-mail that was received; it is not counted.
  devices: ["FromFull.Email"],
  enumerations: ["SuppressionReason"],
  reports: {
    email: { delivered: true, evidence: "accepted", opened: true, clicked: true, failed: true },
  },
  defaultChannel: "email",
  proof: { kind: "basic" },
  secretLabel: "Username and password",
  campaignWord: "Tag",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 12 * 3_600_000,
    source:
      "Postmark posts each event as it happens. It is assumed to try again as it documents for received e-mails: ten times within some ten hours.",
  },
  setup: [
    {
      title: "Open the webhooks of a stream",
      text: "In Postmark, open the server, then the message stream, then Webhooks, and click Add webhook. Every message stream has webhooks of its own, so repeat this for each.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Paste this endpoint's URL as the Webhook URL.",
    },
    {
      title: "Add the username and password",
      text: "Without Basic auth credentials the token in the URL is the secret. To add them, invent a username and a password, enter both in Postmark under Basic auth credentials, and here as the secret, with a colon between.",
      withSecret:
        "Under Basic auth credentials, enter the username and the password of this endpoint's secret, which are written with a colon between. Requests without them are refused.",
    },
    {
      title: "Select the events",
      text: "Select Open, Click, Delivery, Bounce, Spam Complaint and Subscription Change, and leave the content of messages out. Opens and clicks need open and link tracking, on the server or for each message.",
    },
  ],
  replace: {
    token:
      "In Postmark, open the message stream, then Webhooks, edit the webhook, and replace its Webhook URL with the new one. Do so in every stream.",
    secret:
      "In Postmark, open the message stream, then Webhooks, edit the webhook, and replace the username and password under Basic auth credentials.",
  },
  assumptions: [
    {
      about: "Sent",
      text: "Postmark has no event for an e-mail that was sent: the funnel begins with what was delivered.",
    },
    {
      about: "Delivered",
      text: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
    },
    {
      about: "Automatic opens",
      text: "Opens include automatic ones, such as those of Apple Mail's privacy protection, as Postmark does not mark them.",
    },
    {
      about: "Bounces",
      text: "Delays and answers by programs, which Postmark calls bounces too, are kept and not counted as failed. A soft bounce is failed, as Postmark has given up then.",
    },
    {
      about: "Opt-outs",
      text: "Opt-outs are unsubscribe requests, complaints, and addresses that were put on the suppression list by hand. What is on that list because of a bounce or a complaint is counted as that alone.",
    },
    {
      about: "Opt-ins",
      text: "An address that is taken off the suppression list counts as an opt-in, whatever it was there for.",
    },
    {
      about: "Tests",
      text: "Test posts are known by a message id of zeros, and are not counted.",
    },
  ],
  failures: FAILURES,
  documentation: "https://postmarkapp.com/developer/webhooks/webhooks-overview",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"RecordType":"Delivery","ServerID":23,"MessageStream":"outbound","MessageID":"example-{ms}","Recipient":"example@example.com","Tag":"example","DeliveredAt":"{iso}","Details":"250 OK"}',
  },
};
