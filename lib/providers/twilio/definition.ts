import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** The channel that an address of Twilio's belongs to, as in `whatsapp:+49151…`; without a word it is SMS. */
const channel = {
  from: "To",
  before: ":",
  map: { whatsapp: "whatsapp" },
  otherwise: "sms",
} as const;

/** Twilio's status callbacks of messages. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "twilio",
  label: "Twilio",
  body: { format: "form" },
  // Incoming messages have the second one alone.
  type: ["MessageStatus", "SmsStatus"],
  fields: {
    message: [["MessageSid", "SmsSid"]],
    subscription: ["To"],
    // Twilio numbers no status: a repetition is the same status of the same message.
    key: [["MessageSid", "SmsSid"], "@type"],
    campaign: [{ from: "@query.campaign" }, { from: "MessagingServiceSid", prefix: "service:" }],
    campaignName: "@query.campaign",
    channel,
    person: "To",
    address: "To",
    cause: "ErrorCode",
  },
  ignore: [
    // An incoming message, which has a text and is no status.
    {
      when: [
        { at: "Body", present: true },
        { at: "OptOutType", present: false },
      ],
      rule: "inbound_message",
    },
  ],
  rules: [
    { names: ["accepted", "scheduled"], kind: "scheduled" },
    { names: ["queued", "sending"], kind: "custom" },
    { names: "sent", kind: "sent" },
    { names: ["delivered", "partially_delivered"], kind: "delivered" },
    { names: "read", kind: "opened" },
    { names: ["failed", "undelivered"], kind: "failed" },
    { names: "canceled", kind: "cancelled" },
    {
      names: "received",
      kind: "opted_out",
      when: [{ at: "OptOutType", is: "STOP" }],
      subscription: ["From"],
      key: [["MessageSid", "SmsSid"]],
      person: "From",
      address: "From",
      channel: { ...channel, from: "From" },
      cause: { text: "STOP" },
    },
    {
      names: "received",
      kind: "opted_in",
      when: [{ at: "OptOutType", is: "START" }],
      subscription: ["From"],
      key: [["MessageSid", "SmsSid"]],
      person: "From",
      address: "From",
      channel: { ...channel, from: "From" },
      cause: { text: "START" },
    },
    { names: ["received", "receiving"], ignore: "inbound_message" },
  ],
  enumerations: ["MessageStatus"],
  reports: {
    sms: {
      scheduled: true,
      sent: true,
      delivered: true,
      evidence: "accepted",
      failed: true,
      cancelled: true,
    },
    whatsapp: {
      scheduled: true,
      sent: true,
      delivered: true,
      evidence: "confirmed",
      opened: true,
      failed: true,
      cancelled: true,
    },
  },
  defaultChannel: "sms",
  proof: {
    kind: "hmac-url",
    hash: "sha1",
    header: "x-twilio-signature",
    encoding: "base64",
    digest: "bodySHA256",
  },
  secretLabel: "Auth token",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 3_600_000,
    source: {
      en: "Twilio posts each status as it happens; it is assumed to try again for minutes at most, as its documentation promises no more than one try unless the URL asks for more.",
      de: "Twilio sendet jeden Status, sobald er eintritt; angenommen wird, dass es höchstens einige Minuten lang wiederholt, denn die Dokumentation verspricht nur einen Versuch, wenn die URL nicht mehr verlangt.",
      fr: "Twilio envoie chaque statut dès qu’il survient ; on suppose qu’il réessaie quelques minutes au plus, sa documentation ne promettant qu’un seul essai si l’URL n’en demande pas davantage.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://www.twilio.com/docs/messaging/guides/track-outbound-message-status",
  example: {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "MessageSid=SMexample{ms}&MessageStatus=delivered&To=%2B4915112345678&From=%2B15005550006",
  },
};
