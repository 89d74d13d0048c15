import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Where one value stands: in our template, in flat dotted names, and in OneSignal's own example. */
const event = (own: string, name: string) => [
  own,
  `["event.${name}"]`,
  `["Event Data"]["event.${name}"]`,
];
const message = (own: string, name: string) => [
  own,
  `["message.${name}"]`,
  `["Message Data"]["message.${name}"]`,
];

const PUSH = ["sent", "received", "clicked", "failed"] as const;

/** OneSignal's Event Streams: the body is what its customer wrote. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "onesignal",
  label: "OneSignal",
  body: { format: "json" },
  type: event("kind", "kind"),
  fields: {
    message: [message("message", "id"), event("subscription", "subscription_id")],
    subscription: [event("subscription", "subscription_id")],
    key: [event("id", "id")],
    at: [
      { from: event("at", "datetime"), unit: "iso" },
      { from: event("ts", "timestamp"), unit: "s" },
    ],
    campaign: message("message", "id"),
    campaignName: message("name", "name"),
    platform: event("device", "subscription_device_type").map((from) => ({
      from,
      lower: true as const,
    })),
    person: [...event("external", "external_id"), ...event("user", "onesignal_id")],
    cause: event("reason", "data.failure_reason"),
    language: "language",
    properties: {
      template: [
        "template",
        '["message.template_id"]',
        '["Message Data"]["template_id"]',
        '["Message Data"]["message.template_id"]',
      ],
      target: event("target", "data.target_name"),
      page: event("page", "data.page_name"),
    },
  },
  rules: [
    ...PUSH.map((name) => ({
      names: `message.push.${name}`,
      kind: ({ sent: "sent", received: "delivered", clicked: "opened", failed: "failed" } as const)[
        name
      ],
    })),
    {
      names: "message.push.unsubscribed",
      kind: "opted_out",
      cause: [...event("reason", "data.failure_reason"), { text: "unsubscribed" }],
    },
    {
      names: ["message.iam.impression", "message.iam.displayed"],
      kind: "opened",
      channel: "in_app",
    },
    { names: "message.iam.clicked", kind: "clicked", channel: "in_app" },
    {
      names: ["message.iam.page_displayed", "message.iam.pagedisplayed"],
      kind: "custom",
      channel: "in_app",
    },
    { names: "message.email.sent", kind: "sent", channel: "email" },
    { names: "message.email.received", kind: "delivered", channel: "email" },
    { names: "message.email.opened", kind: "opened", channel: "email" },
    { names: "message.email.clicked", kind: "clicked", channel: "email" },
    {
      names: ["message.email.bounced", "message.email.hardbounced"],
      kind: "failed",
      channel: "email",
      cause: { text: "bounced" },
    },
    { names: "message.email.failed", kind: "failed", channel: "email" },
    {
      names: ["message.email.suppressed", "message.email.supressed"],
      kind: "failed",
      channel: "email",
      cause: { text: "suppressed" },
    },
    {
      names: ["message.email.reported_as_spam", "message.email.resporedasspam"],
      kind: "opted_out",
      channel: "email",
      cause: { text: "reported_as_spam" },
    },
    {
      names: "message.email.unsubscribed",
      kind: "opted_out",
      channel: "email",
      cause: { text: "unsubscribed" },
    },
    { names: "message.sms.sent", kind: "sent", channel: "sms" },
    { names: "message.sms.delivered", kind: "delivered", channel: "sms" },
    { names: ["message.sms.failed", "message.sms.undelivered"], kind: "failed", channel: "sms" },
    {
      names: "message.sms.unsubscribed",
      kind: "opted_out",
      channel: "sms",
      cause: { text: "unsubscribed" },
    },
    { names: "message.live_activity.sent", kind: "sent", channel: "live_activity" },
    { names: "message.live_activity.delivered", kind: "delivered", channel: "live_activity" },
    { names: "message.live_activity.clicked", kind: "opened", channel: "live_activity" },
    { names: "message.live_activity.failed", kind: "failed", channel: "live_activity" },
    {
      names: "message.live_activity.unsubscribed",
      kind: "opted_out",
      channel: "live_activity",
      cause: { text: "unsubscribed" },
    },
  ],
  devices: event("subscription", "subscription_id"),
  enumerations: ["device"],
  reports: {
    push: { sent: true, delivered: true, evidence: "confirmed", opened: true, failed: true },
    in_app: { opened: true, clicked: true },
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      failed: true,
    },
    sms: { sent: true, delivered: true, evidence: "accepted", failed: true },
    live_activity: {
      sent: true,
      delivered: true,
      evidence: "confirmed",
      opened: true,
      failed: true,
    },
  },
  defaultChannel: "push",
  proof: { kind: "header", header: "authorization" },
  secretLabel: "Authorization",
  campaignWord: "Message",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 3_600_000,
    source:
      "OneSignal documents a few retries with growing pauses, without figures, after which an event is given up; an hour is assumed to be enough for them.",
  },
  setup: [
    {
      title: "Open Event Streams",
      text: "In OneSignal, open Data, then Event Streams, and create a new stream. Your plan must include it.",
    },
    {
      title: "Choose the events",
      text: "Select the push, email, SMS, in-app and Live Activity events that you want to see. Choose Sent as well: without it nothing says how many messages went out.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Choose POST, and paste this endpoint's URL.",
    },
    {
      title: "Add the Authorization header",
      text: "This endpoint has no secret: the token in the URL is the secret. To use one, set it here, and add a header Authorization with the same value in OneSignal.",
      withSecret:
        "Add a header named Authorization, and paste this endpoint's value. Requests that come without it are refused.",
    },
    {
      title: "Paste the body",
      text: "Choose Custom Body, and paste the following and nothing else.",
      copy: '{"pushlens":"onesignal/1","kind":"{{ event.kind }}","id":"{{ event.id }}","at":"{{ event.datetime }}","ts":"{{ event.timestamp }}","device":"{{ event.subscription_device_type }}","subscription":"{{ event.subscription_id }}","user":"{{ event.onesignal_id }}","external":"{{ event.external_id }}","message":"{{ message.id }}","name":"{{ message.name }}","template":"{{ message.template_id }}","reason":"{{ event.data.failure_reason }}","target":"{{ event.data.target_name }}","page":"{{ event.data.page_name }}","language":"{{ user.language }}"}',
    },
    {
      title: "Keep quotation marks out of names",
      text: "A message name with a quotation mark in it would break the body, and OneSignal's events of that message would be refused. Leave name out of the body if yours have them. OneSignal's own example body is understood too.",
    },
  ],
  replace: {
    token:
      "In OneSignal, open Data, then Event Streams, open the stream, and replace its URL with the new one.",
    secret:
      "In OneSignal, open Data, then Event Streams, open the stream, and replace the value of its Authorization header with the new one.",
  },
  assumptions: [
    {
      about: "Received",
      text: "Received is OneSignal's confirmed delivery: the app's SDK says so. It is missing where the app or plan has none, so delivered is fewer than what arrived.",
    },
    {
      about: "Message",
      text: "A message to one subscription is one message, and the message's id is the campaign. A journey makes an id for each of its sending steps.",
    },
    {
      about: "After 30 days",
      text: "OneSignal leaves a message's name empty 30 days after it was sent; the campaign keeps the name that came earlier.",
    },
    {
      about: "Automatic opens and clicks",
      text: "OneSignal does not say which opens and clicks were made by programs, so opens include automatic ones.",
    },
    {
      about: "Text messages",
      text: "Delivered of an SMS is the carrier's word, not the phone's: it counts as accepted.",
    },
  ],
  failures: [
    {
      causes: ["unregistered", "notregistered", "invalid_player_id"],
      label: "Push token no longer valid",
      class: "permanent",
      meaning:
        "Apple or Google no longer knows the device: the app was removed, or its data was cleared.",
      todo: "Nothing is to be done for one device. Where many fail at once, look whether the app's push credentials were changed.",
    },
    {
      causes: ["bounced"],
      label: "E-mail bounced",
      meaning: "The recipient's mail server refused the e-mail for good.",
      todo: "Take the address out of your lists: sending on to it harms your reputation.",
    },
    {
      causes: ["suppressed"],
      label: "Address suppressed",
      class: "permanent",
      meaning: "The address bounced or complained before, so OneSignal did not send.",
      todo: "Remove the address, or take it off OneSignal's suppression list where the person asks for it.",
    },
    {
      causes: [""],
      label: "No reason given",
      meaning:
        "OneSignal gives a reason for push and e-mail failures only, and not for all of them.",
      todo: "Look at the message's report in OneSignal.",
    },
  ],
  documentation: "https://documentation.onesignal.com/docs/en/event-streams",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"pushlens":"onesignal/1","kind":"message.push.clicked","id":"example-{ms}","at":"{iso}","ts":"","device":"Android","subscription":"SUBSCRIPTION_ID","user":"ONESIGNAL_ID","external":"","message":"example-{ms}","name":"Example","template":"","reason":"","target":"","page":"","language":"en"}',
  },
};
