import { textOf } from "@/lib/facts/pair";
import {
  type ErasedEvent,
  type ErasedItem,
  erasedEventSchema,
} from "@/lib/ingest/read/erased-item";
import type { EventRow } from "@/lib/ingest/read/event-row";
import type { ReadItem } from "@/lib/ingest/read/read-items";

/** Who is erased. */
export type Erased = {
  /** Gives the pseudonym of an erased person, or null for anybody else's name. */
  readonly pseudonymOf: (person: string) => string | null;
  /** True for the erased person's own subscriptions. */
  readonly isOwn: (subscriptionId: string) => boolean;
};

/** An event without what says whose it is; the ids, which are digests, stay: they tell copies apart. */
export function withoutPerson(event: EventRow, { pseudonymOf, isOwn }: Erased): ErasedEvent {
  const { subscriptionId, person } = event;
  const ofOthers = subscriptionId !== null && !isOwn(subscriptionId);
  const pseudonym = person === null ? null : pseudonymOf(textOf(person));
  return erasedEventSchema.parse({
    ...event,
    person: person !== null && pseudonym !== null ? person.slice(0, 14) + pseudonym : person,
    address: ofOthers ? event.address : null,
  });
}

/** What an item was read as, without whom it was about. */
export function erasedItemOf(item: ReadItem, erased: Erased): ErasedItem {
  if (item.outcome === "ignored") return { outcome: "ignored", rule: item.rule, name: item.name };
  if (item.outcome === "quarantined") {
    const { outcome, reason, detail, name } = item;
    return { outcome, reason, detail, name };
  }
  const { campaignName } = item;
  return { outcome: "event", event: withoutPerson(item.event, erased), campaignName };
}
