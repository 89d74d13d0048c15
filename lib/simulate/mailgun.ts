import { post, samples } from "@/lib/providers/mailgun/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

/** Mailgun's webhooks: one event to a request. Only Mailgun signs them, inside the body. */
export const mailgun: Simulator = {
  slug: "mailgun",
  campaigns: [
    broadcast(
      "weekly-offers",
      "This week's offers",
      { days: [3], at: [8, 30] },
      { weight: 5, channel: "email" },
    ),
    automation("order-shipped", "Your order is on its way", {
      weight: 3,
      channel: "email",
      appeal: 2,
    }),
    automation("forgotten-basket", "You forgot something", { weight: 2, channel: "email" }),
  ],
  habits: {
    email: {
      ...EMAIL_HABITS,
      cancelled: 0.006,
      failureCodes: [
        ["bounce", 5],
        ["generic", 2],
        ["old", 1],
      ],
      leaveCauses: [["unsubscribed", 1]],
    },
  },
  platforms: [["mail", 1]],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  retries: [5, 10, 15, 60, 120, 240].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => `tag:${message.campaign.name}`,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const of: SampleOf = {
    at,
    id: id.slice(0, 22),
    person: device.inbox,
    message: (message?.id ?? id).slice(0, 22),
    campaign: message?.campaign.name ?? null,
    cause,
  };
  if (kind === "strange") return post("fax", of);
  if (message === null && kind !== "opted_out") return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
