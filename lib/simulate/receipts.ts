import { receipt, samples } from "@/lib/providers/receipts/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation } from "./campaign-script";
import { PUSH_HABITS } from "./habits";
import type { Fact, Simulator } from "./types";

/** Receipts of apps: what arrived and was tapped, one to a request. */
export const receipts: Simulator = {
  slug: "receipts",
  campaigns: [
    automation("Order updates", "Your order is on its way", { weight: 3, channel: "push" }),
  ],
  habits: { push: { ...PUSH_HABITS, clicked: 0.2, leaves: 0 } },
  platforms: [
    ["ios", 3],
    ["android", 4],
  ],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 1,
  batch: { max: 1, wait: 0 },
  array: false,
  // A device does not try again.
  retries: [],
  encode,
  campaignId: () => null,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, device, message }: Fact): object | null {
  if (message === null) return null;
  const of: SampleOf = { at, message: message.id.slice(0, 32), device: device.id.slice(0, 32) };
  if (kind === "strange") return receipt("snoozed", of);
  const build = (samples as Partial<Record<Fact["kind"], (one: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
