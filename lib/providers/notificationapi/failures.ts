import type { FailureHint } from "@/lib/providers/types";

const BOUNCE: FailureHint = {
  label: "Bounced",
  meaning: "The mail server did not take the e-mail: usually the address does not exist.",
  todo: "Correct the address in your own records, or stop sending to it: bounces harm the reputation of your domain.",
};

/** The codes of the document, and others that have been seen; the list of codes is not public. */
export const FAILURES: ReadonlyMap<string, FailureHint> = new Map([
  ["bounce", BOUNCE],
  ["email_bounce", BOUNCE],
  [
    "mailbox_full",
    {
      label: "Mailbox full",
      meaning: "The mailbox has no room: it may be abandoned.",
      todo: "Nothing at first. Stop sending to addresses that stay full for weeks.",
    },
  ],
  [
    "invalid_number",
    {
      label: "Invalid number",
      meaning: "The phone number does not exist, or is not in the international form.",
      todo: "Check numbers where people enter them: they need the country code (+49…). Correct those that failed.",
    },
  ],
  [
    "carrier_rejected",
    {
      label: "Refused by the network",
      meaning: "The mobile network filtered the message, or does not accept the sender.",
      todo: "Register the sender for the country (10DLC in the United States, say), and avoid shortened links in the text.",
    },
  ],
  [
    "no_answer",
    {
      label: "No answer",
      meaning: "Nobody took the call.",
      todo: "Call again at another hour, or send what matters as an SMS.",
    },
  ],
  [
    "token_expired",
    {
      label: "Push token no longer valid",
      meaning: "The device's token died: the app was removed, or permission withdrawn.",
      todo: "Send NotificationAPI the new token when the app next starts, and remove the old one.",
    },
  ],
  [
    "",
    {
      label: "No reason given",
      meaning: "NotificationAPI sent no failureCode with it.",
      todo: "Look the person's message up under Logs in the NotificationAPI dashboard.",
    },
  ],
]);
