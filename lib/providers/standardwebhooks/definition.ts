import {
  OWN_ASSUMPTIONS,
  OWN_FAILURES,
  OWN_FIELDS,
  OWN_REPORTS,
  OWN_RULES,
} from "@/lib/providers/own-events";
import type { SourceDefinition } from "@/lib/providers/source/definition";

/** Standard Webhooks, which says how events are signed and carried, and leaves their names to the sender. */
export const definition: SourceDefinition = {
  version: 1,
  slug: "standardwebhooks",
  label: "Standard Webhooks",
  body: { format: "json" },
  type: "type",
  fields: {
    ...OWN_FIELDS,
    // The id is of the request, and the same each time that it is tried again.
    key: ["@digest", { optional: "@header.webhook-id" }],
    at: { from: "timestamp", unit: "iso" },
  },
  rules: OWN_RULES,
  reports: OWN_REPORTS,
  defaultChannel: "push",
  proof: {
    kind: "hmac",
    hash: "sha256",
    signed: "{id}.{ts}.{body}",
    header: "webhook-signature",
    encoding: "base64",
    prefix: "v1,",
    list: " ",
    id: "webhook-id",
    timestamp: { header: "webhook-timestamp", unit: "s", tolerance: 300_000 },
    key: "whsec",
  },
  secretLabel: "Signing secret",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: 3_600_000,
    late: 3 * 86_400_000,
    source:
      "The specification recommends trying again for days, at growing intervals, and leaves the times to the sender. Three days are assumed.",
  },
  setup: [
    {
      title: "Enter this endpoint's URL",
      text: "In the program or service that sends by Standard Webhooks, add an endpoint and paste this endpoint's URL.",
    },
    {
      title: "Name the events",
      text: "Pushlens understands types such as push.sent, email.opened or sms.delivered, also behind a domain, as in com.example.email.opened. Have the program use these names, or choose another vendor here where the events are one's own.",
    },
    {
      title: "Fill in the data",
      text: "Each event needs data.message_id and data.recipient. It may have data.campaign_id, data.campaign_name, data.address, data.reason, data.title and data.link.",
    },
    {
      title: "Enter the signing secret",
      text: "Enter the secret that begins with whsec_ here. Without it the token in the URL is the secret. Requests with headers that begin with svix-, or with signatures by a public key, come in without a secret here alone.",
      withSecret:
        "The secret that begins with whsec_ must be the one that you entered here: requests that it does not fit are refused, and so are those that are more than five minutes old.",
    },
  ],
  replace: {
    token: "In the program that sends, replace the endpoint's URL with the new one.",
    secret:
      "In the program that sends, make a new signing secret, and enter it here while the old one is still in use.",
  },
  assumptions: [
    ...OWN_ASSUMPTIONS,
    {
      about: "Time",
      text: "The time of an event is the body's timestamp, in ISO 8601. The header's is that of the request, and proves only that it is fresh.",
    },
  ],
  failures: OWN_FAILURES,
  documentation:
    "https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md",
  example: {
    headers: { "content-type": "application/json", "webhook-id": "msg_example_{ms}" },
    body: '{"type":"push.delivered","timestamp":"{iso}","data":{"message_id":"example-{ms}","recipient":"example"}}',
  },
};
