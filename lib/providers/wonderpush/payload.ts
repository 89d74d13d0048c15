import { type EventDraft, isStage, type Json, type Kind } from "@/lib/providers/event";
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
import { isoOrEpochMs } from "@/lib/providers/time";
import type { ItemResult, RawRequest } from "@/lib/providers/types";
import { readAttributes } from "./attributes";
import { kindOfBrevoEvent, kindOfType } from "./event-type";

/** What one WonderPush event object, `/v1/events` call or Brevo push body means. */
export function readEventObject(item: Fields, request: RawRequest): ItemResult {
  if ((item.type ?? null) !== null) return counted(typedEvent(item));
  const call = object(item.body);
  if (call === null) return counted(brevoEvent(item, request));
  const userId = item.userId ?? call.userId;
  const installationId = item.installationId ?? call.installationId;
  return counted(typedEvent({ ...call, userId, installationId }));
}

function typedEvent(event: Fields): EventDraft {
  const name = typeName(event.type, "type");
  const kind = actualKind(kindOfType(name), event);
  const time = event.actionDate ?? event.creationDate;
  const at = isoOrEpochMs(event.actionDate) ?? isoOrEpochMs(event.creationDate);
  const installation = id(event.installationId, "installationId");
  const isOpt = kind === "opted_in" || kind === "opted_out";
  return {
    kind,
    name,
    at,
    timeSource: "payload",
    ...messageOf(event, kind, installation),
    subscription: subscriptionOf(installation, isOpt),
    key: [...(isStage(kind) || isOpt ? [] : [name]), ...eventKey(event, kind, time, at)],
    campaign: campaignOf(event),
    channel: "push",
    person: id(event.userId, "userId"),
    cause: isOpt ? text(event.subtype) : null,
    properties: propertiesOf(event),
  };
}

/** After a click every event carries the clicked notification; that makes none of them an open. */
function actualKind(kind: Kind, event: Fields): Kind {
  const isRecent = object(event.reporting)?.attributionReason === "recentNotificationOpened";
  return kind === "opened" && isRecent ? "custom" : kind;
}

function messageOf(
  event: Fields,
  kind: Kind,
  installation: string | null,
): Pick<EventDraft, "message" | "follows"> {
  const notification =
    id(event.notificationId, "notificationId") ??
    id(object(event.reporting)?.notificationId, "reporting.notificationId");
  if (isStage(kind)) {
    return {
      message: [
        requiredId(notification, "notificationId"),
        requiredId(installation, "installationId"),
      ],
    };
  }
  const follows = notification && installation ? [notification, installation] : null;
  return { message: null, follows };
}

/**
 * The vendor's id, else time and button. What is no stage may have neither (a `/v1/events` call):
 * then the digest of its content, so that a retry is recognised.
 */
function eventKey(event: Fields, kind: Kind, time: unknown, at: number | null): readonly string[] {
  const eventId = id(event.id, "id");
  if (eventId !== null) return ["id", eventId];
  if (!isStage(kind) && id(time, "actionDate") === null) return ["digest", digestOf(event)];
  return ["at", timeKey(time, at, "actionDate"), id(event.buttonLabel, "buttonLabel") ?? ""];
}

function subscriptionOf(installation: string | null, isRequired: boolean) {
  if (isRequired) return [requiredId(installation, "installationId")];
  return installation === null ? null : [installation];
}

function campaignOf(event: Fields): string | null {
  return (
    id(event.campaignId, "campaignId") ??
    id(object(event.reporting)?.campaignId, "reporting.campaignId")
  );
}

function propertiesOf(event: Fields): { [key: string]: Json } | null {
  // The SDK nests these three; the document reads as if they stood beside the type.
  const presence = object(event.presence) ?? event;
  return properties({
    buttonLabel: event.buttonLabel,
    attributionReason: object(event.reporting)?.attributionReason,
    presence: properties({
      fromDate: presence.fromDate,
      untilDate: presence.untilDate,
      elapsedTime: presence.elapsedTime,
    }),
    attributes: properties(readAttributes(object(event.custom) ?? {})),
  });
}

/** Brevo's body says neither what happened nor to whom: the URL does, and nothing can be matched. */
function brevoEvent(body: Fields, request: RawRequest): EventDraft {
  const name = id(new URLSearchParams(request.query).get("event"), "event");
  if (name === null) {
    return quarantine("wrong_shape", 'The item has no "type", and the URL no "?event=".');
  }
  const kind = kindOfBrevoEvent(name);
  if (kind === null) return quarantine("unknown_type", `The event "${name}" is not known.`);
  const reporting = object(body.reporting) ?? {};
  const isOpt = kind === "opted_in" || kind === "opted_out";
  return {
    kind: actualKind(kind, body),
    name,
    at: null,
    timeSource: "payload",
    message: null,
    subscription: null,
    key: [name],
    unique: true,
    campaign: campaignOf(body),
    channel: "push",
    cause: isOpt ? text(body.subtype) : null,
    properties: properties({
      notificationId: reporting.notificationId,
      attributionReason: reporting.attributionReason,
    }),
  };
}
