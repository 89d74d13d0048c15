import { CHANNELS, type Channel, type Kind } from "@/lib/providers/event";

/** What is said where a provider does not tell. */
export const NOT_REPORTED = "not reported";
/** The row of messages without a campaign. */
export const WITHOUT_CAMPAIGN = "No campaign";

const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  push: "Push",
  web_push: "Web push",
  email: "E-mail",
  sms: "SMS",
  whatsapp: "WhatsApp",
  line: "LINE",
  in_app: "In-app",
  inbox: "Inbox",
  live_activity: "Live Activity",
  call: "Call",
  slack: "Slack",
};

// A map, as platforms are a payload's words: an object would also know "constructor".
const PLATFORM_LABELS: ReadonlyMap<string, string> = new Map([
  ["ios", "iOS"],
  ["android", "Android"],
  ["macos", "macOS"],
  ["windows", "Windows"],
  ["chrome", "Chrome"],
  ["safari", "Safari"],
  ["firefox", "Firefox"],
  ["edge", "Edge"],
  ["amazon", "Amazon"],
  ["huawei", "Huawei"],
  ["email", "E-mail"],
]);

/** A channel for people; '' is unknown. */
export function channelLabel(stored: string): string {
  const channel = CHANNELS.find((known) => known === stored);
  return channel ? CHANNEL_LABELS[channel] : stored || NOT_REPORTED;
}

/** A platform for people; '' is unknown, and a new one is shown as it came. */
export function platformLabel(stored: string): string {
  return PLATFORM_LABELS.get(stored) ?? (stored || NOT_REPORTED);
}

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** A country for people; '' is unknown, and what is no country's code is shown as it came. */
export function countryLabel(stored: string): string {
  if (!/^[A-Za-z]{2}$/.test(stored)) return stored || "not known";
  return regions.of(stored.toUpperCase()) ?? stored;
}

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A language for people; '' is unknown, and what is no language's code is shown as it came. */
export function languageLabel(stored: string): string {
  if (!/^[a-z]{2,3}$/.test(stored)) return stored || "not known";
  return languages.of(stored) ?? stored;
}

/** A kind of event, as people are told it. */
export function kindLabel(kind: Kind): string {
  if (kind === "automatic_opened") return "opened by a machine";
  return kind === "automatic_clicked" ? "clicked by a machine" : kind.replace("_", " ");
}
