import type { SourceDefinition } from "@/lib/providers/source/definition";

/** SES's subtypes of a bounce, and what it did not send. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["general", "permanent", "bounce"],
    label: "Refused by the mail server",
    class: "permanent",
    meaning: "The recipient's mail server refused the e-mail for good, and gave no closer reason.",
    todo: "Take the address out of your lists. The reason in the event has the mail server's own words.",
  },
  {
    causes: ["noemail"],
    label: "Address does not exist",
    class: "permanent",
    meaning: "The recipient's mail server says that there is no such mailbox.",
    todo: "Take the address out of your lists. Where many are new, have addresses confirmed at sign-up.",
  },
  {
    causes: ["undetermined"],
    label: "Reason unknown",
    meaning: "A bounce came back that Amazon SES could not read.",
    todo: "Nothing for one address. Leave out addresses that fail again and again.",
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
    causes: ["suppressed", "onaccountsuppressionlist", "unsubscribedrecipient"],
    label: "On a suppression list",
    class: "permanent",
    meaning: "The address bounced, complained or unsubscribed before, so nothing was sent to it.",
    todo: "Take the address out of your lists, or remove it from the suppression list in Amazon SES where it is there by mistake.",
  },
  {
    causes: ["bad content", "reject"],
    label: "Rejected by Amazon SES",
    class: "policy",
    meaning: "Amazon SES found a virus in the e-mail, and did not send it.",
    todo: "Look at the attachments, and at the program that made this e-mail.",
  },
  {
    causes: ["rendering failure"],
    label: "Template could not be filled",
    class: "sender",
    meaning: "A value that the template needs was not given, so the e-mail was not sent.",
    todo: "The reason in the event names the value. Give it, or mend the template, and send again.",
  },
];
