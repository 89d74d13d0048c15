import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { untyped } from "./attributes";
import { FAILURES } from "./failures";
import { readEventObject } from "./payload";
import { samples } from "./samples";

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
    source:
      "WonderPush documents no webhook. Events are assumed to be posted as they happen; an hour is allowed.",
  },
  setup: [
    {
      title: "Choose how the events come",
      text: "WonderPush documents no webhook of its own. Either your server posts WonderPush event objects to this endpoint's URL, or you use the push notification webhooks of Brevo, which runs on WonderPush.",
    },
    {
      title: "From your server: post event objects",
      text: "Send them as JSON, one or many: as they come from WonderPush's REST API, or in the form of its /events call. Keep id, installationId, notificationId and actionDate, as they tell messages apart.",
    },
    {
      title: "From Brevo: one webhook for each event",
      text: "Brevo's content does not say which event it is, so the URL must. Add ?event=clicked for Push notification clicked, ?event=subscribed for Push subscribed, ?event=unsubscribed for Push unsubscribed, and ?event=session_started for Push session started.",
    },
    {
      title: "Set the Authorization value",
      text: "This endpoint has no secret, so none is needed: the token in the URL is the secret. To use one, set it here and send the same complete Authorization header.",
      withSecret:
        "Send this endpoint's Authorization value as the complete header. Requests that come without it are refused.",
    },
  ],
  replace: {
    token:
      "Wherever your server posts WonderPush events, post to the new URL. In Brevo, open each webhook and put the new URL in; keep its ?event=… at the end.",
    secret:
      "Send the new value as the complete Authorization header from your server, or enter it in each of Brevo's webhooks.",
  },
  assumptions: [
    {
      about: "Webhooks",
      text: "No webhook is documented. Event objects, lists of them, the answer of the events list and the /events call are all read.",
    },
    {
      about: "Opting in and out",
      text: "The names @OPT_IN and @OPT_OUT are assumed. Subtypes are taken as they come.",
    },
    {
      about: "Brevo's clicks",
      text: "Brevo's content has no id, person or time. Each delivery counts as an event of its own at the time of receipt, a retry too, and never as a message.",
    },
    {
      about: "Events without id and time",
      text: "Custom events as the /events call has them are recognised by their content: the same content again is taken as a repetition.",
    },
    {
      about: "Attribution",
      text: "Events after a click carry the clicked notification. One whose reason is recentNotificationOpened is never counted as an open.",
    },
    {
      about: "Sending a notification again",
      text: "The same notification sent to the same device 24 hours or more after the first is counted as another message.",
    },
  ],
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
