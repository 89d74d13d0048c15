import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readStreamedEvent } from "./payload";
import { samples } from "./samples";
import { told } from "./told";

const TYPE_FIELDS = ["event_name"];

export const pushwoosh: Provider = {
  slug: "pushwoosh",
  label: "Pushwoosh",
  reports: {
    push: { sent: true, delivered: true, evidence: "confirmed", opened: true, failed: true },
    email: {
      sent: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      clicked: true,
      failed: true,
    },
    sms: { sent: true, delivered: true, evidence: "accepted", failed: true },
    whatsapp: { sent: true, delivered: true, evidence: "accepted", opened: true, failed: true },
    line: { sent: true, delivered: true, evidence: "accepted", opened: true, failed: true },
  },
  reportsOptIn: false,
  reportsOptOut: true,
  proof: { kind: "header", header: "authorization", required: false },
  secretLabel: "Authorization",
  campaignWord: "Message",
  reuseAfter: 86_400_000,
  begins: ["sent"],
  typeFields: TYPE_FIELDS,
  recipient: { person: ["user_id"], device: ["hwid"] },
  enumerations: ["platform"],
  defaultChannel: "push",
  rhythm: {
    quiet: 3_900_000,
    late: 7_200_000,
    source: {
      en: "Pushwoosh documents that events are sent in batches, when enough are ready or after one hour. An hour of silence is normal.",
      de: "Pushwoosh dokumentiert, dass Ereignisse in Stapeln gesendet werden, sobald genügend bereit sind oder nach einer Stunde. Eine Stunde Stille ist normal.",
      fr: "Pushwoosh documente que les événements sont envoyés par lots, dès qu’il y en a assez ou au bout d’une heure. Une heure de silence est normale.",
    },
  },
  ...told,
  stream: {
    proto: "lib/providers/pushwoosh/event-stream.proto",
    idField: "uuid",
    nameField: "event_name",
    statusField: "status",
    stored: "Success",
    setup: (address) => ({
      title: {
        en: "Or choose gRPC as Transport type",
        de: "Oder gRPC als „Transport type“ wählen",
        fr: "Ou choisir gRPC comme « Transport type »",
      },
      text: {
        en: `Enter ${address} as the Endpoint URL. The Authorization value is needed then: it alone tells which endpoint the events are for, so each Pushwoosh endpoint has one of its own. Events come when 1,000 are ready, or after one hour. Pushwoosh's support sets up TLS and has the proto file; name that file in PUSHLENS_GRPC_PROTO.`,
        de: `${address} als „Endpoint URL“ eintragen. Der Authorization-Wert ist dann nötig: Nur er sagt, für welchen Endpunkt die Ereignisse sind, deshalb hat jeder Endpunkt von Pushwoosh einen eigenen. Ereignisse kommen, sobald 1.000 bereit sind, oder nach einer Stunde. Der Support von Pushwoosh richtet TLS ein und hat die proto-Datei; diese Datei in PUSHLENS_GRPC_PROTO nennen.`,
        fr: `Saisissez ${address} comme « Endpoint URL ». La valeur Authorization est alors nécessaire : elle seule dit à quel point d’accès les événements sont destinés, chaque point d’accès Pushwoosh en a donc une à lui. Les événements arrivent dès que 1 000 sont prêts, ou au bout d’une heure. L’assistance de Pushwoosh configure TLS et détient le fichier proto ; indiquez ce fichier dans PUSHLENS_GRPC_PROTO.`,
      },
    }),
  },
  failures: FAILURES,
  documentation: "https://docs.pushwoosh.com/product/integrations/event-streaming",
  samples,
  example: (now) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(
      samples.sent({ at: now, device: `example-${now}`, person: "1894410", campaign: "961048" }),
    ),
  }),
  items: (request) => splitBody(request.body, (body) => Object.hasOwn(body, "event_name")),
  read: (item, request) => readItem(item, request, TYPE_FIELDS, readStreamedEvent),
};
