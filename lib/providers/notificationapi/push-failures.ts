import type { FailureHint } from "@/lib/providers/types";

const DEAD_TOKEN: FailureHint = {
  label: "Push token no longer valid",
  class: "permanent",
  meaning: "The device's token died: the app was removed, or permission withdrawn.",
  todo: "Send NotificationAPI the new token when the app next starts, and remove the old one.",
};
const GONE: FailureHint = {
  label: "Browser subscription gone",
  class: "permanent",
  meaning: "The browser's subscription has expired, or the person ended it in the browser.",
  todo: "Nothing can bring it back: offer the permission again when the person next visits.",
};
const NOT_SET_UP: FailureHint = {
  label: "Push not set up",
  class: "sender",
  meaning: "NotificationAPI has no key for Apple's or Google's push service.",
  todo: "Add it in the NotificationAPI dashboard: until then no push to that platform leaves.",
};
const NO_CHANNEL: FailureHint = {
  label: "Slack channel not reached",
  class: "sender",
  meaning: "The channel does not exist, is archived, or NotificationAPI's app is not in it.",
  todo: "Invite the app to the channel in Slack, or send to another one.",
};
const NOT_ALLOWED: FailureHint = {
  label: "Slack refused",
  class: "sender",
  meaning: "Slack does not accept the connection, or does not allow it to post there.",
  todo: "Connect Slack again in the NotificationAPI dashboard, and ask who manages your Slack.",
};
const NO_FIT: FailureHint = {
  label: "Text does not fit",
  class: "sender",
  meaning: "Slack took no message that is empty or so long.",
  todo: "Look at the text where it is sent.",
};

/** Of pushes, web pushes, Slack and the inbox in an app. */
export const PUSH_FAILURES: readonly (readonly [string, FailureHint])[] = [
  ["invalid_apn_token", DEAD_TOKEN],
  ["invalid_fcm_token", DEAD_TOKEN],
  // Slack's, too: there it is the connection that ended.
  [
    "token_expired",
    {
      ...DEAD_TOKEN,
      meaning:
        "The device's token died: the app was removed, or permission withdrawn. Of Slack: its connection ended.",
      todo: "Send NotificationAPI the new token when the app next starts, and remove the old one. Of Slack: connect it again.",
    },
  ],
  ["unsubscribed_or_expired", GONE],
  // As the vendor's own library spells it.
  ["unsubscirbed_or_expired", GONE],
  ["no_apn_config", NOT_SET_UP],
  ["no_fcm_config", NOT_SET_UP],
  ["channel_not_found", NO_CHANNEL],
  ["not_in_channel", NO_CHANNEL],
  ["channel_archived", NO_CHANNEL],
  ["restricted_action", NOT_ALLOWED],
  ["invalid_auth", NOT_ALLOWED],
  ["message_too_long", NO_FIT],
  ["no_text", NO_FIT],
  [
    "in_app_web_failed",
    {
      label: "Not put into the inbox",
      class: null,
      meaning: "NotificationAPI could not put it into the person's inbox in the app.",
      todo: "Look the person's message up under Logs in the NotificationAPI dashboard.",
    },
  ],
];
