import { installationEvent, notificationEvent } from "@/lib/providers/wonderpush/samples";
import { automation, broadcast } from "./campaign-script";
import { PUSH_HABITS } from "./habits";
import { HOUR, MINUTE } from "./rhythm";
import type { Fact, SentMessage, Simulator } from "./types";

const APPLICATION_ID = "01906i1feoq2cu1p";

const TYPES: Partial<Record<Fact["kind"], string>> = {
  sent: "@NOTIFICATION_SENT",
  delivered: "@NOTIFICATION_RECEIVED",
  opened: "@NOTIFICATION_OPENED",
  failed: "@NOTIFICATION_FAILED",
  opted_in: "@OPT_IN",
  opted_out: "@OPT_OUT",
  session: "@PRESENCE",
  custom: "purchase",
  strange: "@NOTIFICATION_OPENED",
};

const REASONS: Partial<Record<Fact["kind"], string>> = {
  opened: "notificationOpened",
  strange: "notificationOpened",
  session: "recentNotificationOpened",
  custom: "recentNotificationOpened",
};

/** WonderPush event objects, in arrays as a forwarder sends them (the webhook is undocumented). */
export const wonderpush: Simulator = {
  slug: "wonderpush",
  campaigns: [
    broadcast(
      "Weekend deals",
      "Up to 40 % off boots this weekend",
      { days: [5], at: [17, 30] },
      { weight: 4, appeal: 1.2 },
    ),
    broadcast(
      "New arrivals",
      "Just in: light jackets for autumn",
      { days: [2], at: [10, 0] },
      { weight: 3 },
    ),
    broadcast(
      "Sunday inspiration",
      "Five hikes within an hour of home",
      { days: [0], at: [18, 45] },
      { weight: 2, appeal: 1.3 },
    ),
    broadcast(
      "Members' night",
      "Tonight only: early access for members",
      { days: [4], at: [19, 0] },
      { weight: 3, appeal: 1.5 },
    ),
    automation("Abandoned cart", "You left something behind", { weight: 2, appeal: 2.1 }),
    automation("Price drop", "Something on your list is cheaper now", { weight: 2, appeal: 2.6 }),
    automation("Back in stock", "It is back: order before it goes", { weight: 1, appeal: 2.9 }),
    automation("Points expire", "Your points expire in 7 days", {
      weight: 0.04,
      appeal: 1.4,
      comesAgain: true,
    }),
    automation("Order updates", "Your parcel is on its way", {
      weight: 1.5,
      appeal: 3.5,
      id: null,
    }),
  ],
  habits: {
    push: {
      ...PUSH_HABITS,
      failureEnds: "invalidated",
      leaveCauses: [
        ["soft", 8],
        ["removed", 1],
        ["moved", 1],
      ],
    },
  },
  platforms: [
    ["Android", 58],
    ["iOS", 34],
    ["Web", 8],
  ],
  optInCauses: [
    ["new", 84],
    ["soft", 13],
    ["moved", 3],
  ],
  identity: "send",
  audience: 1,
  demo: { share: 0.33, failing: true },
  batch: { max: 50, wait: 20_000 },
  array: true,
  retries: [1_000, 5_000, 30_000],
  encode,
  campaignId,
  deliveryId: (fact) => fact.id,
};

function campaignId({ campaign, campaignId }: SentMessage): string | null {
  return campaign.id === null ? null : campaignId.slice(0, 20);
}

function encode(fact: Fact): object | null {
  const type = TYPES[fact.kind];
  if (type === undefined) return null;
  const { installationId, ...item } = itemOf(type, fact);
  return {
    ...item,
    applicationId: APPLICATION_ID,
    // An event without an installation names no subscription and no message.
    ...(fact.kind === "strange" ? {} : { installationId }),
    ...detailsOf(fact),
    creationDate: fact.at + 400,
  };
}

/** An event of a notification says what it inherits of the one it belongs to or followed. */
function itemOf(type: string, { kind, at, id, device, message, cause }: Fact) {
  const of = {
    at,
    id: id.slice(0, 26),
    device: device.id.slice(0, 40),
    person: device.person.userId,
  };
  if (kind === "opted_in" || kind === "opted_out") {
    return { ...installationEvent(type, of), subtype: cause };
  }
  if (!message) return installationEvent(type, of);
  const reason = REASONS[kind];
  return {
    ...notificationEvent(type, {
      ...of,
      campaign: campaignId(message),
      message: message.sendId.slice(0, 26),
    }),
    ...(reason === undefined ? {} : { reporting: { attributionReason: reason } }),
  };
}

function detailsOf({ kind, at, id }: Fact): object {
  const number = Number.parseInt(id.slice(0, 6), 16);
  if (kind === "session") {
    const elapsedTime = MINUTE + (number % HOUR);
    return { presence: { fromDate: at, untilDate: at + elapsedTime, elapsedTime } };
  }
  if (kind === "custom") {
    return {
      custom: {
        string_category: ["boots", "jackets", "tents", "trousers"][number % 4],
        float_price: 9.99 + (number % 240),
        int_items: 1 + (number % 3),
        string_currency: "eur",
      },
    };
  }
  if (kind === "opened" && number % 5 === 0) return { buttonLabel: "Shop now" };
  return {};
}
