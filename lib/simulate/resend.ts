import { contact, email, samples } from "@/lib/providers/resend/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

/** Resend's webhooks: one event to a request, signed as Svix signs. */
export const resend: Simulator = {
  slug: "resend",
  campaigns: [
    automation("magic-link", "Your sign-in link", { weight: 3, channel: "email", appeal: 2.5 }),
    automation("weekly-report", "Your week in numbers", { weight: 3, channel: "email" }),
    broadcast(
      "launch",
      "It is here",
      { days: [2, 4], at: [15, 0] },
      { weight: 4, channel: "email", appeal: 1.2 },
    ),
  ],
  habits: {
    email: {
      ...EMAIL_HABITS,
      cancelled: 0.004,
      failureCodes: [
        ["General", 5],
        ["NoEmail", 2],
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
  retries: [5 / 60, 5, 30, 120, 300, 600, 600].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId: (fact) => `msg_${fact.id.slice(0, 27)}`,
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const of: SampleOf = {
    at,
    person: device.inbox,
    message: (message?.id ?? id).slice(0, 36),
    campaign: message?.campaign.name ?? null,
    cause,
    ...(message ? { title: message.title } : {}),
  };
  if (kind === "strange") return email("faxed", of);
  if (kind === "opted_out") return contact("updated", of, true);
  // Only what is sent later was scheduled.
  if (kind === "scheduled" || message === null) return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
