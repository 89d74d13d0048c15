import { type Channel, type EventDraft, isStage, type Kind } from "@/lib/providers/event";
import {
  counted,
  type Fields,
  id,
  ignored,
  properties,
  quarantine,
  requiredId,
  text,
  typeName,
} from "@/lib/providers/fields";
import { digestOf } from "@/lib/providers/json";
import { MAX_TEXT } from "@/lib/providers/text";
import { epochTime } from "@/lib/providers/time";
import type { ItemResult, RawRequest } from "@/lib/providers/types";

/** The vendor's channels, as `channel` and as the beginning of a type. */
const CHANNEL_OF: ReadonlyMap<string, Channel> = new Map([
  ["EMAIL", "email"],
  ["SMS", "sms"],
  ["CALL", "call"],
  ["VOICE", "call"],
  ["PUSH", "push"],
  ["WEB_PUSH", "web_push"],
  ["INAPP_WEB", "in_app"],
  ["SLACK", "slack"],
]);

/** The end of a type, and what it is to us. */
const KIND_OF: ReadonlyMap<string, Kind | "inbound"> = new Map([
  ["OPEN", "opened"],
  ["CLICK", "clicked"],
  ["DELIVERED", "delivered"],
  ["FAILED", "failed"],
  ["SUBSCRIBE", "opted_in"],
  ["UNSUBSCRIBE", "opted_out"],
  ["INBOUND", "inbound"],
]);

/**
 * What comes as FAILED and is none, by failureCode. A complaint follows a delivery: its recipient
 * reported the e-mail as spam, so wants no more; NOT_SPAM takes that back and is neither. 21610 (Twilio)
 * and 40300 (Telnyx) are a recipient's STOP, known again at each send.
 */
const OPT_OUT_CODES: ReadonlyMap<string, Kind> = new Map([
  ["COMPLAINT_ABUSE", "opted_out"],
  ["COMPLAINT_AUTH", "opted_out"],
  ["COMPLAINT_FRAUD", "opted_out"],
  ["COMPLAINT_OTHER", "opted_out"],
  ["COMPLAINT_VIRUS", "opted_out"],
  ["COMPLAINT_NOT_SPAM", "custom"],
  ["21610", "opted_out"],
  ["40300", "opted_out"],
]);
/** Those that every later send meets again: one opt-out, however many sends. */
const STOPS: ReadonlySet<string> = new Set(["21610", "40300"]);

/** What one NotificationAPI (Pingram) webhook means. */
export function readWebhook(body: Fields, request: RawRequest): ItemResult {
  const name = typeName(body.eventType, "eventType");
  const { kind: typeKind, prefix } = parseType(name);
  if (typeKind === "inbound") return ignored("inbound_message", name);
  const code = typeKind === "failed" ? codeOf(body) : null;
  const kind = OPT_OUT_CODES.get(code ?? "") ?? typeKind;
  const channel = channelOf(body, prefix);
  const at = epochTime(request.headers["x-pingram-timestamp"], "ms");
  const common = {
    kind,
    name,
    at,
    timeSource: at === null ? "payload" : "header",
    campaign: id(body.notificationId, "notificationId"),
    channel,
    person: id(body.userId, "userId"),
    cause: code,
    properties: properties({
      clickedLink: body.clickedLink,
      clickedLinkTags: body.clickedLinkTags,
    }),
  } as const;
  const identity = isStage(kind)
    ? messageIdentity(body, channel)
    : { ...optIdentity(body, request, channel), follows: followed(body, channel) };
  return counted({ ...common, ...identity });
}

/** Carriers' codes are numbers, sent as text or as such. */
function codeOf({ failureCode }: Fields): string | null {
  return typeof failureCode === "number" ? id(failureCode, "failureCode") : text(failureCode);
}

/** Splits `EMAIL_OPEN` into channel and kind; the older `OPEN`, `CLICK`, `FAILED` have no channel. */
function parseType(name: string): { kind: Kind | "inbound"; prefix: string | null } {
  const cut = name.lastIndexOf("_");
  const kind = KIND_OF.get(name.slice(cut + 1));
  const prefix = cut === -1 ? null : name.slice(0, cut);
  if (kind === undefined || (prefix !== null && !CHANNEL_OF.has(prefix))) {
    return quarantine("unknown_type", `The eventType "${name}" is not known.`);
  }
  return { kind, prefix };
}

/** The channel that the type and `channel` agree on; one of them is enough. */
function channelOf(body: Fields, prefix: string | null): Channel {
  const name = id(body.channel, "channel");
  const ofName = CHANNEL_OF.get(name ?? "");
  const ofType = CHANNEL_OF.get(prefix ?? "");
  if (name !== null && ofName === undefined) {
    return quarantine("unknown_type", `The channel "${name}" is not known.`);
  }
  if (ofName !== undefined && ofType !== undefined && ofName !== ofType) {
    return quarantine("wrong_shape", `eventType and channel "${name}" contradict each other.`);
  }
  const channel = ofName ?? ofType;
  return channel ?? quarantine("missing_identity", '"channel" is missing, eventType names none.');
}

type Identity = Pick<EventDraft, "message" | "subscription" | "key">;

function messageIdentity(body: Fields, channel: Channel): Identity {
  return {
    message: [requiredId(body.trackingId, "trackingId"), channel],
    subscription: subscriptionOf(body, channel),
    key: [linkKey(body.clickedLink)],
  };
}

function optIdentity(body: Fields, request: RawRequest, channel: Channel): Identity {
  const trackingId = id(body.trackingId, "trackingId");
  const requestId = id(request.headers["x-pingram-id"], "x-pingram-id");
  const subscription = [
    requiredId(body.userId, "userId"),
    channel,
    requiredId(body.notificationId, "notificationId"),
  ];
  const stop = codeOf(body);
  if (stop !== null && STOPS.has(stop)) return { message: null, subscription, key: ["stop", stop] };
  if (trackingId !== null) return { message: null, subscription, key: ["tracking", trackingId] };
  const key = requestId === null ? ["digest", digestOf(body)] : ["request", requestId];
  return { message: null, subscription, key };
}

/** The message that a complaint was about; a STOP is of no message in particular. */
function followed(body: Fields, channel: Channel): readonly string[] | null {
  const trackingId = id(body.trackingId, "trackingId");
  const code = codeOf(body);
  return trackingId === null || code === null || STOPS.has(code) ? null : [trackingId, channel];
}

/** A stage names its recipient only where all three parts are there; its identity is the message. */
function subscriptionOf(body: Fields, channel: Channel): readonly string[] | null {
  const person = id(body.userId, "userId");
  const notification = id(body.notificationId, "notificationId");
  return person === null || notification === null ? null : [person, channel, notification];
}

/** Links may be longer than an identity: then their digest tells them apart. */
function linkKey(link: unknown): string {
  const isLong = typeof link === "string" && link.length > MAX_TEXT;
  return isLong ? digestOf(link) : (id(link, "clickedLink") ?? "");
}
