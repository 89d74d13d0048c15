import type { FailureHint } from "@/lib/providers/types";
import { EMAIL_FAILURES } from "./email-failures";
import { PHONE_FAILURES } from "./phone-failures";
import { PUSH_FAILURES } from "./push-failures";

const AT_THE_VENDOR = "It never left NotificationAPI.";

/** What fails before a channel is reached, whichever it is. */
const ANY_CHANNEL: readonly (readonly [string, FailureHint])[] = [
  [
    "no_address",
    {
      label: "No address",
      class: "sender",
      meaning: "NotificationAPI knows no e-mail address, number or push token of this person.",
      todo: "Send it with the person's details when they register, or leave the channel out for them.",
    },
  ],
  [
    "usage_limit",
    {
      label: "Plan used up",
      class: "sender",
      meaning: `Your plan's limit was reached. ${AT_THE_VENDOR}`,
      todo: "Raise the plan in the NotificationAPI dashboard, then send again what still matters.",
    },
  ],
  [
    "verification_limit",
    {
      label: "Account not verified",
      class: "sender",
      meaning: `Your account is not verified for so many messages. ${AT_THE_VENDOR}`,
      todo: "Finish the verification in the NotificationAPI dashboard.",
    },
  ],
  [
    "template_not_found",
    {
      label: "Template missing",
      class: "sender",
      meaning: `The notification names a template that does not exist. ${AT_THE_VENDOR}`,
      todo: "Correct the template's name where it is sent, or make the template.",
    },
  ],
  [
    "no_default_template",
    {
      label: "No default template",
      class: "sender",
      meaning: `The notification has no template that counts where none is named. ${AT_THE_VENDOR}`,
      todo: "Mark one of its templates as the default.",
    },
  ],
  [
    "spam_content",
    {
      label: "Content looks like spam",
      class: "policy",
      meaning: `NotificationAPI's own filter stopped the text. ${AT_THE_VENDOR}`,
      todo: "Look at the wording and the links. If it is right as it is, ask their support.",
    },
  ],
  [
    "unknown",
    {
      label: "Unknown",
      class: null,
      meaning: "NotificationAPI itself does not know why.",
      todo: "Look the person's message up under Logs in the NotificationAPI dashboard.",
    },
  ],
  [
    "",
    {
      label: "No reason given",
      class: null,
      meaning: "NotificationAPI sent no failureCode with it.",
      todo: "Look the person's message up under Logs in the NotificationAPI dashboard.",
    },
  ],
];

/** The codes of the vendor's own library by channel, of the document, and others that have been seen. */
export const FAILURES: ReadonlyMap<string, FailureHint> = new Map([
  ...EMAIL_FAILURES,
  ...PHONE_FAILURES,
  ...PUSH_FAILURES,
  ...ANY_CHANNEL,
]);
