import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Postmark's types of a bounce that mean that an e-mail will not arrive. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["hardbounce", "bademailaddress"],
    label: "Address does not exist",
    class: "permanent",
    meaning: "The recipient's mail server says that there is no such mailbox.",
    todo: "Take the address out of your lists. Postmark does not send to it from now on.",
  },
  {
    causes: ["softbounce"],
    label: "Mailbox unavailable",
    class: "temporary",
    meaning: "The mailbox is full or switched off, and Postmark has given up on this e-mail.",
    todo: "Nothing for one address. Leave out addresses that fail again and again.",
  },
  {
    causes: ["blocked"],
    label: "Refused by the mail server",
    class: "policy",
    meaning: "The mail server refuses the sender's address, domain or content.",
    todo: "Look at your sending reputation and at the description in the event; Postmark's support can ask the mail server's operators.",
  },
  {
    causes: ["dmarcpolicy"],
    label: "Refused by DMARC",
    class: "policy",
    meaning: "The sending domain's own DMARC policy forbids this e-mail.",
    todo: "Verify the domain in Postmark, and set DKIM and the Return-Path up for it.",
  },
  {
    causes: ["spamnotification", "virusnotification"],
    label: "Refused for its content",
    class: "policy",
    meaning: "The mail server took the e-mail for spam or for something dangerous.",
    todo: "Look at the links and attachments of this e-mail, and send a changed one to a test address first.",
  },
  {
    causes: ["manuallydeactivated"],
    label: "Address switched off",
    class: "refused",
    meaning: "Somebody switched this address off in your Postmark account.",
    todo: "Take the address out of your lists, or switch it on again in Postmark.",
  },
  {
    causes: ["unconfirmed"],
    label: "Address not confirmed",
    class: "sender",
    meaning: "Postmark was asked not to send to this address before it is confirmed.",
    todo: "Ask the recipient to confirm the address.",
  },
  {
    causes: ["smtpapierror", "templaterenderingfailed"],
    label: "Dropped by Postmark",
    class: "sender",
    meaning: "Postmark found something wrong with the e-mail itself, and did not send it.",
    todo: "Look at the description in the event, and mend the template or the program that sends.",
  },
  {
    causes: ["unknown"],
    label: "Unknown reason",
    meaning: "The mail server gave no reason that Postmark knows.",
    todo: "Open the bounce in Postmark's activity, which shows the mail server's own words.",
  },
];
