import { OWN_FAILURES, OWN_FIELDS, OWN_REPORTS, OWN_RULES } from "@/lib/providers/own-events";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { told } from "./told";

/** CloudEvents 1.0, which says how events are carried, and leaves their names to the sender. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "cloudevents",
  label: "CloudEvents",
  body: { format: "json" },
  type: "type",
  fields: {
    ...OWN_FIELDS,
    key: ["source", "id"],
    at: { from: "time", unit: "iso" },
  },
  rules: OWN_RULES,
  reports: OWN_REPORTS,
  defaultChannel: "push",
  proof: { kind: "header", header: "authorization", prefix: "Bearer " },
  handshake: { options: "cloudevents" },
  secretLabel: { en: "Access token", de: "Zugriffstoken", fr: "Jeton d’accès" },
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 86_400_000,
    source: {
      en: "The specification leaves it to the sender when it sends and tries again. A day, as Azure Event Grid documents, is assumed.",
      de: "Die Spezifikation überlässt es dem Absender, wann er sendet und wiederholt. Ein Tag, wie Azure Event Grid dokumentiert, ist angenommen.",
      fr: "La spécification laisse à l’expéditeur le moment d’envoyer et de réessayer. On suppose une journée, comme Azure Event Grid le documente.",
    },
  },
  ...told,
  failures: OWN_FAILURES,
  documentation: "https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md",
  example: {
    headers: { "content-type": "application/cloudevents+json" },
    body: '{"specversion":"1.0","id":"example-{ms}","source":"/example","type":"push.delivered","time":"{iso}","data":{"message_id":"example-{ms}","recipient":"example"}}',
  },
};
