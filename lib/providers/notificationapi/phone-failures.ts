import type { FailureHint } from "@/lib/providers/types";

const INVALID: FailureHint = {
  label: "Invalid number",
  class: "permanent",
  meaning: "The phone number does not exist, or is not in the international form.",
  todo: "Check numbers where people enter them: they need the country code (+49…). Correct those that failed.",
};
const NO_MOBILE: FailureHint = {
  label: "No mobile number",
  class: "permanent",
  meaning: "The number is a landline, or of a network that takes no text messages.",
  todo: "Ask for a mobile number, or call instead.",
};
const UNREACHABLE: FailureHint = {
  label: "Phone not reachable",
  class: "temporary",
  meaning: "The phone was switched off or out of reach for too long.",
  todo: "Send again later if it still matters. Numbers that stay away for weeks are worth removing: each try is paid for.",
};
const FILTERED: FailureHint = {
  label: "Refused by the network",
  class: "policy",
  meaning: "The mobile network filtered the message, or does not accept the sender.",
  todo: "Register the sender for the country (10DLC in the United States, say), and avoid shortened links in the text.",
};
const NO_ROUTE: FailureHint = {
  label: "No way to that number",
  class: "permanent",
  meaning: "From this sender, or this account, the number's country or kind cannot be reached.",
  todo: "Ask NotificationAPI's support to open the country, or choose a sender that reaches it.",
};
const INCOMPLETE: FailureHint = {
  label: "Incomplete text message",
  class: "sender",
  meaning: "Its recipient or its text was missing. It never left NotificationAPI.",
  todo: "Have whoever sends it fill in what is missing; the code says which part it is.",
};

/** Of text messages and calls: numbers are the carriers' own codes, five digits of Twilio and Telnyx. */
export const PHONE_FAILURES: readonly (readonly [string, FailureHint])[] = [
  ["invalid_number", INVALID],
  ["invalid_phone_number", INVALID],
  ["13224", INVALID],
  ["21211", INVALID],
  ["21614", NO_MOBILE],
  ["30006", NO_MOBILE],
  ["40001", NO_MOBILE],
  ["21215", NO_ROUTE],
  ["21265", NO_ROUTE],
  ["21612", NO_ROUTE],
  ["30003", UNREACHABLE],
  [
    "30005",
    {
      ...UNREACHABLE,
      label: "Number not in use",
      class: "permanent",
      meaning: "The network knows no phone of that number any more.",
      todo: "Remove the number, or ask the person for the new one.",
    },
  ],
  ["carrier_rejected", FILTERED],
  [
    "30004",
    {
      ...FILTERED,
      label: "Blocked",
      class: "refused",
      meaning: "The phone or its network blocks messages from this sender.",
      todo: "Leave the number out: the person, or their contract, does not want them.",
    },
  ],
  ["30007", FILTERED],
  ["40002", FILTERED],
  [
    "30008",
    {
      label: "The network gives no reason",
      class: null,
      meaning: "The mobile network did not deliver it, and does not say why.",
      todo: "Send again later. If one network or country stands out, tell NotificationAPI's support.",
    },
  ],
  [
    "30453",
    {
      label: "Not delivered",
      class: null,
      meaning: "The carrier could not deliver it.",
      todo: "Send again later. If one network or country stands out, tell NotificationAPI's support.",
    },
  ],
  ["missing_sms_recipient", INCOMPLETE],
  ["missing_sms_message", INCOMPLETE],
  [
    "no_answer",
    {
      label: "No answer",
      class: "temporary",
      meaning: "Nobody took the call.",
      todo: "Call again at another hour, or send what matters as an SMS.",
    },
  ],
];
