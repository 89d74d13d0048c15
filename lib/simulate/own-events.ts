import type { SampleOf, Samples } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS, PUSH_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

type Format = {
  readonly slug: string;
  readonly samples: Samples;
  /** An event of a type of one's own. */
  readonly event: (type: string, of: SampleOf) => object;
};

const FAILURES = [
  ["unregistered", 4],
  ["rejected", 1],
  ["expired", 1],
] as const;
const LEAVES = [["link", 1]] as const;

/** A program's own events, in a format that leaves their names to it. */
export function ownSimulator(format: Format): Omit<Simulator, "batch" | "array"> {
  return {
    slug: format.slug,
    campaigns: [
      broadcast("Opening hours", "Open on Sunday", { days: [5], at: [12, 0] }, { weight: 3 }),
      broadcast(
        "Reading list",
        "Five things to read",
        { days: [0], at: [9, 0] },
        { weight: 3, channel: "email" },
      ),
      automation("Ticket answered", "We answered you", { weight: 3, appeal: 1.6 }),
    ],
    habits: {
      push: { ...PUSH_HABITS, clicked: 0.2, failureCodes: FAILURES, leaveCauses: LEAVES },
      email: { ...EMAIL_HABITS, failureCodes: FAILURES, leaveCauses: LEAVES },
    },
    platforms: [["app", 1]],
    optInCauses: [[null, 1]],
    identity: "send",
    audience: 2,
    retries: [1, 5, 30, 120].map((minutes) => minutes * MINUTE),
    encode: (fact) => encode(fact, format),
    campaignId: (message) => message.campaign.name,
    deliveryId: (fact) => fact.id,
  };
}

function encode(fact: Fact, { samples, event }: Format): object | null {
  const { kind, at, id, device, message, cause } = fact;
  const channel = message?.campaign.channel ?? "push";
  const of: SampleOf = {
    at,
    id,
    channel,
    message: message?.id ?? id,
    person: device.id.slice(0, 24),
    campaign: message?.campaign.name ?? null,
    cause,
  };
  if (kind === "strange") return event("order.delivered", of);
  if (kind === "inbound") return null;
  if (message === null && kind !== "opted_in" && kind !== "opted_out") return null;
  return samples[kind]?.(of) ?? null;
}
