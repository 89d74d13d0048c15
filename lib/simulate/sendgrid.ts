import type { SampleOf } from "@/lib/providers/samples";
import { entry, samples } from "@/lib/providers/sendgrid/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const OF_NO_MESSAGE: ReadonlySet<string> = new Set(["opted_in", "opted_out"]);

/** SendGrid's Event Webhook: what has gathered within half a minute. */
export const sendgrid: Simulator = {
  slug: "sendgrid",
  campaigns: [
    broadcast(
      "Monthly letter",
      "What is new this month",
      { days: [2], at: [9, 30] },
      { weight: 5, channel: "email" },
    ),
    broadcast(
      "Members only",
      "Your early access",
      { days: [4], at: [10, 0] },
      { weight: 3, channel: "email", appeal: 1.3 },
    ),
    automation("Invoice", "Your invoice", { weight: 3, channel: "email", appeal: 2 }),
    automation("Password", "Reset your password", { weight: 1, channel: "email", appeal: 2.5 }),
  ],
  habits: {
    email: {
      ...EMAIL_HABITS,
      cancelled: 0.006,
      failureCodes: [
        ["Invalid Address", 5],
        ["Reputation", 2],
        ["Mailbox Unavailable", 2],
      ],
      leaveCauses: [["unsubscribe", 1]],
    },
  },
  platforms: [["mail", 1]],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 2,
  batch: { max: 500, wait: MINUTE / 2 },
  array: true,
  retries: [1, 2, 5, 15, 30, 60, 120].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => `category:${message.campaign.name}`,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const own: SampleOf = {
    at,
    id,
    person: device.inbox,
    message: message?.id.slice(0, 22) ?? id.slice(0, 22),
  };
  const of = message
    ? { ...own, campaign: message.campaign.name, cause }
    : { ...own, campaign: null };
  if (kind === "strange") return entry("fax", of);
  if (kind === "scheduled" || (message === null && !OF_NO_MESSAGE.has(kind))) return null;
  const build = (samples as Partial<Record<Fact["kind"], (of: SampleOf) => object>>)[kind];
  return build?.(of) ?? null;
}
