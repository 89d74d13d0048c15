import type { Kind } from "@/lib/providers/event";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { FAILURES } from "./failures";
import { told } from "./told";

const CHANNELS = ["push", "email", "sms", "whatsapp", "in_app", "slack"] as const;

/** What a metric means on every channel that has it. */
const METRICS: readonly (readonly [metrics: readonly string[], kind: Kind])[] = [
  [["drafted"], "scheduled"],
  [["sent"], "sent"],
  [["delivered"], "delivered"],
  [["opened", "human_opened"], "opened"],
  [["clicked", "human_clicked"], "clicked"],
  [["bounced", "failed", "undeliverable"], "failed"],
  [["dropped", "suppressed"], "cancelled"],
  [["attempted", "deferred", "converted", "machine_opened", "machine_clicked"], "custom"],
  [["spammed", "unsubscribed"], "opted_out"],
];

const STAGES = {
  scheduled: true,
  sent: true,
  delivered: true,
  opened: true,
  clicked: true,
  failed: true,
  cancelled: true,
} as const;

/** Customer.io's reporting webhooks. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "customerio",
  label: "Customer.io",
  body: { format: "json" },
  type: [{ join: ["object_type", "metric"], with: "." }, "metric"],
  fields: {
    // A push to several devices of one person is one delivery.
    message: ["data.delivery_id"],
    subscription: [["data.customer_id", "data.identifiers.id", "data.identifiers.cio_id"]],
    key: ["event_id"],
    at: { from: "timestamp", unit: "s" },
    campaign: [
      { from: "data.campaign_id", prefix: "campaign:" },
      { from: "data.broadcast_id", prefix: "broadcast:" },
      { from: "data.newsletter_id", prefix: "newsletter:" },
      { from: "data.transactional_message_id", prefix: "transactional:" },
    ],
    platform: "data.recipients[0].device_platform",
    person: ["data.customer_id", "data.identifiers.id", "data.identifiers.cio_id"],
    address: [
      "data.recipients[0].device_id",
      "data.recipient",
      "data.email_address",
      "data.identifiers.email",
    ],
    title: "data.subject",
    properties: {
      action: "data.action_id",
      content: "data.content_id",
      link: "data.href",
      reason: "data.failure_message",
    },
  },
  rules: [
    ...CHANNELS.flatMap((channel) =>
      METRICS.map(([metrics, kind]) => ({
        names: metrics.map((metric) => `${channel}.${metric}`),
        kind,
        channel,
        ...(kind === "failed" ? { cause: "metric" } : {}),
        ...(kind === "opted_out" ? { cause: "metric" } : {}),
      })),
    ),
    {
      names: "customer.subscribed",
      kind: "opted_in",
      channel: "email",
      cause: { text: "subscribed" },
    },
    {
      names: "customer.unsubscribed",
      kind: "opted_out",
      channel: "email",
      cause: { text: "unsubscribed" },
    },
    { names: "customer.subscription_preferences_changed", kind: "profile", channel: "email" },
    // Pages of one's own that Customer.io calls as part of a campaign.
    { names: "webhook.", by: "prefix", kind: "custom" },
  ],
  enumerations: ["object_type"],
  reports: {
    push: { ...STAGES, evidence: "confirmed" },
    email: { ...STAGES, evidence: "accepted" },
    sms: { ...STAGES, evidence: "accepted" },
    whatsapp: { ...STAGES, evidence: "confirmed" },
    in_app: { ...STAGES, evidence: "confirmed" },
    slack: { sent: true, failed: true },
  },
  defaultChannel: "push",
  proof: {
    kind: "hmac",
    hash: "sha256",
    signed: "v0:{ts}:{body}",
    header: "x-cio-signature",
    encoding: "hex",
    timestamp: {
      header: "x-cio-timestamp",
      unit: "s",
      // It tries for 7 days, and does not say whether it signs anew each time.
      tolerance: 8 * 86_400_000,
    },
  },
  secretLabel: "Webhook signing key",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 7 * 86_400_000,
    source: {
      en: "Customer.io documents one request for each event, a timeout of 4 seconds, and retries with growing pauses for up to 7 days, during which the later events of the webhook wait.",
      de: "Customer.io dokumentiert eine Anfrage je Ereignis, eine Frist von 4 Sekunden und Wiederholungen mit wachsenden Pausen über bis zu 7 Tage, während derer die späteren Ereignisse des Webhooks warten.",
      fr: "Customer.io documente une requête par événement, un délai de 4 secondes, et de nouvelles tentatives à intervalles croissants pendant jusqu’à 7 jours, durant lesquels les événements suivants du webhook attendent.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://docs.customer.io/journeys/webhooks/",
  example: {
    headers: { "content-type": "application/json" },
    body: '{"event_id":"example-{ms}","object_type":"push","metric":"opened","timestamp":{s},"data":{"broadcast_id":9,"customer_id":"CUSTOMER_ID","delivery_id":"example-{ms}","recipients":[{"device_id":"DEVICE_ID","device_platform":"ios"}]}}',
  },
};
