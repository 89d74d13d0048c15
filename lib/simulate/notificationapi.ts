import { subscriptionWebhook, webhook } from "@/lib/providers/notificationapi/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS, PUSH_HABITS, SMS_HABITS } from "./habits";
import { stableUuid } from "./random";
import type { Fact, Simulator } from "./types";

/** Per channel, the types that exist: none for a push that was sent, delivered or opened. */
const TYPES: { readonly [channel: string]: Partial<Record<Fact["kind"], string>> } = {
  email: {
    delivered: "EMAIL_DELIVERED",
    opened: "EMAIL_OPEN",
    clicked: "EMAIL_CLICK",
    failed: "EMAIL_FAILED",
    opted_out: "EMAIL_UNSUBSCRIBE",
  },
  sms: { delivered: "SMS_DELIVERED", failed: "SMS_FAILED", opted_out: "SMS_UNSUBSCRIBE" },
  push: { failed: "PUSH_FAILED", opted_out: "PUSH_UNSUBSCRIBE" },
};

/** NotificationAPI (now Pingram): one object to a request, signed where there is a secret. */
export const notificationapi: Simulator = {
  slug: "notificationapi",
  campaigns: [
    automation("order_confirmation", "Thank you for your order", {
      weight: 4,
      appeal: 1.9,
      channel: "email",
    }),
    automation("shipping_update", "Your parcel is on its way", {
      weight: 3,
      appeal: 1.6,
      channel: "email",
    }),
    automation("password_reset", "Reset your password", {
      weight: 1,
      appeal: 2.3,
      channel: "email",
    }),
    automation("invoice_ready", "Your invoice is ready", {
      weight: 1,
      appeal: 1.1,
      channel: "email",
    }),
    broadcast(
      "weekly_digest",
      "Your week at a glance",
      { days: [1], at: [8, 0] },
      { weight: 4, channel: "email" },
    ),
    automation("delivery_window", "We come today between 14:00 and 16:00", {
      weight: 2,
      channel: "sms",
    }),
    automation("appointment_reminder", "Reminder: tomorrow at 10:30", {
      weight: 1,
      channel: "sms",
    }),
    automation("price_alert", "Below your limit", { weight: 1, channel: "push" }),
  ],
  habits: {
    email: EMAIL_HABITS,
    sms: SMS_HABITS,
    push: { ...PUSH_HABITS, failed: 0.05, failureCodes: [["TOKEN_EXPIRED", 1]] },
  },
  platforms: [["unknown", 1]],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 1,
  demo: { share: 0.08 },
  batch: { max: 1, wait: 0 },
  array: false,
  // Its policy is not documented; at-least-once is implied.
  retries: [5_000, 30_000, 120_000],
  encode,
  campaignId: (message) => message.campaign.name,
  deliveryId,
  headers: (id, now) => ({ "x-pingram-id": id, "x-pingram-timestamp": String(now) }),
};

function encode(fact: Fact): object | null {
  const { kind, device, message } = fact;
  const person = device.person.userId ?? device.inbox;
  if (kind === "opted_in") {
    const of = { campaign: "delivery_window", channel: "sms", person } as const;
    return subscriptionWebhook("SMS_SUBSCRIBE", of);
  }
  // A second open cannot be told from a retry, so it is never simulated.
  if (message === null || fact.again) return null;
  const { channel, name } = message.campaign;
  if (kind === "inbound") return inbound(fact, person);
  const eventType = kind === "strange" ? "FAX_DELIVERED" : TYPES[channel]?.[kind];
  if (eventType === undefined) return null;
  const of = { message: stableUuid(message.id), campaign: name, channel, person };
  if (kind === "opted_out") return subscriptionWebhook(eventType, of);
  return {
    ...webhook(eventType, of),
    ...(kind === "failed" ? { failureCode: fact.cause } : {}),
    ...(kind === "clicked" ? { clickedLink: `https://shop.example.com/${name}` } : {}),
  };
}

function inbound({ at, device, message }: Fact, userId: string): object {
  return {
    eventType: "SMS_INBOUND",
    from: device.person.phone,
    to: "+4930555000",
    text: "Thank you!",
    receivedAt: new Date(at).toISOString(),
    userId,
    lastTrackingId: message ? stableUuid(message.id) : null,
  };
}

/** One id serves a message's delivery, open and click; subscriptions have one each. */
function deliveryId(fact: Fact): string {
  const ofMessage = fact.message !== null && fact.kind !== "opted_out" && fact.kind !== "opted_in";
  return stableUuid(ofMessage && fact.message ? fact.message.id : fact.id);
}
