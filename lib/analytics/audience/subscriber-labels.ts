import {
  channelLabel,
  countryLabel,
  labelOfSlug,
  languageLabel,
  platformLabel,
} from "@/lib/analytics/counts/labels";
import type { Scope } from "@/lib/analytics/counts/scope";
import { words } from "@/lib/words/words";
import type { SubscriberSplit } from "./parameters";

/** How the words of each dimension read; '' is not known. `names` are those that people gave to topics. */
export function subscriberLabels(
  scope: Scope,
  names: ReadonlyMap<string, string>,
): Readonly<Record<SubscriberSplit, (key: string) => string>> {
  return {
    provider: (key) => labelOfSlug(key, scope.endpoints),
    channel: channelLabel,
    platform: platformLabel,
    country: countryLabel,
    language: languageLabel,
    topic: (key) => names.get(key) ?? (key || words("labels-ui")("noTopic")),
  };
}
