import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readStreamedEvent } from "./payload";
import { samples } from "./samples";

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
    source:
      "Pushwoosh documents that events are sent in batches, when enough are ready or after one hour. An hour of silence is normal.",
  },
  setup: [
    {
      title: "Open the integration",
      text: "In Pushwoosh, go to Settings > 3rd party Integrations, find Event streaming integration, and click Configure.",
    },
    {
      title: "Enter the Endpoint URL",
      text: "Paste this endpoint's URL, with the protocol.",
    },
    {
      title: "Choose the Events",
      text: "From the Events dropdown select all sent, delivered, opened, clicked and bounced events, and unsubscribes and complaints where they are offered.",
    },
    {
      title: "Fill in Authorization",
      text: "This endpoint has no secret, so leave it empty: the token in the URL is the secret. To use one, set it here and enter the same complete value there, for example Bearer and a token.",
      withSecret:
        "Paste this endpoint's Authorization value there, complete, as in Bearer and a token where it begins so. Requests that come without it are refused.",
    },
    {
      title: "Choose HTTP as Transport type",
      text: "Events then come in batches: when 100 are ready, or after one hour. An hour of silence is normal.",
    },
    {
      title: "Select the Platforms and click Apply",
      text: "Select at least one platform. Under Advanced filters you can limit campaigns and messages, and switch live activity events on.",
    },
  ],
  replace: {
    token:
      "In Pushwoosh, go to Settings > 3rd party Integrations, find Event streaming integration, click Configure, replace the Endpoint URL with the new one, and click Apply.",
    secret:
      "In Pushwoosh, go to Settings > 3rd party Integrations, find Event streaming integration, click Configure, replace the value of Authorization with the new one, and click Apply.",
  },
  stream: {
    proto: "lib/providers/pushwoosh/event-stream.proto",
    idField: "uuid",
    nameField: "event_name",
    statusField: "status",
    stored: "Success",
    setup: (address) => ({
      title: "Or choose gRPC as Transport type",
      text: `Enter ${address} as the Endpoint URL. The Authorization value is needed then: it alone tells which endpoint the events are for, so each Pushwoosh endpoint has one of its own. Events come when 1,000 are ready, or after one hour. Pushwoosh's support sets up TLS and has the proto file; name that file in PUSHLENS_GRPC_PROTO.`,
    }),
  },
  assumptions: [
    {
      about: "Automatic opens",
      text: "Opens of e-mails include automatic ones, such as those of Apple Mail's privacy protection, as Pushwoosh does not mark them.",
    },
    {
      about: "gRPC",
      text: "The proto file is not public. Pushlens assumes one with the fields of the HTTP body and one answer per uuid; PUSHLENS_GRPC_PROTO names the file that Pushwoosh's support gave you, which is then used instead.",
    },
    {
      about: "Batches",
      text: "How several events are put into one request is not documented. An object, an array, an events envelope and one object per line are all read.",
    },
    {
      about: "Event names",
      text: "The vendor's list is open. Names are read as a channel and a verb (Push Sent, Email Hard Bounced); a verb that is not known is quarantined.",
    },
    {
      about: "Delivered",
      text: "A delivered push is assumed to be confirmed by the device. E-mail, SMS, WhatsApp and LINE deliveries count as accepted only.",
    },
    {
      about: "Platforms",
      text: "The stream shows platform names. Numbers are read by the codes of the vendor's other interfaces.",
    },
    {
      about: "People and browsers",
      text: "Whoever is not signed in has the device's hwid as user_id: that is no person. Pushwoosh's web library gives a browser a new hwid when another user signs in, so one browser may be several devices, and it reports deliveries of silent pushes too. Today's Edge comes as Chrome.",
    },
    {
      about: "Campaigns",
      text: "campaign_id is the campaign, else message_code. The journey's titles are taken as its name.",
    },
    {
      about: "Sending a message again",
      text: "A journey may send the same message to the same device again. From 24 hours after the first it is counted as another message.",
    },
    {
      about: "Time",
      text: "timestamp is in whole seconds. Two events of one kind for one message and device in the same second are one.",
    },
  ],
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
