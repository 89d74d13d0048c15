import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

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
    source: {
      en: "OneSignal documents a few retries with growing pauses, without figures, after which an event is given up; an hour is assumed to be enough for them.",
      de: "OneSignal dokumentiert einige Wiederholungen mit wachsenden Pausen, ohne Zahlen, nach denen ein Ereignis aufgegeben wird; angenommen wird, dass eine Stunde dafür genügt.",
      fr: "OneSignal documente quelques nouvelles tentatives, à intervalles croissants et sans donner de chiffres, après quoi un événement est abandonné ; on suppose qu’une heure suffit.",
    },
  },
  ...told,

  failures: FAILURES,
  documentation: "https://documentation.onesignal.com/docs/en/event-streams",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"pushlens":"onesignal/1","kind":"message.push.clicked","id":"example-{ms}","at":"{iso}","ts":"","device":"Android","subscription":"SUBSCRIPTION_ID","user":"ONESIGNAL_ID","external":"","message":"example-{ms}","name":"Example","template":"","reason":"","target":"","page":"","language":"en"}',
  },
};
