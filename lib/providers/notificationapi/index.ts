import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readWebhook } from "./payload";
import { samples } from "./samples";
import { PINGRAM_SHELL, signPingram, verifyPingram, whyNotPingram } from "./signature";
import { told } from "./told";

const TYPE_FIELDS = ["eventType"];

export const notificationapi: Provider = {
  slug: "notificationapi",
  label: "NotificationAPI",
  reports: {
    email: { delivered: true, evidence: "accepted", opened: true, clicked: true, failed: true },
    sms: { delivered: true, evidence: "accepted", failed: true },
    call: { failed: true },
    push: { failed: true },
    web_push: { failed: true },
    in_app: { failed: true },
    slack: { failed: true },
  },
  reportsOptIn: true,
  reportsOptOut: true,
  proof: {
    kind: "signature",
    header: "x-pingram-signature",
    required: false,
    verify: verifyPingram,
    sign: signPingram,
    explain: whyNotPingram,
    shell: PINGRAM_SHELL,
  },
  secretLabel: "Signing secret",
  campaignWord: "Notification",
  reuseAfter: null,
  begins: "any",
  typeFields: TYPE_FIELDS,
  recipient: { person: ["userId"], device: [] },
  harmlessHeaders: ["x-pingram-id", "x-pingram-timestamp"],
  enumerations: ["channel", "failureCode"],
  defaultChannel: "email",
  rhythm: {
    quiet: 3_600_000,
    late: 3_600_000,
    source: {
      en: "Pingram documents no retries. Events are assumed to be posted as they happen; an hour is allowed.",
      de: "Pingram dokumentiert keine Wiederholungen. Angenommen wird, dass Ereignisse gesendet werden, sobald sie geschehen; eine Stunde ist eingeräumt.",
      fr: "Pingram ne documente aucune nouvelle tentative. On suppose que les événements sont envoyés à mesure qu’ils se produisent ; une heure est accordée.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://www.pingram.io/docs/features/events-webhook",
  samples,
  example: (now) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(samples.opened({ at: now, message: `example-${now}` })),
  }),
  items: (request) => splitBody(request.body, (body) => Object.hasOwn(body, "eventType")),
  read: (item, request) => readItem(item, request, TYPE_FIELDS, readWebhook),
};
