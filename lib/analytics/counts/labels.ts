import { type CampaignKind, CHANNELS, type Kind } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";
import { language } from "@/lib/words/here";
import type { Language } from "@/lib/words/languages";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

/** What is said where a provider does not tell. */
export const notReported = (): string => words("labels-ui")("notReported");
/** The row of messages without a campaign. */
export const withoutCampaign = (): string => words("labels-ui")("noCampaign");

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
]);

/** What an endpoint's provider is called; one that this version does not know by its slug. */
export function providerLabel({
  provider,
  slug,
}: {
  readonly provider: Pick<Provider, "label"> | null;
  readonly slug: string;
}): string {
  return said(provider?.label ?? slug);
}

/** What a provider is called by its slug, as its endpoints have it. */
export const labelOfSlug = (
  slug: string,
  endpoints: readonly Parameters<typeof providerLabel>[0][],
): string => providerLabel(endpoints.find((one) => one.slug === slug) ?? { provider: null, slug });

/** A channel for people; '' is unknown. */
export function channelLabel(stored: string): string {
  const channel = CHANNELS.find((known) => known === stored);
  return channel ? words("labels-ui")(`channel.${channel}`) : stored || notReported();
}

/** A platform for people; '' is unknown, and a new one is shown as it came. */
export function platformLabel(stored: string): string {
  if (stored === "email") return channelLabel(stored);
  return PLATFORM_LABELS.get(stored) ?? (stored || notReported());
}

/** What the codes of a kind are called in each language that is asked for. */
function names(type: "region" | "language"): (code: string) => string | undefined {
  const made: Partial<Record<Language, Intl.DisplayNames>> = {};
  return (code) => {
    const here = language();
    made[here] ??= new Intl.DisplayNames(here, { type, fallback: "none" });
    return made[here].of(code);
  };
}
const regionName = names("region");
const languageName = names("language");

/** A country for people; '' is unknown, and what is no country's code is shown as it came. */
export function countryLabel(stored: string): string {
  if (!/^[A-Za-z]{2}$/.test(stored)) return stored || words("labels-ui")("notKnown");
  return regionName(stored.toUpperCase()) ?? stored;
}

/** A language for people; '' is unknown, and what is no language's code is shown as it came. */
export function languageLabel(stored: string): string {
  if (!/^[a-z]{2,3}$/.test(stored)) return stored || words("labels-ui")("notKnown");
  return languageName(stored) ?? stored;
}

/** A kind of event, as people are told it. */
export const kindLabel = (kind: Kind): string => words("labels-ui")(`kind.${kind}`);

/** A kind of campaign, as people are told it; null: not known. */
export const campaignKindLabel = (kind: CampaignKind | null): string =>
  words("labels-ui")(`campaign.${kind ?? "unknown"}`);
