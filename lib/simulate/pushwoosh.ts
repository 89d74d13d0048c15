import { streamedEvent } from "@/lib/providers/pushwoosh/samples";
import { automation, broadcast } from "./campaign-script";
import { EMAIL_HABITS, PUSH_HABITS } from "./habits";
import { HOUR } from "./rhythm";
import type { Fact, SentMessage, Simulator } from "./types";

/** The verbs per channel; only those seen in Pushwoosh's own pages, and their plain relatives. */
const VERBS: { readonly [channel: string]: Partial<Record<Fact["kind"], string>> } = {
  push: { sent: "Push Sent", delivered: "Push Delivered", opened: "Push Opened" },
  email: {
    sent: "Email Sent",
    delivered: "Email Delivered",
    opened: "Email Opened",
    clicked: "Email Clicked",
    failed: "Email Bounced",
    opted_out: "Email Unsubscribed",
  },
};

/** Pushwoosh event streaming over HTTP: arrays of up to 100, or what came within the hour. */
export const pushwoosh: Simulator = {
  slug: "pushwoosh",
  campaigns: [
    automation("Onboarding", "Three things to try first", { weight: 2, appeal: 1.8 }),
    automation("Win-back", "We saved your place", { weight: 2, appeal: 0.6 }),
    automation("Streak at risk", "Play today to keep your streak", {
      weight: 0.03,
      appeal: 1.5,
      comesAgain: true,
    }),
    broadcast(
      "Friday tournament",
      "The tournament starts at 20:00",
      { days: [5], at: [18, 0] },
      { weight: 4, appeal: 1.4 },
    ),
    broadcast("Season news", "What is new this week", { days: [3], at: [16, 30] }, { weight: 3 }),
    broadcast(
      "Weekend double points",
      "Double points until Sunday night",
      { days: [6], at: [11, 0] },
      { weight: 3, appeal: 1.2 },
    ),
    broadcast(
      "Newsletter",
      "This month in the arena",
      { days: [1], at: [9, 15] },
      { weight: 3, channel: "email" },
    ),
    automation("Receipt", "Your receipt", { weight: 1, appeal: 1.6, channel: "email" }),
  ],
  habits: { push: { ...PUSH_HABITS, failed: 0 }, email: { ...EMAIL_HABITS, opened: 0.22 } },
  platforms: [
    ["Android", 52],
    ["iOS", 41],
    ["Chrome", 4],
    ["Huawei", 3],
  ],
  optInCauses: [[null, 1]],
  identity: "send",
  audience: 1,
  demo: { share: 0.22, silent: true },
  batch: { max: 100, wait: HOUR },
  array: true,
  // Then the request is discarded, as its document says.
  retries: [1_000, 3_000, 8_000],
  encode,
  campaignId: (message) => String(campaignNumber(message)),
  deliveryId: (fact) => fact.id,
};

function encode(fact: Fact): object | null {
  const { kind, device, message } = fact;
  if (message === null) return null;
  const channel = message.campaign.channel;
  const name = kind === "strange" ? "Push Muted" : VERBS[channel]?.[kind];
  if (name === undefined) return null;
  const isEmail = channel === "email";
  const item = streamedEvent(name, {
    at: fact.at,
    message: messageCode(message),
    campaign: String(campaignNumber(message)),
    device: isEmail ? device.inbox : hardwareId(device.id),
    person: device.person.userId,
  });
  return {
    ...item,
    message_id: 20_000_000_000 + Number.parseInt(message.sendId.slice(0, 8), 16),
    platform: isEmail ? "Email" : device.platform,
    payload: isEmail ? message.title : JSON.stringify({ title: message.title }),
    journey_title: message.campaign.type === "automation" ? message.campaign.name : "",
    journey_point_title: message.campaign.type === "automation" ? "2_push" : "",
  };
}

function campaignNumber({ campaignId }: SentMessage): number {
  return 900_000 + (Number.parseInt(campaignId.slice(0, 8), 16) % 100_000);
}

function messageCode({ sendId }: SentMessage): string {
  const hex = sendId.toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4, 12)}-${hex.slice(12, 20)}`;
}

function hardwareId(id: string): string {
  const hex = id.toUpperCase();
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
    .join("-");
}
