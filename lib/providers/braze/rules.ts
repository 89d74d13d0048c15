import type { Channel, Kind } from "@/lib/providers/event";
import type { RuleDefinition, SourceDefinition } from "@/lib/providers/source/definition";

const MESSAGES = "users.messages.";

/** A rule for messages of one channel, with what it has of its own. */
function rule(
  names: readonly string[],
  kind: Kind,
  channel: Channel,
  own: Partial<RuleDefinition> = {},
): SourceDefinition["rules"][number] {
  return { names: names.map((name) => MESSAGES + name), kind, channel, ...own };
}

const isStatus = (...words: string[]) => [{ at: "properties.subscription_status", in: words }];
const said = (...words: string[]) => [{ at: "properties.push_token_state_change_type", in: words }];

const ofChannel = {
  from: "properties.channel",
  lower: true as const,
  map: { "web push": "web_push", webpush: "web_push" },
};

const GLOBAL = [
  "users.behaviors.subscription.GlobalStateChange",
  "users.behaviors.subscriptiongroup.StateChange",
];
const stateOf = {
  subscription: ["properties.channel", "user.user_id"],
  channel: ofChannel,
  // Of one group, or of everything.
  cause: { from: "properties.subscription_group_id", prefix: "subscription group: " },
  properties: { group: "properties.subscription_group_id" },
};
const tokenOf = {
  names: "users.behaviors.pushnotification.TokenStateChange",
  subscription: ["user.user_id", { optional: "properties.push_token_device_id" }],
  at: [
    { from: "properties.time_ms", unit: "ms" as const },
    { from: "time", unit: "s" as const },
  ],
  cause: "properties.push_token_state_change_type",
};

/** What Braze's event types mean. */
export const RULES: SourceDefinition["rules"] = [
  rule(["pushnotification.Send"], "sent", "push"),
  rule(["pushnotification.Open"], "opened", "push"),
  rule(["pushnotification.Bounce"], "failed", "push", { cause: { text: "bounce" } }),
  rule(["pushnotification.Abort"], "cancelled", "push", { cause: "properties.abort_type" }),
  rule(["pushnotification.Retry", "pushnotification.IosForeground"], "custom", "push"),
  rule(["email.Send"], "sent", "email"),
  rule(["email.Delivery"], "delivered", "email"),
  rule(["email.Open"], "opened", "email", {
    automatic: [{ at: "properties.machine_open", is: true }],
    properties: { machineOpen: "properties.machine_open" },
  }),
  rule(["email.Click"], "clicked", "email", {
    automatic: [{ at: "properties.is_suspected_bot_click", is: true }],
    properties: { url: "properties.url", suspectedBot: "properties.is_suspected_bot_click" },
  }),
  rule(["email.Bounce"], "failed", "email", { cause: { text: "bounce" } }),
  rule(["email.Abort"], "cancelled", "email", { cause: "properties.abort_type" }),
  rule(["email.SoftBounce", "email.Deferral", "email.Retry"], "custom", "email"),
  rule(["email.MarkAsSpam"], "opted_out", "email", { cause: { text: "spam" } }),
  rule(["email.Unsubscribe"], "opted_out", "email", { cause: { text: "unsubscribe" } }),
  rule(["sms.Send"], "sent", "sms"),
  rule(["sms.Delivery"], "delivered", "sms"),
  rule(["sms.DeliveryFailure", "sms.Rejection"], "failed", "sms", {
    cause: ["properties.provider_error_code", "properties.error"],
  }),
  rule(["sms.ShortLinkClick"], "clicked", "sms"),
  rule(["sms.Abort"], "cancelled", "sms", { cause: "properties.abort_type" }),
  rule(["sms.CarrierSend", "sms.Retry"], "custom", "sms"),
  rule(["whatsapp.Send"], "sent", "whatsapp"),
  rule(["whatsapp.Delivery"], "delivered", "whatsapp"),
  rule(["whatsapp.Read"], "opened", "whatsapp"),
  rule(["whatsapp.Click"], "clicked", "whatsapp"),
  rule(["whatsapp.Failure"], "failed", "whatsapp", {
    cause: ["properties.provider_error_code", { text: "failure" }],
  }),
  rule(["whatsapp.Abort"], "cancelled", "whatsapp", { cause: "properties.abort_type" }),
  rule(["line.Send"], "sent", "line"),
  rule(["line.Click"], "clicked", "line"),
  rule(["line.Abort"], "cancelled", "line", { cause: "properties.abort_type" }),
  rule(["inappmessage.Impression"], "opened", "in_app"),
  rule(["inappmessage.Click"], "clicked", "in_app"),
  rule(["inappmessage.Abort"], "cancelled", "in_app", { cause: "properties.abort_type" }),
  rule(["contentcard.Send"], "sent", "inbox"),
  rule(["contentcard.Impression"], "opened", "inbox"),
  rule(["contentcard.Click"], "clicked", "inbox"),
  rule(["contentcard.Abort"], "cancelled", "inbox", { cause: "properties.abort_type" }),
  rule(["contentcard.Dismiss"], "custom", "inbox"),
  {
    names: ["users.messages.sms.InboundReceive", "users.messages.whatsapp.InboundReceive"],
    ignore: "inbound_message",
  },
  { names: "users.behaviors.Uninstall", kind: "opted_out", cause: { text: "uninstall" } },
  { names: GLOBAL, kind: "opted_in", when: isStatus("Subscribed", "Opted In"), ...stateOf },
  { names: GLOBAL, kind: "opted_out", when: isStatus("Unsubscribed"), ...stateOf },
  { ...tokenOf, kind: "opted_in", when: said("add", "created") },
  { ...tokenOf, kind: "opted_out", when: said("remove", "invalidated") },
  { ...tokenOf, kind: "profile", when: [{ at: "event_type", present: true }] },
  { names: "users.behaviors.app.SessionStart", kind: "session" },
  // RCS, banners, webhooks, feature flags, canvases, conversions, purchases and events of one's own.
  {
    names: [
      "users.messages.rcs.",
      "users.messages.banner.",
      "users.messages.webhook.",
      "users.messages.featureflag.",
      "users.messages.newsfeedcard.",
      "users.messages.liveactivity.",
      "users.canvas.",
      "users.campaigns.",
      "users.behaviors.",
      "users.RandomBucket",
    ],
    by: "prefix",
    kind: "custom",
  },
];
