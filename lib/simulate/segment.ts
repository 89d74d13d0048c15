import type { SampleOf } from "@/lib/providers/samples";
import { samples, track } from "@/lib/providers/segment/samples";
import { automation, broadcast } from "./campaign-script";
import { PUSH_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const OF_NO_MESSAGE: ReadonlySet<string> = new Set(["opted_in", "opted_out", "custom"]);

/** Segment's webhook destination: one call to a request, signed. */
export const segment: Simulator = {
  slug: "segment",
  campaigns: [
    broadcast(
      "Price drop",
      "Your flight is cheaper now",
      { days: [2, 5], at: [12, 0] },
      { weight: 4, appeal: 1.2 },
    ),
    automation("Gate change", "Your gate has changed", { weight: 3, appeal: 2.4 }),
    automation("Check-in", "Check in now", { weight: 3, appeal: 2 }),
  ],
  habits: { push: { ...PUSH_HABITS, failureCodes: [["bounced", 1]] } },
  platforms: [
    ["iOS", 55],
    ["Android", 45],
  ],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  retries: [1, 2, 5, 15, 30, 60].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message }: Fact): object | null {
  const of: SampleOf = {
    at,
    id,
    device: device.id.slice(0, 24),
    person: device.person.userId ?? `anonymous-${device.id.slice(0, 12)}`,
    message: (message?.id ?? id).slice(0, 24),
    ...(message
      ? { campaign: message.campaign.name, title: message.campaign.name }
      : { campaign: null }),
  };
  // A call without an id of its own: whether it came twice cannot be known.
  if (kind === "strange") {
    const { messageId: _, ...call } = track("Push Notification Tapped", of);
    return call;
  }
  if (message === null && !OF_NO_MESSAGE.has(kind)) return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
