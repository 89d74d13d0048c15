import { record, samples } from "@/lib/providers/postmark/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

/** Postmark's webhooks: one record to a request. */
export const postmark: Simulator = {
  slug: "postmark",
  campaigns: [
    automation("receipt", "Your receipt", { weight: 4, channel: "email", appeal: 2 }),
    automation("welcome", "Welcome on board", { weight: 3, channel: "email", appeal: 1.6 }),
    broadcast(
      "changelog",
      "What changed this week",
      { days: [5], at: [11, 0] },
      { weight: 3, channel: "email" },
    ),
  ],
  habits: {
    email: {
      ...EMAIL_HABITS,
      failureCodes: [
        ["HardBounce", 5],
        ["SoftBounce", 2],
        ["Blocked", 1],
      ],
      leaveCauses: [["Recipient", 1]],
    },
  },
  platforms: [["mail", 1]],
  optInCauses: [["Customer", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  retries: [1, 5, 10, 10, 10, 15, 30, 60, 120, 360].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const of: SampleOf = {
    at,
    person: device.inbox,
    message: (message?.id ?? id).slice(0, 36),
    campaign: message?.campaign.name ?? null,
    cause,
  };
  if (kind === "strange") return record("Fax", of);
  if (message === null && kind !== "opted_in" && kind !== "opted_out") return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
