import { splitBody } from "@/lib/providers/body";
import { ignored, readItem } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";
import { FAILURES } from "./failures";
import { readEntry } from "./payload";
import { samples } from "./samples";

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
  secretLabel: "Shared secret (X-ctx-secret)",
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
    source: "ContextPush documents up to 10 retries within 2 hours.",
  },
  setup: [
    {
      title: "Choose a shared secret",
      text: "Pushlens makes one with the endpoint. ContextPush sends it as X-ctx-secret with every request.",
    },
    {
      title: "Write to support@contextsdk.com",
      text: "Ask for ContextPush webhooks, and give them this endpoint's URL and the shared secret. There is no form for it.",
    },
    {
      title: "Give every message an idempotency_key",
      text: "Set it when you schedule a message. Without it two messages of a campaign to one person cannot be told apart, so Pushlens keeps such entries in quarantine and does not count them.",
    },
  ],
  planning: {
    how: "It is not documented. Left to itself it splits messages for an A/B test; where you name a delivery_method you choose who gets which, and the comparison is yours to defend.",
    eachWay: "Schedule without delivery_method, and ContextPush plans some each way.",
  },
  replace: {
    token: "Write to support@contextsdk.com and give them the new URL. There is no form for it.",
    secret:
      "Write to support@contextsdk.com and give them the new shared secret. There is no form for it.",
  },
  assumptions: [
    {
      about: "Time",
      text: "The document does not say what timestamp is the time of. It is taken as the time of the status change.",
    },
    {
      about: "Missing idempotency_key",
      text: "What is sent when a message was scheduled without one is not documented. Such entries are quarantined.",
    },
    {
      about: "Device transitions",
      text: "A request with X-CTX-Event-Type: device_transition is about devices, not messages. Its entries are kept and ignored.",
    },
  ],
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
