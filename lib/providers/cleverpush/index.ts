import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import { BodyError, type Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readWebhook } from "./payload";
import { samples } from "./samples";
import { told } from "./told";

const TYPE_FIELDS = ["type"];

export const cleverpush: Provider = {
  slug: "cleverpush",
  label: "CleverPush",
  reports: { push: { delivered: true, evidence: "confirmed", opened: true } },
  reportsOptIn: true,
  reportsOptOut: true,
  proof: { kind: "header", header: "authorization", required: false },
  secretLabel: "Authorization",
  campaignWord: "Notification",
  reuseAfter: 86_400_000,
  begins: ["delivered"],
  typeFields: TYPE_FIELDS,
  recipient: { person: ["subscription.customAttributes.user_id"], device: ["subscription._id"] },
  enumerations: ["subscription.browserType", "subscription.platformName"],
  defaultChannel: "push",
  rhythm: {
    quiet: 3_600_000,
    late: 30_600_000,
    source: {
      en: "CleverPush posts each event as it happens, and documents up to 8 retries, the first after 2 minutes, with growing pauses; doubling is assumed, which makes 8.5 hours.",
      de: "CleverPush sendet jedes Ereignis, sobald es geschieht, und dokumentiert bis zu 8 Wiederholungen, die erste nach 2 Minuten, mit wachsenden Pausen; angenommen wird, dass sie sich verdoppeln, was 8,5 Stunden ergibt.",
      fr: "CleverPush envoie chaque événement dès qu’il se produit, et documente jusqu’à 8 nouvelles tentatives, la première après 2 minutes, à intervalles croissants ; on suppose qu’ils doublent, ce qui fait 8,5 heures.",
    },
  },
  ...told,
  failures: FAILURES,
  documentation: "https://cleverpush.com/?p=5236",
  samples,
  example: (now) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(samples.delivered({ at: now, device: `example-${now}` })),
  }),
  items: (request) => splitBody(request.body, isEvent),
  read: (item, request) => readItem(item, request, TYPE_FIELDS, readWebhook),
};

/** Refuses the authorizer call, which only ever comes as a bare object. */
function isEvent(body: { readonly [name: string]: unknown }): boolean {
  const isTyped = Object.hasOwn(body, "type");
  if (!isTyped && Object.hasOwn(body, "subscriptionToken") && Object.hasOwn(body, "request")) {
    throw new BodyError(
      "not_an_event",
      "This is CleverPush's Authorizer Webhook, which asks for a decision. Enter this URL under the event webhooks instead.",
    );
  }
  return isTyped;
}
