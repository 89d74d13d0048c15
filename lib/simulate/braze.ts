import { event, samples } from "@/lib/providers/braze/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS, PUSH_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const EMAILS: Partial<Record<Fact["kind"], string>> = {
  sent: "Send",
  delivered: "Delivery",
  opened: "Open",
  clicked: "Click",
  failed: "Bounce",
  opted_out: "Unsubscribe",
};

/** Braze Currents over HTTP: batches of up to 100, push and e-mail. */
export const braze: Simulator = {
  slug: "braze",
  campaigns: [
    broadcast(
      "Weekend basket",
      "Your weekend basket is ready",
      { days: [5], at: [16, 0] },
      { weight: 5 },
    ),
    broadcast(
      "Recipe of the week",
      "Five minutes to dinner",
      { days: [3], at: [11, 0] },
      { weight: 3, channel: "email" },
    ),
    automation("Order on its way", "The courier is close", { weight: 3, appeal: 2 }),
    automation("Receipt", "Thank you for your order", { weight: 2, channel: "email", appeal: 1.5 }),
  ],
  habits: {
    push: { ...PUSH_HABITS, cancelled: 0.01, delivered: 1, leaves: 0.002 },
    email: { ...EMAIL_HABITS, failureCodes: [["bounce", 1]] },
  },
  platforms: [
    ["ios", 55],
    ["android", 40],
    ["web", 5],
  ],
  optInCauses: [["add", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 100, wait: MINUTE },
  array: true,
  retries: [1, 2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaignId.slice(0, 24),
  deliveryId: (fact) => fact.id,
};

function encode(fact: Fact): object | null {
  const { kind, at, id, device, message } = fact;
  const of: SampleOf = {
    at,
    id,
    device: device.id.slice(0, 24),
    person: device.person.userId,
    ...(message
      ? {
          message: message.id.slice(0, 24),
          campaign: message.campaignId.slice(0, 24),
          title: message.campaignName,
        }
      : { campaign: null }),
  };
  const platform = { platform: device.platform };
  if (kind === "strange") return event("users.quests.Started", of, platform);
  if (message?.campaign.channel === "email") {
    const type = EMAILS[kind];
    return type === undefined
      ? null
      : event(`users.messages.email.${type}`, of, { email_address: device.inbox });
  }
  if (kind === "delivered" || kind === "custom" || kind === "inbound") return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
