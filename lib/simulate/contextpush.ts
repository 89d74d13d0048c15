import { entry } from "@/lib/providers/contextpush/samples";
import { automation, broadcast } from "./campaign-script";
import { PUSH_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const STATUSES: Partial<Record<Fact["kind"], string>> = {
  scheduled: "pending",
  delivered: "delivered",
  opened: "opened",
  cancelled: "cancelled",
  failed: "failed",
  strange: "delivered",
};

/** ContextPush webhooks: arrays of up to 100, proven by a shared secret. */
export const contextpush: Simulator = {
  slug: "contextpush",
  campaigns: [
    broadcast(
      "daily-reminder",
      "It's time for your lesson",
      { days: [0, 1, 2, 3, 4, 5, 6], at: [17, 0] },
      { weight: 5 },
    ),
    broadcast(
      "weekly-recap",
      "Your week in numbers",
      { days: [0], at: [10, 0] },
      { weight: 2, appeal: 1.3 },
    ),
    broadcast(
      "new-course",
      "A new course for you",
      { days: [3], at: [12, 0] },
      { weight: 2, appeal: 0.8 },
    ),
    automation("lesson-streak", "Keep your streak alive", { weight: 2, appeal: 1.6 }),
    automation("friend-challenge", "You have been challenged", { weight: 1.5, appeal: 2 }),
    automation("evening-review", "Five minutes of review?", { weight: 1, appeal: 0.9 }),
  ],
  habits: {
    push: {
      ...PUSH_HABITS,
      hold: 90 * MINUTE,
      cancelled: 0.02,
      failed: 0.012,
      // Accepted by Apple is all that it says, so nearly all are.
      delivered: 0.985,
      opened: 0.13,
      // States between may be skipped; the last one comes.
      skipped: 0.05,
      leaves: 0,
    },
  },
  platforms: [["iOS", 1]],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 4,
  demo: { share: 0.27, failing: true },
  batch: { max: 100, wait: MINUTE },
  array: true,
  // Ten tries within two hours.
  retries: [1, 2, 3, 5, 8, 12, 15, 20, 24, 30].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId: (fact) => fact.id,
  headers: () => ({ "x-ctx-event-type": "message_status" }),
};

function encode(fact: Fact): object | null {
  const { kind, device, message } = fact;
  const status = STATUSES[kind];
  if (status === undefined || message === null) return null;
  const planned = message.contextAware ? "context_aware" : "traditional";
  const { idempotency_key, ...item } = entry(status, {
    at: fact.at,
    message: `k-${message.id.slice(0, 20)}`,
    device: device.id,
    person: device.person.userId ?? `guest-${device.id.slice(0, 8)}`,
    campaign: message.campaign.name,
    title: message.title,
  });
  return {
    ...item,
    // Without it nobody can tell which message it was.
    ...(kind === "strange" ? {} : { idempotency_key }),
    delivery_method: kind === "cancelled" ? "cancelled" : actual(planned, message.id),
    planned_delivery_method: planned,
    content: { title: message.title, body: "Open the app to begin.", userInfo: { lesson: 12 } },
  };
}

/** One in twelve that waited for a good moment found none, and goes out the ordinary way. */
function actual(planned: string, id: string): string {
  return Number.parseInt(id.slice(0, 4), 16) % 12 === 0 ? "traditional" : planned;
}
