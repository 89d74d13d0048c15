import type { EventDraft, Kind } from "@/lib/providers/event";
import {
  counted,
  type Fields,
  id,
  object,
  properties,
  quarantine,
  requiredId,
  text,
  texts,
  timeKey,
  typeName,
} from "@/lib/providers/fields";
import { digestOf } from "@/lib/providers/json";
import { isoTime } from "@/lib/providers/time";
import type { ItemResult } from "@/lib/providers/types";

/** The seven documented types, and what they are to us. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ["delivery", "delivered"],
  ["click", "opened"],
  ["optIn", "opted_in"],
  ["optOut", "opted_out"],
  ["updateTopics", "profile"],
  ["topicAdded", "profile"],
  ["attributeUpdate", "profile"],
]);

type About = { readonly type: string; readonly kind: Kind; readonly subscription: Fields };

/** What one CleverPush webhook means. */
export function readWebhook(body: Fields): ItemResult {
  const type = typeName(body.type, "type");
  const kind = KIND_OF.get(type);
  if (kind === undefined) return quarantine("unknown_type", `The type "${type}" is not known.`);
  const about = { type, kind, subscription: object(body.subscription) ?? {} };
  const isMessage = type === "delivery" || type === "click";
  return counted(isMessage ? messageEvent(body, about) : subscriptionEvent(body, about));
}

function messageEvent(body: Fields, { type, kind, subscription }: About): EventDraft {
  const notification = object(body.notification) ?? {};
  const notificationId = requiredId(notification._id, "notification._id");
  const subscriptionId = requiredId(subscription._id, "subscription._id");
  const channelId = id(object(body.channel)?._id, "channel._id");
  const at = isoTime(body.date);
  return {
    kind,
    name: type,
    at,
    timeSource: "payload",
    message: [notificationId, subscriptionId],
    subscription: channelId === null ? null : [channelId, subscriptionId],
    key: [timeKey(body.date, at, "date")],
    campaign: notificationId,
    channel: "push",
    person: personOf(subscription),
    properties: properties({ feedGuid: notification.feedGuid }),
  };
}

function subscriptionEvent(body: Fields, { type, kind, subscription }: About): EventDraft {
  const channelId = requiredId(object(body.channel)?._id, "channel._id");
  const { user_id: _, ...attributes } = object(subscription.customAttributes) ?? {};
  return {
    kind,
    name: type,
    // The document gives no time of these: createdAt and syncedAt are the subscription's, not theirs.
    at: null,
    timeSource: "payload",
    message: null,
    subscription: [channelId, requiredId(subscription._id, "subscription._id")],
    key: [type, digestOf(body)],
    channel: "push",
    person: personOf(subscription),
    country: text(subscription.country),
    language: text(subscription.language),
    platform: text(subscription.platformName),
    topics: topicsOf(body, subscription),
    properties: properties({
      browserType: subscription.browserType,
      platformName: subscription.platformName,
      timezone: subscription.timezone,
      attributes: properties(attributes),
      newTopics: texts(body.newTopicsIds),
    }),
  };
}

function personOf(subscription: Fields): string | null {
  return id(object(subscription.customAttributes)?.user_id, "customAttributes.user_id");
}

/** The topics after the event: `topicAdded` lists the new ones apart. */
function topicsOf(body: Fields, subscription: Fields): readonly string[] | null {
  const topics = texts(subscription.topics);
  const added = texts(body.newTopicsIds);
  if (added === null) return topics;
  return [...new Set([...(topics ?? []), ...added])];
}
