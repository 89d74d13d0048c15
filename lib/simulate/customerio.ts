import { event, samples } from "@/lib/providers/customerio/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS, PUSH_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const EMAILS: Partial<Record<Fact["kind"], string>> = {
  sent: "sent",
  delivered: "delivered",
  opened: "opened",
  clicked: "clicked",
  failed: "bounced",
  opted_out: "unsubscribed",
};

/** Customer.io's reporting webhooks: one event to a request, signed. */
export const customerio: Simulator = {
  slug: "customerio",
  campaigns: [
    broadcast(
      "Trial ends",
      "Your trial ends on Friday",
      { days: [1], at: [10, 0] },
      { weight: 3, id: "11" },
    ),
    broadcast(
      "Product letter",
      "What we built for you",
      { days: [2], at: [11, 0] },
      { weight: 3, channel: "email", id: "12" },
    ),
    automation("First steps", "Three things to try today", { weight: 3, appeal: 1.5, id: "13" }),
    automation("Mention", "Somebody mentioned you", {
      weight: 2,
      appeal: 2,
      channel: "email",
      id: "14",
    }),
  ],
  habits: {
    push: { ...PUSH_HABITS, leaves: 0 },
    email: { ...EMAIL_HABITS, failureCodes: [["bounced", 1]], leaveCauses: [["unsubscribed", 1]] },
  },
  platforms: [
    ["ios", 50],
    ["android", 50],
  ],
  optInCauses: [["subscribed", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  retries: [1, 2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => `broadcast:${message.campaign.id}`,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message }: Fact): object | null {
  const of: SampleOf = {
    at,
    id,
    device: device.id.slice(0, 24),
    person: device.person.userId ?? `anonymous-${device.id.slice(0, 12)}`,
    message: (message?.id ?? id).slice(0, 24),
    campaign: message?.campaign.id ?? null,
  };
  if (kind === "strange") return event("fax", "sent", of);
  if (message?.campaign.channel === "email") {
    const metric = EMAILS[kind];
    return metric === undefined ? null : event("email", metric, of, { recipient: device.inbox });
  }
  if (message === null && kind !== "opted_in" && kind !== "opted_out") return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
