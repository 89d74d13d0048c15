import {
  AUDIENCE_COLUMNS,
  type AudienceDimension,
  countryOf,
  languageOf,
  topicsOf,
  wordOf,
} from "@/lib/facts/audience-day";
import { type OptReport, subscriptionDays } from "./subscription-days";

/** A subscription as it is stored, and all that was told of it, earliest first. */
export type ToldSubscription = {
  readonly endpointId: string;
  readonly told: readonly OptReport[];
  /** A JSON list. */
  readonly topics: string | null;
} & { readonly [dimension in AudienceDimension]: string | null };

/** Counts of one day of subscriptions that are known to be alike. */
export type AudienceCell = {
  readonly endpointId: string;
  readonly day: string;
  /** 1: split by topic, where a subscription counts in each of its topics; 0: each counts once. */
  readonly split: 0 | 1;
  readonly topic: string;
  readonly counts: number[];
} & { readonly [dimension in AudienceDimension]: string };

/** Sums what subscriptions count as, cell by cell. */
export function audienceCells(
  subscriptions: Iterable<ToldSubscription>,
  zone: string,
): AudienceCell[] {
  const cells = new Map<string, AudienceCell>();
  for (const one of subscriptions) {
    const known = {
      endpointId: one.endpointId,
      channel: wordOf(one.channel),
      platform: wordOf(one.platform),
      country: countryOf(one.country),
      language: languageOf(one.language),
    };
    const topics = topicsOf(one.topics);
    const places = [
      { ...known, split: 0, topic: "" } as const,
      ...(topics.length > 0 ? topics : [""]).map(
        (topic) => ({ ...known, split: 1, topic }) as const,
      ),
    ];
    for (const [day, counts] of subscriptionDays(one.told, zone)) {
      for (const place of places) addTo(cells, { ...place, day, counts: [...counts] });
    }
  }
  return [...cells.values()];
}

function addTo(cells: Map<string, AudienceCell>, cell: AudienceCell): void {
  const { endpointId, day, split, topic, channel, platform, country, language } = cell;
  const key = JSON.stringify([endpointId, day, split, topic, channel, platform, country, language]);
  const known = cells.get(key);
  if (!known) cells.set(key, cell);
  else
    for (let at = 0; at < AUDIENCE_COLUMNS.length; at++)
      known.counts[at] = (known.counts[at] ?? 0) + (cell.counts[at] ?? 0);
}
