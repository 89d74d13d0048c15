import type { EventDraft } from "@/lib/providers/event";
import {
  counted,
  type Fields,
  id,
  object,
  properties,
  quarantine,
  requiredId,
  text,
  timeKey,
  typeName,
} from "@/lib/providers/fields";
import { digestOf } from "@/lib/providers/json";
import { epochTime } from "@/lib/providers/time";
import type { ItemResult } from "@/lib/providers/types";
import { type EventName, parseEventName } from "./event-name";
import { platformName } from "./platform";

/** Where hwid is not a device but the recipient's address or phone number. */
const HWID_IS_ADDRESS: ReadonlySet<string> = new Set(["email", "sms", "whatsapp"]);

/** What one event of Pushwoosh's event streaming means. */
export function readStreamedEvent(event: Fields): ItemResult {
  const name = typeName(event.event_name, "event_name");
  const parsed = parseEventName(name);
  const draft =
    liveActivityEvent(event, name, parsed) ??
    (parsed === null
      ? quarantine("unknown_type", `The event_name "${name}" is no known channel and verb.`)
      : knownEvent(event, name, parsed));
  return counted(draft);
}

function knownEvent(event: Fields, name: string, { channel, verb, kind }: EventName): EventDraft {
  const application = requiredId(event.application_code, "application_code");
  const hwid = requiredId(event.hwid, "hwid");
  const at = epochTime(event.timestamp, "s");
  const isOpt = kind === "opted_out";
  return draftOf(event, name, {
    kind,
    at,
    message: isOpt ? null : [application, requiredId(event.message_code, "message_code"), hwid],
    subscription: [application, hwid],
    key: [timeKey(event.timestamp, at, "timestamp")],
    channel,
    address: HWID_IS_ADDRESS.has(channel) ? hwid : addressByPlatform(event, hwid),
    cause: isOpt || kind === "failed" ? verb : null,
    title: channel === "email" ? text(event.payload) : titleOf(event.payload),
  });
}

/** Live-activity events may name neither a message nor a device: then they are no stage of one. */
function liveActivityEvent(
  event: Fields,
  name: string,
  parsed: EventName | null,
): EventDraft | null {
  const activity = id(event.live_activity_id, "live_activity_id");
  const hwid = id(event.hwid, "hwid");
  const hasMessage = id(event.message_code, "message_code") !== null && hwid !== null;
  if (activity === null || hasMessage) return null;
  const application = id(event.application_code, "application_code");
  const at = epochTime(event.timestamp, "s");
  const time = id(event.timestamp, "timestamp");
  return draftOf(event, name, {
    kind: "custom",
    at,
    message: null,
    subscription: application === null || hwid === null ? null : [application, hwid],
    key: [
      activity,
      name,
      time === null ? digestOf(meaningOf(event)) : timeKey(time, at, "timestamp"),
    ],
    channel: parsed?.channel ?? "live_activity",
    address: hwid === null ? null : addressByPlatform(event, hwid),
    cause: null,
    title: null,
  });
}

/** What is the same of an event over HTTP and gRPC: not uuid, nor how "not set" is written. */
function meaningOf(event: Fields): Fields {
  const isSet = ([name, value]: [string, unknown]) =>
    name !== "uuid" && value !== "" && value !== 0 && value !== null;
  return Object.fromEntries(Object.entries(event).filter(isSet));
}

/** What an event says in its own way. */
type Identified = Required<
  Pick<EventDraft, "kind" | "at" | "message" | "subscription" | "key" | "channel"> &
    Pick<EventDraft, "address" | "cause" | "title">
>;

/** Adds what every event says alike. Field by field: spreading costs more than all the rest. */
function draftOf(event: Fields, name: string, identified: Identified): EventDraft {
  const campaignId = id(event.campaign_id, "campaign_id");
  const messageCode = id(event.message_code, "message_code");
  // 0 is how a uint64 that is not set arrives over gRPC.
  const campaign = campaignId === "0" ? null : campaignId;
  return {
    kind: identified.kind,
    name,
    at: identified.at,
    timeSource: "payload",
    message: identified.message,
    subscription: identified.subscription,
    key: identified.key,
    campaign: campaign ?? messageCode,
    campaignName: campaignName(event),
    channel: identified.channel,
    platform: platformName(event.platform),
    person: personOf(event),
    address: identified.address,
    cause: identified.cause,
    title: identified.title,
    properties: properties({
      messageId: id(event.message_id, "message_id"),
      messageCode: campaign === null ? null : messageCode,
      liveActivityId: event.live_activity_id,
    }),
  };
}

/** Whoever is not signed in has the device's id as user_id: that is no person. */
function personOf(event: Fields): string | null {
  const person = id(event.user_id, "user_id");
  return person === id(event.hwid, "hwid") ? null : person;
}

function campaignName(event: Fields): string | null {
  const parts = [text(event.journey_title), text(event.journey_point_title)];
  return parts.filter((part) => part !== null).join(" · ") || null;
}

function addressByPlatform(event: Fields, hwid: string): string | null {
  return HWID_IS_ADDRESS.has(platformName(event.platform) ?? "") ? hwid : null;
}

/** `payload` is the content as sent: for pushes JSON with a title, or just the text. */
function titleOf(payload: unknown): string | null {
  if (typeof payload !== "string") return text(object(payload)?.title);
  if (!payload.trimStart().startsWith("{")) return text(payload);
  try {
    return text(object(JSON.parse(payload))?.title);
  } catch {
    return text(payload);
  }
}
