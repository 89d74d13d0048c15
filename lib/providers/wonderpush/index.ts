import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { untyped } from "./attributes";
import { FAILURES } from "./failures";
import { readEventObject } from "./payload";
import { samples } from "./samples";
import { told } from "./told";

/** Any of these makes an object an event, even where it also holds a list named events or data. */
const EVENT_FIELDS = ["type", "body", "reporting", "subtype"] as const;

const TYPE_FIELDS = ["type", "body.type"];

export const wonderpush: Provider = {
  slug: "wonderpush",
  label: "WonderPush",
  reports: {
    push: { sent: true, delivered: true, evidence: "confirmed", opened: true, failed: true },
  },
  reportsOptIn: true,
  reportsOptOut: true,
  proof: { kind: "header", header: "authorization", required: false },
  secretLabel: "Authorization",
  campaignWord: "Campaign",
  reuseAfter: 86_400_000,
  begins: ["sent"],
  typeFields: TYPE_FIELDS,
  recipient: {
    person: ["userId", "body.userId"],
    device: ["installationId", "body.installationId"],
  },
  storedName: untyped,
  harmlessParameters: ["event"],
  enumerations: ["subtype", "reporting.attributionReason"],
  defaultChannel: "push",
  rhythm: {
    quiet: 3_600_000,
    late: 3_600_000,
    source: {
      en: "WonderPush documents no webhook. Events are assumed to be posted as they happen; an hour is allowed.",
      de: "WonderPush dokumentiert keinen Webhook. Angenommen wird, dass Ereignisse gesendet werden, sobald sie geschehen; eine Stunde ist eingeräumt.",
      fr: "WonderPush ne documente aucun webhook. On suppose que les événements sont envoyés à mesure qu’ils se produisent ; une heure est accordée.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://docs.wonderpush.com/docs/events",
  samples,
  example: (now) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(
      samples.sent({
        at: now,
        id: `example-${now}`,
        device: `example-${now}`,
        person: "user-123",
        campaign: "example-campaign",
        message: "example-notification",
      }),
    ),
  }),
  items: (request) =>
    splitBody(request.body, (body) => EVENT_FIELDS.some((name) => Object.hasOwn(body, name))),
  read: (item, request) => readItem(item, request, TYPE_FIELDS, readEventObject),
};
