import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Twilio's error codes of messages that one meets most. */
export const FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["30003"],
    label: "Phone not reachable",
    class: "temporary",
    meaning: "The phone was switched off or without a network, or the number is out of service.",
    todo: "Nothing for one message. Take out numbers that are never reached.",
  },
  {
    causes: ["30004"],
    label: "Message blocked",
    class: "refused",
    meaning: "The carrier or the recipient blocks messages from this sender.",
    todo: "Look whether the recipient opted out, and do not send there again.",
  },
  {
    causes: ["30005"],
    label: "Unknown number",
    class: "permanent",
    meaning: "The number does not exist any more, or cannot receive messages.",
    todo: "Take the number out of your lists.",
  },
  {
    causes: ["30006"],
    label: "Landline",
    class: "permanent",
    meaning: "The number is a landline, or its carrier cannot be reached.",
    todo: "Take the number out of your lists for SMS.",
  },
  {
    causes: ["30007"],
    label: "Filtered by the carrier",
    class: "policy",
    meaning: "The carrier took the message for spam.",
    todo: "Register your sender and campaign with the carriers, and look at the text and its links.",
  },
  {
    causes: ["30008"],
    label: "Unknown error",
    meaning: "The carrier gave no reason.",
    todo: "Send a shorter, plain message to the number to see whether it can be reached.",
  },
  {
    causes: ["21610"],
    label: "Recipient said STOP",
    class: "refused",
    meaning: "The recipient had opted out, so Twilio did not send.",
    todo: "Take the number out of your lists until the person says START.",
  },
  {
    causes: ["63016", "63024"],
    label: "Not allowed by WhatsApp",
    class: "policy",
    meaning: "The message was outside of the 24 hours, or the recipient cannot receive it.",
    todo: "Use an approved template, and look whether the person has WhatsApp.",
  },
  {
    causes: [""],
    label: "No code given",
    meaning: "Twilio gave no error code with the status.",
    todo: "Look at the message in Twilio's message log.",
  },
];
