import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";

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
    source:
      "Twilio posts each status as it happens; it is assumed to try again for minutes at most, as its documentation promises no more than one try unless the URL asks for more.",
  },
  setup: [
    {
      title: "Copy this endpoint's URL",
      text: "To tell campaigns apart, add their name to the URL of each message, as in ?campaign=friday-menu. Add #rc=3 to the end to have Twilio try again three times.",
    },
    {
      title: "Enter it as the status callback",
      text: "In Twilio, open Messaging, then Services, open yours, then Integration, and paste the URL as Delivery Status Callback. Or give it as StatusCallback with each message that you send.",
    },
    {
      title: "Decide about the signature",
      text: "Twilio signs with the account's Auth Token, which opens the whole account. Without a secret here the token in the URL is the proof, and nobody else knows it. Enter the Auth Token as the secret only where you need the signature.",
      withSecret:
        "Twilio signs with the account's Auth Token, which you entered here. It is kept encrypted; anybody who could read it could send in your name. Requests whose signature does not fit are refused.",
    },
    {
      title: "Give the whole address",
      text: "The signature covers the URL, so Twilio must post to exactly the address that Pushlens shows: PUSHLENS_URL must be the one that Twilio reaches.",
    },
  ],
  replace: {
    token:
      "In Twilio, open the Messaging Service, then Integration, and replace the Delivery Status Callback with the new URL; and wherever your program gives a StatusCallback.",
    secret:
      "In Twilio, open Account, then API keys and tokens, make a secondary Auth Token, enter it here, and promote it there.",
  },
  assumptions: [
    {
      about: "Time",
      text: "A status callback says no time that could be relied on, so the time of receipt counts.",
    },
    {
      about: "Delivered",
      text: "Delivered of an SMS is what the carrier says. Some carriers say it without asking the phone. Of WhatsApp it is the phone's own word.",
    },
    {
      about: "Sent",
      text: "Sent means that the carrier took the message. Queued and sending are kept, and are no stage of their own.",
    },
    {
      about: "Other channels",
      text: "Messages by RCS or Messenger are counted as SMS, as Pushlens has no channel of their own for them.",
    },
    {
      about: "STOP and START",
      text: "They are known where incoming messages of a Messaging Service with opt-out keywords are posted to this URL, too. Other incoming messages are not counted.",
    },
  ],
  failures: FAILURES,
  documentation: "https://www.twilio.com/docs/messaging/guides/track-outbound-message-status",
  example: {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "MessageSid=SMexample{ms}&MessageStatus=delivered&To=%2B4915112345678&From=%2B15005550006",
  },
};
