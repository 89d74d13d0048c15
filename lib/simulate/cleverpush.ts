import { messageBody, subscriptionBody } from "@/lib/providers/cleverpush/samples";
import { automation, broadcast } from "./campaign-script";
import { PUSH_HABITS } from "./habits";
import { DAY, MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

const CHANNEL = "c65e5a1f0b7d2e9a41c03d77";
const TOPICS = ["t65e5b201politics", "t65e5b202culture", "t65e5b203sport", "t65e5b204local"];

const HEADLINES = [
  "Council votes for the new tram line",
  "Storm warning for the coast until Thursday",
  "The long read: a town without cars",
  "Transfer deadline: all moves at a glance",
  "What the budget means for families",
  "Night trains return to the south",
  "Interview: why bakers get up earlier again",
  "Election night: first projections",
  "Seven museums that are free on Sunday",
  "Quiz of the week: how well were you informed?",
  "Harbour bridge closed for two weeks",
  "The best photographs of the autumn",
  "School meals: what changes in January",
];

/** CleverPush webhooks: one object to a request. */
export const cleverpush: Simulator = {
  slug: "cleverpush",
  campaigns: [
    // Every notification has an id of its own: it is its own campaign.
    broadcast(
      "Weekly briefing",
      "The week in five minutes",
      { days: [4], at: [17, 0] },
      { weight: 9, named: HEADLINES },
    ),
    automation("Welcome", "Good to have you here", { weight: 1, appeal: 1.7 }),
    automation("Morning briefing", "Your morning in three minutes", { weight: 2, appeal: 1.2 }),
    automation("Local alert", "Something happened near you", { weight: 1.5, appeal: 1.9 }),
  ],
  habits: { push: { ...PUSH_HABITS, opened: 0.052, leaves: 0.008 } },
  platforms: [
    ["Android", 38],
    ["Windows", 24],
    ["iOS", 22],
    ["Mac OS", 16],
  ],
  optInCauses: [[null, 1]],
  identity: "campaign",
  audience: 4,
  demo: { share: 0.19 },
  batch: { max: 1, wait: 0 },
  array: false,
  // Eight tries, the first after two minutes; the factor of two is assumed.
  retries: [2, 4, 8, 16, 32, 64, 128, 256].map((minutes) => minutes * MINUTE),
  encode,
  grown: (item) =>
    "type" in item && item.type === "delivery"
      ? { ...item, client: { sdkVersion: "2.4.0", isInstalledApp: false } }
      : item,
  campaignId: (message) => message.campaignId.slice(0, 24),
  deliveryId: (fact) => fact.id,
};

function encode(fact: Fact): object | null {
  switch (fact.kind) {
    case "delivered":
      return messageItem("delivery", fact);
    case "opened":
      return messageItem("click", fact);
    case "opted_in":
      return subscriptionItem("optIn", fact, { channel: CHANNEL });
    case "opted_out":
      return subscriptionItem("optOut", fact);
    case "profile":
      return profileItem(fact);
    case "strange":
      return subscriptionItem("landingPageView", fact);
    default:
      return null;
  }
}

function messageItem(type: string, { at, device, message }: Fact): object {
  const own = { at, device: device.id.slice(0, 24) };
  const id = message?.campaignId.slice(0, 24);
  const item = messageBody(type, id === undefined ? own : { ...own, message: id });
  const feedGuid =
    message?.campaign.type === "broadcast"
      ? { feedGuid: [`https://news.example.com/${message.campaignId.slice(24, 32)}`] }
      : {};
  return {
    ...item,
    notification: { ...item.notification, ...feedGuid },
    channel: { _id: CHANNEL },
  };
}

function subscriptionItem(type: string, { at, device }: Fact, more: object = {}): object {
  const isApp = /ios|android/i.test(device.platform);
  const item = subscriptionBody(
    type,
    { at, device: device.id.slice(0, 24) },
    {
      createdAt: new Date(Math.min(device.joinedAt, at)).toISOString(),
      browserType: isApp ? "SDK" : "Chrome",
      platformName: device.platform,
      language: device.person.language,
      country: device.person.country,
      topics: topicsOf(device.id),
      ...more,
    },
  );
  return { ...item, channel: { _id: CHANNEL } };
}

function profileItem(fact: Fact): object {
  const { userId } = fact.device.person;
  if (userId !== null) {
    const customAttributes = {
      user_id: userId,
      last_seen_at: new Date(fact.at - DAY).toISOString(),
    };
    return subscriptionItem("attributeUpdate", fact, { customAttributes });
  }
  const added = TOPICS[Number.parseInt(fact.id.slice(0, 4), 16) % TOPICS.length];
  return { ...subscriptionItem("topicAdded", fact), newTopicsIds: [added] };
}

function topicsOf(id: string): string[] {
  const bits = Number.parseInt(id.slice(0, 2), 16);
  return TOPICS.filter((_, index) => (bits >> index) & 1);
}
