import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Brevo's events that mean that an e-mail will not arrive. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["hard_bounce"],
    label: "Address does not exist",
    class: "permanent",
    meaning: "The recipient's mail server refused the address for good.",
    todo: "Take the address out of your lists. Brevo does not send to it from now on.",
  },
  {
    causes: ["invalid_email"],
    label: "Address is misspelled",
    class: "permanent",
    meaning: "What was given as the recipient is no e-mail address.",
    todo: "Mend the address, and check addresses where people enter them.",
  },
  {
    causes: ["blocked"],
    label: "Blocked",
    class: "policy",
    meaning: "The address or its contact is blocked in your Brevo account, so nothing was sent.",
    todo: "Look at the contact in Brevo. Take the address out of your lists, or unblock it where it is blocked by mistake.",
  },
  {
    causes: ["error"],
    label: "Not sent by Brevo",
    class: "sender",
    meaning: "Brevo could not send the e-mail: something in it or in the account is wrong.",
    todo: "Look at the reason in the event, and mend the template or the program that sends.",
  },
];
