import { splitBody } from "@/lib/providers/body";
import { ignored, readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readEntry } from "./payload";
import { samples } from "./samples";
import { told } from "./told";

const DAY = 86_400_000;

const TYPE_FIELDS = ["delivery_status"];

export const contextpush: Provider = {
  slug: "contextpush",
  label: "ContextPush",
  reports: {
    push: {
      scheduled: true,
      delivered: true,
      evidence: "accepted",
      opened: true,
      failed: true,
      cancelled: true,
    },
  },
  reportsOptIn: false,
  reportsOptOut: false,
  proof: { kind: "header", header: "x-ctx-secret", required: true },
  secretLabel: {
    en: "Shared secret (X-ctx-secret)",
    de: "Gemeinsames Secret (X-ctx-secret)",
    fr: "Secret partagé (X-ctx-secret)",
  },
  campaignWord: "Campaign",
  reuseAfter: 30 * DAY,
  begins: "any",
  typeFields: TYPE_FIELDS,
  recipient: { person: ["user_id"], device: ["device_token"] },
  harmlessHeaders: ["x-ctx-event-type"],
  enumerations: ["delivery_method", "planned_delivery_method"],
  defaultChannel: "push",
  rhythm: {
    quiet: 3_600_000,
    late: 7_800_000,
    source: {
      en: "ContextPush documents up to 10 retries within 2 hours.",
      de: "ContextPush dokumentiert bis zu 10 Wiederholungen innerhalb von 2 Stunden.",
      fr: "ContextPush documente jusqu’à 10 nouvelles tentatives en 2 heures.",
    },
  },
  ...told,
  planning: {
    how: {
      en: "It is not documented. Left to itself it splits messages for an A/B test; where you name a delivery_method you choose who gets which, and the comparison is yours to defend.",
      de: "Das ist nicht dokumentiert. Sich selbst überlassen, teilt es Nachrichten für einen A/B-Test auf; geben Sie eine delivery_method an, bestimmen Sie, wer welche bekommt, und für die Fairness des Vergleichs stehen Sie selbst ein.",
      fr: "Ce n’est pas documenté. Laissé à lui-même, il répartit les messages pour un test A/B ; si vous donnez une delivery_method, c’est vous qui choisissez qui reçoit laquelle, et la comparaison est à votre charge.",
    },
    eachWay: {
      en: "Schedule without delivery_method, and ContextPush plans some each way.",
      de: "Nachrichten ohne delivery_method planen: Dann plant ContextPush einige auf jede Art.",
      fr: "Planifiez sans delivery_method, et ContextPush en planifiera certains de chaque façon.",
    },
  },
  failures: FAILURES,
  documentation: "https://docs.contextsdk.com/context-push/analytics-and-reporting",
  samples,
  example: (now) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify([samples.opened({ at: now, message: `example-${now}` })]),
  }),
  items: (request) => splitBody(request.body, (body) => Object.hasOwn(body, "delivery_status")),
  read: (item, request) => {
    // Whatever a device transition looks like, nothing of it is about messages.
    if (request.headers["x-ctx-event-type"] === "device_transition") {
      return ignored("device_transition", null);
    }
    return readItem(item, request, TYPE_FIELDS, readEntry);
  },
};
