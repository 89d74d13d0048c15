import { event, samples } from "@/lib/providers/brevo/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS } from "./habits";
import { HOUR, MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const OF_NO_MESSAGE: ReadonlySet<string> = new Set(["opted_in", "opted_out"]);

/** Brevo's webhooks of transactional e-mails: what has gathered within five minutes. */
export const brevo: Simulator = {
  slug: "brevo",
  campaigns: [
    broadcast(
      "newsletter",
      "News from the workshop",
      { days: [4], at: [9, 0] },
      { weight: 5, channel: "email" },
    ),
    automation("booking", "Your booking", { weight: 3, channel: "email", appeal: 2 }),
    automation("review", "How was it?", { weight: 2, channel: "email", appeal: 0.8 }),
  ],
  habits: {
    email: {
      ...EMAIL_HABITS,
      failureCodes: [
        ["hard_bounce", 5],
        ["blocked", 2],
        ["invalid_email", 1],
      ],
      leaveCauses: [["unsubscribed", 1]],
    },
  },
  platforms: [["mail", 1]],
  optInCauses: [["list_addition", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 500, wait: 5 * MINUTE },
  array: true,
  retries: [10 * MINUTE, HOUR, 2 * HOUR, 8 * HOUR],
  encode,
  campaignId: (message) => `tag:${message.campaign.name}`,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const of: SampleOf = {
    at,
    person: device.inbox,
    message: (message?.id ?? id).slice(0, 22),
    campaign: message?.campaign.name ?? null,
    cause,
  };
  if (kind === "strange") return event("faxed", of);
  if (message === null && !OF_NO_MESSAGE.has(kind)) return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
