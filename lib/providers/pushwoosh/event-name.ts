import type { Channel, Kind } from "@/lib/providers/event";

/** What an event name such as "Email Hard Bounced" says. */
export type EventName = { readonly channel: Channel; readonly verb: string; readonly kind: Kind };

const SHAPE =
  /^(web push|push|e-?mail|sms|whatsapp|line|in[- ]?app|inbox|live[- ]activity) (?:(?:message|notification) )?(.+)$/;

const CHANNEL_OF: ReadonlyMap<string, Channel> = new Map([
  ["push", "push"],
  ["webpush", "web_push"],
  ["email", "email"],
  ["sms", "sms"],
  ["whatsapp", "whatsapp"],
  ["line", "line"],
  ["inapp", "in_app"],
  ["inbox", "inbox"],
  ["liveactivity", "live_activity"],
]);

const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["opened", "opened"],
  ["clicked", "clicked"],
  ["bounced", "failed"],
  ["hard bounced", "failed"],
  ["soft bounced", "failed"],
  ["failed", "failed"],
  ["error", "failed"],
  ["undelivered", "failed"],
  ["rejected", "failed"],
  ["unsubscribed", "opted_out"],
  ["complained", "opted_out"],
]);

/**
 * Reads an event name by the rule "channel, then verb", as the vendor's list is open and may
 * change; null where either is not known.
 */
export function parseEventName(name: string): EventName | null {
  const parts = SHAPE.exec(
    name
      .toLowerCase()
      .replaceAll(/[\s_]+/g, " ")
      .trim(),
  );
  const channel = CHANNEL_OF.get(parts?.[1]?.replaceAll(/[- ]/g, "") ?? "");
  const verb = parts?.[2] ?? "";
  const kind = KIND_OF.get(verb);
  return channel === undefined || kind === undefined ? null : { channel, verb, kind };
}
