import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Resend's subtypes of a bounce, and what it could not send. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["general", "bounced", "undetermined"],
    label: "Refused by the mail server",
    meaning: "The recipient's mail server refused the e-mail for good, and gave no closer reason.",
    todo: "Look at the bounce in Resend, which shows the mail server's own words.",
  },
  {
    causes: ["noemail"],
    label: "Address does not exist",
    class: "permanent",
    meaning: "The recipient's mail server says that there is no such mailbox.",
    todo: "Take the address out of your lists. Resend does not send to it from now on.",
  },
  {
    causes: ["suppressed", "onaccountsuppressionlist"],
    label: "On a suppression list",
    class: "permanent",
    meaning: "The address bounced or complained before, so nothing was sent to it.",
    todo: "Take the address out of your lists, or remove the suppression in Resend where it is wrong.",
  },
  {
    causes: ["mailboxfull"],
    label: "Mailbox full",
    class: "temporary",
    meaning: "The mailbox takes no more e-mails.",
    todo: "Nothing for one address. Leave out addresses that fail again and again.",
  },
  {
    causes: ["messagetoolarge", "contentrejected", "attachmentrejected"],
    label: "Refused for its content",
    class: "policy",
    meaning: "The mail server does not take e-mails of this size or with such content.",
    todo: "Look at the size, links and attachments of this e-mail, and send a changed one to a test address first.",
  },
  {
    causes: ["failed"],
    label: "Not sent by Resend",
    class: "sender",
    meaning:
      "Resend could not send the e-mail: a quota, the domain or the recipient's address is in the way.",
    todo: "Look at the reason in the event, and at the domain and the limits in Resend.",
  },
];
