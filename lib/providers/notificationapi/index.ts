import { splitBody } from "@/lib/providers/body";
import { readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readWebhook } from "./payload";
import { samples } from "./samples";
import { PINGRAM_SHELL, signPingram, verifyPingram } from "./signature";

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
    source:
      "Pingram documents no retries. Events are assumed to be posted as they happen; an hour is allowed.",
  },
  setup: [
    {
      title: "Open Settings, then Events Webhook",
      text: "In the NotificationAPI (now Pingram) dashboard, open the Events Webhook tab in the Settings section.",
    },
    {
      title: "Enter your webhook URL",
      text: "Paste this endpoint's URL.",
    },
    {
      title: "Select the events",
      text: "Select EMAIL_OPEN, EMAIL_CLICK, all FAILED and DELIVERED events, and the UNSUBSCRIBE and SUBSCRIBE events. Inbound messages are not counted.",
    },
    {
      title: "Click Save Configuration",
      text: "If the dashboard shows a signing secret for the webhook, enter it here: requests without its signature are then refused. Older accounts have none; there the token in the URL is the secret.",
    },
  ],
  replace: {
    token:
      "In the NotificationAPI (now Pingram) dashboard, open the Events Webhook tab in the Settings section, replace your webhook URL with the new one, and click Save Configuration.",
    secret:
      "In the NotificationAPI (now Pingram) dashboard, open the Events Webhook tab in the Settings section, and see that the signing secret there is the one that you entered here.",
  },
  assumptions: [
    {
      about: "Automatic opens",
      text: "Opens of e-mails include automatic ones, such as those of Apple Mail's privacy protection, as NotificationAPI does not mark them.",
    },
    {
      about: "Time",
      text: "The content has no time. The signed X-Pingram-Timestamp of the request counts, else the time of receipt.",
    },
    {
      about: "Repeated opens",
      text: "A second open of the same e-mail cannot be told from a retry, so each e-mail is counted as opened once.",
    },
    {
      about: "Types",
      text: "Older accounts send OPEN, CLICK or FAILED, newer ones EMAIL_OPEN, SMS_FAILED and so on. Both are read, on every channel.",
    },
    {
      about: "Complaints and STOP",
      text: "A failure with a COMPLAINT code is an opt-out, as the e-mail had arrived (COMPLAINT_NOT_SPAM is neither). So is an SMS that fails with 21610 or 40300: the recipient had replied STOP; it counts once, however many sends meet it.",
    },
    {
      about: "Delivered",
      text: "Delivered means that the e-mail server or the mobile network took the message, not that a device showed it.",
    },
  ],
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
