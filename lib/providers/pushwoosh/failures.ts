import type { FailureHint } from "@/lib/providers/types";

const BOUNCED: FailureHint = {
  label: "Bounced",
  class: null,
  meaning:
    "The address or push token did not take the message; Pushwoosh does not say for how long.",
  todo: "Look in Pushwoosh which addresses bounce, and remove those that bounce again. For pushes, dead tokens leave by themselves.",
};
const NOT_TAKEN: FailureHint = {
  label: "Not taken",
  class: null,
  meaning: "The push service, mail server or mobile network refused the message.",
  todo: "Open the message in Pushwoosh for the carrier's own answer. If the share jumped on one day, check the platform's credentials and the sender's registration there.",
};

/** By the verb of the event, which is all that the stream says. */
export const FAILURES: ReadonlyMap<string, FailureHint> = new Map([
  ["bounced", BOUNCED],
  [
    "hard bounced",
    {
      label: "Hard bounce",
      class: "permanent",
      meaning: "The address does not exist, or refuses for good.",
      todo: "Remove the address: sending to it again harms the reputation of your domain, and with it the delivery of all other e-mails.",
    },
  ],
  [
    "soft bounced",
    {
      label: "Soft bounce",
      class: "temporary",
      meaning: "The mailbox was full or its server away: it may work later.",
      todo: "Nothing at first, as the server tries again. Remove addresses that soft-bounce for weeks.",
    },
  ],
  ["failed", { ...NOT_TAKEN, label: "Failed" }],
  ["error", { ...NOT_TAKEN, label: "Error" }],
  ["rejected", { ...NOT_TAKEN, label: "Rejected" }],
  [
    "undelivered",
    {
      label: "Undelivered",
      class: "temporary",
      meaning: "The mobile network could not reach the phone: switched off, out of reach, or gone.",
      todo: "Numbers that stay undelivered for weeks are worth removing: each try is paid for.",
    },
  ],
]);
