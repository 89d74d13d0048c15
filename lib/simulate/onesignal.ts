import { body } from "@/lib/providers/onesignal/samples";
import { automation, broadcast } from "./campaign-script";
import { PUSH_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const KINDS: Partial<Record<Fact["kind"], string>> = {
  sent: "message.push.sent",
  delivered: "message.push.received",
  opened: "message.push.clicked",
  failed: "message.push.failed",
  opted_out: "message.push.unsubscribed",
  strange: "message.fax.sent",
};

/** OneSignal's Event Streams in our template: one object to a request. */
export const onesignal: Simulator = {
  slug: "onesignal",
  campaigns: [
    broadcast(
      "Match day",
      "Kick-off in an hour",
      { days: [6], at: [14, 30] },
      { weight: 5, appeal: 1.4 },
    ),
    broadcast("Transfer news", "The deal is done", { days: [2, 4], at: [18, 0] }, { weight: 4 }),
    automation("Goal alert", "Goal for your team", { weight: 3, appeal: 1.8 }),
    automation("Win back", "Your team misses you", { weight: 1, appeal: 0.6 }),
  ],
  habits: {
    push: {
      ...PUSH_HABITS,
      // Not every app reports what arrived.
      delivered: 0.8,
      failureCodes: [["Unregistered", 1]],
      leaveCauses: [["unsubscribed", 1]],
    },
  },
  platforms: [
    ["Android", 60],
    ["iOS", 30],
    ["Chrome", 10],
  ],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 3,
  batch: { max: 1, wait: 0 },
  array: false,
  retries: [1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.sendId.slice(0, 24),
  deliveryId: (fact) => fact.id,
};

function encode({ kind, at, id, device, message, cause }: Fact): object | null {
  const name = KINDS[kind];
  // An opt-out is told with the message that it followed, where there is one.
  if (name === undefined || (message === null && kind !== "opted_out" && kind !== "strange"))
    return null;
  return {
    ...body(name, {
      at,
      id,
      device: device.id.slice(0, 24),
      person: device.person.userId,
      message: message?.sendId.slice(0, 24) ?? "",
      cause: kind === "failed" ? cause : null,
      title: message?.campaignName ?? "",
    }),
    device: device.platform,
    language: device.person.language,
  };
}
