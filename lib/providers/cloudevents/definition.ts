import {
  OWN_ASSUMPTIONS,
  OWN_FAILURES,
  OWN_FIELDS,
  OWN_REPORTS,
  OWN_RULES,
} from "@/lib/providers/own-events";
import type { SourceDefinition } from "@/lib/providers/source/definition";

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
  secretLabel: "Access token",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 86_400_000,
    source:
      "The specification leaves it to the sender when it sends and tries again. A day, as Azure Event Grid documents, is assumed.",
  },
  setup: [
    {
      title: "Enter this endpoint's URL",
      text: "In the program, broker or cloud service that sends CloudEvents over HTTP, add a webhook and paste this endpoint's URL. The question by OPTIONS that some ask first is answered.",
    },
    {
      title: "Choose any mode",
      text: "Structured, batch and binary mode are all read. In binary mode the attributes are headers that begin with ce-, and the body is the data.",
    },
    {
      title: "Name the events",
      text: "Pushlens understands types such as push.sent, email.opened or com.example.sms.delivered. Have the program use these names, or choose another vendor here where the events are one's own.",
    },
    {
      title: "Fill in the data",
      text: "Each event needs message_id and recipient in its data. It may have campaign_id, campaign_name, address, reason, title and link.",
    },
    {
      title: "Enter an access token",
      text: "Choose a long token, enter it here as the secret, and have the program send it in a header, as in Authorization: Bearer and the token. Without one the token in the URL is the secret.",
      withSecret:
        "Have the program send this endpoint's token in a header, as in Authorization: Bearer and the token. Requests without it are refused.",
    },
  ],
  replace: {
    token: "In the program that sends, replace the webhook's URL with the new one.",
    secret:
      "In the program that sends, replace the token in the Authorization header with the one that is entered here.",
  },
  assumptions: [
    ...OWN_ASSUMPTIONS,
    {
      about: "Time",
      text: "An event without a time counts as of its receipt. Sent once more it is still one event, by its source and id.",
    },
    {
      about: "Further attributes",
      text: "In binary mode the attributes id, source, type, time, specversion and datacontenttype are read. Others, the subject among them, are not kept, as they may name people.",
    },
  ],
  failures: OWN_FAILURES,
  documentation: "https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md",
  example: {
    headers: { "content-type": "application/cloudevents+json" },
    body: '{"specversion":"1.0","id":"example-{ms}","source":"/example","type":"push.delivered","time":"{iso}","data":{"message_id":"example-{ms}","recipient":"example"}}',
  },
};
