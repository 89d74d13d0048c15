import {
  channelLabel,
  countryLabel,
  languageLabel,
  platformLabel,
} from "@/lib/analytics/counts/labels";
import type { Scope } from "@/lib/analytics/counts/scope";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";
import type { SubscriberSplit } from "./parameters";

/** How the words of each dimension read; '' is not known. `names` are those that people gave to topics. */
export function subscriberLabels(
  scope: Scope,
  names: ReadonlyMap<string, string>,
): Readonly<Record<SubscriberSplit, (key: string) => string>> {
  return {
    provider: (key) =>
      said(scope.endpoints.find(({ slug }) => slug === key)?.provider?.label ?? key),
    channel: channelLabel,
    platform: platformLabel,
    country: countryLabel,
    language: languageLabel,
    topic: (key) => names.get(key) ?? (key || words("labels-ui")("noTopic")),
  };
}
