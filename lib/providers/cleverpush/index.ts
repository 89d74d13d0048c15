import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import { BodyError, type Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readWebhook } from "./payload";
import { samples } from "./samples";

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
    source:
      "CleverPush posts each event as it happens, and documents up to 8 retries, the first after 2 minutes, with growing pauses; doubling is assumed, which makes 8.5 hours.",
  },
  setup: [
    {
      title: "Open the Webhook settings of your channel",
      text: "In CleverPush, open the channel whose events you want, and go to its Webhook settings.",
    },
    {
      title: "Enter this endpoint's URL",
      text: "Use it for Opt-In, Opt-Out, Message Delivery, Message Click, Topics Updated, Topic Added and Attributes Updated, or for those you want to see.",
    },
    {
      title: "Set the authorization value",
      text: "This endpoint has no secret, so leave it empty: the token in the URL is the secret. To use one, set it here and enter the same value in CleverPush.",
      withSecret:
        "Paste this endpoint's Authorization value there. Requests that come without it are refused.",
    },
    {
      title: "Do not enter it as the Authorizer Webhook",
      text: "That is another call, which asks for permission and expects a decision. Pushlens refuses it.",
    },
  ],
  replace: {
    token:
      "In CleverPush, open the channel, go to its Webhook settings, and replace the URL of each event with the new one.",
    secret:
      "In CleverPush, open the channel, go to its Webhook settings, and replace the authorization value with the new one.",
  },
  assumptions: [
    {
      about: "Authorization",
      text: "The authorization header is documented for the Authorizer Webhook only. The event webhooks are assumed to send it as well.",
    },
    {
      about: "Time of opt-ins, opt-outs and changes",
      text: "They carry no time of their own, so the time of receipt counts. After a retry that can be hours late.",
    },
    {
      about: "Retries",
      text: "A repeated call is assumed to repeat its content. An opt-in or change with identical content is taken as a repetition.",
    },
    {
      about: "Person",
      text: "customAttributes.user_id is the user, where you created that attribute in the channel.",
    },
    {
      about: "Sending a notification again",
      text: "A delivery of the same notification to the same subscription 24 hours or more after the first is counted as another message.",
    },
  ],
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
