import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Error codes of the WhatsApp Cloud API that one meets most. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["131026"],
    label: "Cannot be delivered",
    class: "permanent",
    meaning:
      "The number has no WhatsApp, has an old version of it, or has not accepted WhatsApp's terms.",
    todo: "Look whether the number is right, and reach the person by SMS or e-mail instead.",
  },
  {
    causes: ["131047", "470"],
    label: "More than 24 hours ago",
    class: "policy",
    meaning:
      "The person last wrote more than 24 hours ago, and only templates may be sent after that.",
    todo: "Send an approved template instead of a free text.",
  },
  {
    causes: ["131049", "130472"],
    label: "Held back by Meta",
    class: "policy",
    meaning:
      "Meta did not deliver a marketing message, as this person gets many of them or is part of a test.",
    todo: "Do not send it again at once. Send fewer marketing messages, to people who read them.",
  },
  {
    causes: ["131050"],
    label: "Person stopped marketing",
    class: "refused",
    meaning: "The person chose to get no marketing messages from you on WhatsApp.",
    todo: "Take the number out of your marketing lists.",
  },
  {
    causes: ["130497"],
    label: "Not allowed in this country",
    class: "policy",
    meaning: "Your business may not send messages of this kind to people in this country.",
    todo: "Leave numbers of this country out, or look at WhatsApp's policy for your trade.",
  },
  {
    causes: ["130429", "131048", "131056", "80007", "4"],
    label: "Too many at once",
    class: "temporary",
    meaning: "A limit was reached: of your number, of your quality rating, or for one recipient.",
    todo: "Spread the sending over more time, and look at the quality rating in WhatsApp Manager.",
  },
  {
    causes: ["131042", "131031", "368", "131045", "131005", "10"],
    label: "Account not ready",
    class: "sender",
    meaning:
      "Something is wrong with payment, registration, permission or standing of the account.",
    todo: "Open WhatsApp Manager and Business Settings, and mend what is marked there.",
  },
  {
    causes: [
      "132000",
      "132001",
      "132005",
      "132007",
      "132012",
      "132015",
      "132016",
      "132068",
      "132069",
    ],
    label: "Template refused",
    class: "sender",
    meaning:
      "The template does not exist in that language, was paused or disabled, or its variables do not fit.",
    todo: "Look at the template in WhatsApp Manager, and at the variables that your program fills in.",
  },
  {
    causes: ["131051", "131052", "131053", "131008", "131009", "131021", "100"],
    label: "Message not right",
    class: "sender",
    meaning: "WhatsApp cannot send this message as it is: its kind, its media or a parameter.",
    todo: "Look at the details that WhatsApp gives with the error, and mend the program that sends.",
  },
  {
    causes: ["131000", "131016", "131057", "1", "2"],
    label: "Fault at Meta",
    class: "temporary",
    meaning: "Meta could not send the message for a reason of its own.",
    todo: "Try again later. Where it goes on, look at Meta's status page.",
  },
  {
    causes: [""],
    label: "No code given",
    meaning: "WhatsApp gave no error code with the status.",
    todo: "Look at the number and the template in WhatsApp Manager.",
  },
];
