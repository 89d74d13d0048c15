import type { Kind } from "@/lib/providers/event";
import {
  counted,
  type Fields,
  id,
  object,
  quarantine,
  requiredId,
  text,
  timeKey,
  typeName,
} from "@/lib/providers/fields";
import { isoTime } from "@/lib/providers/time";
import type { ItemResult } from "@/lib/providers/types";

/** The five statuses, and what they are to us. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ["pending", "scheduled"],
  ["delivered", "delivered"],
  ["opened", "opened"],
  ["cancelled", "cancelled"],
  ["failed", "failed"],
]);

/** The document's own words for what `failed` means; the payload itself has no reason. */
const FAILED_CAUSE = "device_token no longer valid";

/** What one entry of a ContextPush webhook means. */
export function readEntry(entry: Fields): ItemResult {
  const status = typeName(entry.delivery_status, "delivery_status");
  const kind = KIND_OF.get(status);
  if (kind === undefined) {
    return quarantine("unknown_type", `The delivery_status "${status}" is not known.`);
  }
  const campaign = requiredId(entry.campaign_id, "campaign_id");
  const person = requiredId(entry.user_id, "user_id");
  const deviceToken = id(entry.device_token, "device_token");
  const at = isoTime(entry.timestamp);
  return counted({
    kind,
    name: status,
    at,
    timeSource: "payload",
    message: [requiredId(entry.idempotency_key, "idempotency_key"), campaign, person],
    subscription: null,
    // A cancelled message has no device_token: its absence is a value of its own.
    key: [status, deviceToken ?? "", timeKey(entry.timestamp, at, "timestamp")],
    campaign,
    channel: "push",
    platform: "ios",
    person,
    address: deviceToken,
    cause: kind === "failed" ? FAILED_CAUSE : null,
    title: text(object(entry.content)?.title),
    plannedMethod: text(entry.planned_delivery_method),
    // What waits has not been delivered in any way yet.
    deliveryMethod: kind === "scheduled" ? null : text(entry.delivery_method),
  });
}
