import { bodyOf, incoming, samples, status } from "@/lib/providers/whatsapp/samples";
import { automation, broadcast } from "./campaign-script";
import { SMS_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

/** The WhatsApp Cloud API: one status to a request. */
export const whatsapp: Simulator = {
  slug: "whatsapp",
  campaigns: [
    broadcast(
      "weekend-offer",
      "Only this weekend",
      { days: [5], at: [16, 0] },
      { weight: 4, channel: "whatsapp" },
    ),
    automation("order-ready", "Your order is ready", { weight: 3, channel: "whatsapp" }),
    automation("appointment", "See you tomorrow", { weight: 2, channel: "whatsapp" }),
  ],
  habits: {
    whatsapp: {
      ...SMS_HABITS,
      opened: 0.6,
      failureCodes: [
        ["131026", 4],
        ["131049", 2],
        ["131047", 1],
      ],
      leaveCauses: [["stop", 1]],
    },
  },
  platforms: [["phone", 1]],
  optInCauses: [["resume", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  write: (item) => JSON.stringify(bodyOf(item)),
  retries: [1, 5, 15, 60].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message, cause, again }: Fact): object | null {
  // Read again is the same status once more.
  if (again) return null;
  const person = device.person.phone.replace("+", "");
  const campaign = message?.campaign.name ?? null;
  const of = { at, message: message?.id ?? id, person, cause, campaign };
  if (kind === "strange") return status("teleported", of);
  if (kind === "inbound") return incoming(of);
  const build = (samples as Partial<Record<Fact["kind"], (one: typeof of) => object>>)[kind];
  const isOfMessage = kind !== "opted_in" && kind !== "opted_out";
  if (!build || (message === null && isOfMessage)) return null;
  return build(of);
}
