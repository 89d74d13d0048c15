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

type Place = Omit<AudienceCell, "day" | "counts">;
type Places = Map<string, { readonly place: Place; readonly days: Map<string, number[]> }>;

/** Sums what subscriptions count as, cell by cell. */
export function audienceCells(
  subscriptions: Iterable<ToldSubscription>,
  zone: string,
): AudienceCell[] {
  const places: Places = new Map();
  for (const one of subscriptions) {
    const own = subscriptionDays(one.told, zone);
    if (own.size === 0) continue;
    for (const place of placesOf(one)) {
      const key = JSON.stringify(Object.values(place));
      const known = places.get(key) ?? { place, days: new Map() };
      if (known.place === place) places.set(key, known);
      for (const [day, counts] of own) addTo(known.days, day, counts);
    }
  }
  return [...places.values()].flatMap(({ place, days }) =>
    [...days].map(([day, counts]) => ({ ...place, day, counts })),
  );
}

/** Where a subscription counts: once by itself, and once in each of its topics. */
function placesOf(one: ToldSubscription): readonly Place[] {
  const known = {
    endpointId: one.endpointId,
    channel: wordOf(one.channel),
    platform: wordOf(one.platform),
    country: countryOf(one.country),
    language: languageOf(one.language),
  };
  const topics = topicsOf(one.topics);
  return [
    { ...known, split: 0, topic: "" },
    ...(topics.length > 0 ? topics : [""]).map((topic): Place => ({ ...known, split: 1, topic })),
  ];
}

function addTo(days: Map<string, number[]>, day: string, counts: readonly number[]): void {
  const known = days.get(day);
  if (!known) days.set(day, [...counts]);
  else
    for (let at = 0; at < AUDIENCE_COLUMNS.length; at++)
      known[at] = (known[at] ?? 0) + (counts[at] ?? 0);
}
