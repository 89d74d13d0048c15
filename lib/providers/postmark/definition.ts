import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

/** Types of a bounce after which the e-mail will not arrive. */
const FAILED = [
  "HardBounce",
  "SoftBounce",
  "BadEmailAddress",
  "Blocked",
  "DMARCPolicy",
  "SMTPApiError",
  "SpamNotification",
  "TemplateRenderingFailed",
  "ManuallyDeactivated",
  "Unconfirmed",
  "Unknown",
  "VirusNotification",
];

/** Types after which it may still arrive, or has: delays, and answers by programs. */
const KEPT = [
  "Transient",
  "DnsError",
  "AutoResponder",
  "AddressChange",
  "ChallengeVerification",
  "InboundError",
  "OpenRelayTest",
  "Subscribe",
];

/** Reasons of the suppression list that are told as a bounce or a complaint as well. */
const TOLD_ELSEWHERE = ["HardBounce", "SpamComplaint"];

/** Who did it, and of which of the account's streams of messages: the others still send. */
const OF_STREAM = [{ join: ["Origin", "MessageStream"], with: ": stream " }, "Origin"];

/** Postmark's webhooks. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "postmark",
  label: "Postmark",
  body: { format: "json" },
  type: "RecordType",
  fields: {
    message: ["MessageID", ["Recipient", "Email"]],
    subscription: [["Recipient", "Email"]],
    // Bounces alone have an id of their own.
    key: ["@type", "@time", { optional: ["ID", "OriginalLink"] }],
    at: { from: ["DeliveredAt", "BouncedAt", "ReceivedAt", "ChangedAt"], unit: "iso" },
    campaign: "Tag",
    campaignName: "Tag",
    person: ["Recipient", "Email"],
    address: ["Recipient", "Email"],
    title: "Subject",
    properties: { stream: "MessageStream" },
  },
  ignore: [
    { when: [{ at: "FromFull", present: true }], rule: "inbound_message" },
    {
      // A suppression by hand is of no message either.
      when: [
        { at: "MessageID", is: "00000000-0000-0000-0000-000000000000" },
        { at: "RecordType", is: "SubscriptionChange", not: true },
      ],
      rule: "test_event",
    },
  ],
  rules: [
    { names: "Delivery", kind: "delivered" },
    {
      names: "Open",
      kind: "opened",
      properties: { firstOpen: "FirstOpen", client: "Client.Name" },
    },
    { names: "Click", kind: "clicked", properties: { url: "OriginalLink" } },
    {
      names: "Bounce",
      kind: "failed",
      when: [{ at: "Type", in: FAILED }],
      cause: "Type",
      properties: { description: "Description", inactive: "Inactive" },
    },
    {
      names: "Bounce",
      kind: "opted_out",
      when: [{ at: "Type", is: "Unsubscribe" }],
      cause: "Type",
    },
    {
      names: "Bounce",
      kind: "custom",
      when: [{ at: "Type", in: KEPT }],
      cause: "Type",
      properties: { description: "Description" },
    },
    { names: "SpamComplaint", kind: "opted_out", cause: { text: "SpamComplaint" } },
    {
      names: "SubscriptionChange",
      kind: "custom",
      when: [{ at: "SuppressionReason", in: TOLD_ELSEWHERE }],
      cause: "SuppressionReason",
    },
    {
      names: "SubscriptionChange",
      kind: "opted_out",
      when: [{ at: "SuppressSending", is: true }],
      cause: OF_STREAM,
    },
    {
      names: "SubscriptionChange",
      kind: "opted_in",
      when: [{ at: "SuppressSending", is: false }],
      cause: OF_STREAM,
    },
  ],
  // Who wrote an e-mail that was received; it is not counted.
  devices: ["FromFull.Email"],
  enumerations: ["SuppressionReason"],
  reports: {
    email: { delivered: true, evidence: "accepted", opened: true, clicked: true, failed: true },
  },
  defaultChannel: "email",
  proof: { kind: "basic" },
  secretLabel: {
    en: "Username and password",
    de: "Benutzername und Passwort",
    fr: "Nom d’utilisateur et mot de passe",
  },
  campaignWord: "Tag",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 12 * 3_600_000,
    source: {
      en: "Postmark posts each event as it happens. It is assumed to try again as it documents for received e-mails: ten times within some ten hours.",
      de: "Postmark sendet jedes Ereignis, sobald es geschieht. Angenommen wird, dass es so wiederholt, wie es für empfangene E-Mails dokumentiert: zehnmal innerhalb von etwa zehn Stunden.",
      fr: "Postmark envoie chaque événement dès qu’il se produit. On suppose qu’il réessaie comme il le documente pour les e-mails reçus : dix fois en une dizaine d’heures.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://postmarkapp.com/developer/webhooks/webhooks-overview",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"RecordType":"Delivery","ServerID":23,"MessageStream":"outbound","MessageID":"example-{ms}","Recipient":"example@example.com","Tag":"example","DeliveredAt":"{iso}","Details":"250 OK"}',
  },
};
