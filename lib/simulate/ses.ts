import type { SampleOf } from "@/lib/providers/samples";
import { envelope, event, samples, TOPIC } from "@/lib/providers/ses/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const OF_NO_MESSAGE: ReadonlySet<string> = new Set(["opted_in", "opted_out"]);

/** Amazon SES: one event to a message of Amazon SNS, which nobody else could sign. */
export const ses: Simulator = {
  slug: "ses",
  campaigns: [
    automation("receipt", "Your receipt", { weight: 4, channel: "email", appeal: 2 }),
    automation("confirm-address", "Confirm your address", {
      weight: 2,
      channel: "email",
      appeal: 2.5,
    }),
    broadcast(
      "newsletter",
      "What is new",
      { days: [3], at: [9, 0] },
      { weight: 4, channel: "email" },
    ),
  ],
  habits: {
    email: {
      ...EMAIL_HABITS,
      cancelled: 0.004,
      failureCodes: [
        ["General", 4],
        ["NoEmail", 3],
      ],
      leaveCauses: [["UnsubscribeHeader", 1]],
    },
  },
  platforms: [["mail", 1]],
  optInCauses: [["UnsubscribeHeader", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  write: (item) => JSON.stringify(envelope(item, "simulated", Date.UTC(2026, 0))),
  retries: [1 / 60, 1 / 60, 1, 5, 10, 20, 20].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId: (fact) => fact.id,
  headers: (id) => ({
    "content-type": "text/plain; charset=UTF-8",
    "x-amz-sns-message-type": "Notification",
    "x-amz-sns-message-id": id,
    "x-amz-sns-topic-arn": TOPIC,
  }),
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const own: SampleOf = { at, id, person: device.inbox, message: (message?.id ?? id).slice(0, 40) };
  const of: SampleOf = message
    ? { ...own, campaign: message.campaign.name, cause, title: message.title }
    : { ...own, campaign: null };
  if (kind === "strange") return event("Teleported", of);
  if (kind === "inbound") {
    return { notificationType: "Received", mail: event("Received", of).mail };
  }
  if (kind === "scheduled" || (message === null && !OF_NO_MESSAGE.has(kind))) return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
