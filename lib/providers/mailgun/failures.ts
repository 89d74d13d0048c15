import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Mailgun's reasons for which it gave up on an e-mail. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["bounce", "hardfail"],
    label: "Address does not exist",
    class: "permanent",
    meaning: "The recipient's mail server refused the address for good.",
    todo: "Take the address out of your lists. Mailgun does not send to it from now on.",
  },
  {
    causes: ["generic"],
    label: "Refused by the mail server",
    meaning: "The mail server refused the e-mail for a reason that Mailgun does not name.",
    todo: "Look at the code in the event, and at Mailgun's log, which shows the mail server's own words.",
  },
  {
    causes: ["old"],
    label: "Given up after many tries",
    class: "temporary",
    meaning: "The mail server could not be reached or put the e-mail off until Mailgun gave up.",
    todo: "Nothing for one address. Where it is one domain, its operators have to mend it.",
  },
  {
    causes: ["espblock", "blacklisted"],
    label: "Refused for reputation",
    class: "policy",
    meaning: "The mail server refuses the sender's address or domain.",
    todo: "Look at your sending reputation, at SPF, DKIM and DMARC, and at blocklists.",
  },
  {
    causes: ["greylisted"],
    label: "Put off for too long",
    class: "temporary",
    meaning:
      "The mail server puts e-mails of unknown senders off, and did so until Mailgun gave up.",
    todo: "Warm new addresses up, so that mail servers come to know them.",
  },
  {
    causes: ["no mx"],
    label: "Domain takes no e-mail",
    class: "permanent",
    meaning: "The recipient's domain names no mail server.",
    todo: "Take the address out of your lists; the domain may be misspelled.",
  },
  {
    causes: ["rejected"],
    label: "Rejected by Mailgun",
    class: "sender",
    meaning: "Mailgun itself did not send the e-mail, as it holds a virus or breaks its rules.",
    todo: "Look at the reason in Mailgun's log, and mend the template or the program that sends.",
  },
];
