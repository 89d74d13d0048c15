import type { Kind } from "@/lib/providers/event";

/**
 * The built-in events that are more than custom ones; every other name is a custom event. The
 * names of opting in and out are assumed: change them here if they prove to be different.
 */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ["@NOTIFICATION_SENT", "sent"],
  ["@NOTIFICATION_RECEIVED", "delivered"],
  ["@NOTIFICATION_OPENED", "opened"],
  ["@NOTIFICATION_FAILED", "failed"],
  ["@OPT_IN", "opted_in"],
  ["@OPT_OUT", "opted_out"],
  ["@APP_OPEN", "session"],
  ["@VISIT", "session"],
  ["@PRESENCE", "session"],
]);

/** Brevo's four push webhooks, as `?event=` of the URL may name them, letters only. */
const KIND_OF_BREVO: ReadonlyMap<string, Kind> = new Map([
  ["click", "opened"],
  ["clicked", "opened"],
  ["open", "opened"],
  ["opened", "opened"],
  ["subscribe", "opted_in"],
  ["subscribed", "opted_in"],
  ["optin", "opted_in"],
  ["unsubscribe", "opted_out"],
  ["unsubscribed", "opted_out"],
  ["optout", "opted_out"],
  ["session", "session"],
  ["sessionstart", "session"],
  ["sessionstarted", "session"],
  ["appopen", "session"],
]);

/** What an event of this type is. */
export function kindOfType(type: string): Kind {
  return KIND_OF.get(type) ?? "custom";
}

/** What the event named in the URL's query is; null where it is none of Brevo's four. */
export function kindOfBrevoEvent(event: string): Kind | null {
  const letters = event.toLowerCase().replaceAll(/[^a-z]/g, "");
  return KIND_OF_BREVO.get(letters.replace(/^(?:web)?(?:push)?(?:notifications?)?/, "")) ?? null;
}
