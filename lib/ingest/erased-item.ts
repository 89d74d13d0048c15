import { z } from "zod";
import { textOf } from "@/lib/facts/pair";
import type { EventRow } from "./event-row";
import type { ReadItem } from "./read-items";

const pair = z.string().nullable();
const eventSchema = z.object({
  eventId: z.string(),
  subjectId: z.string(),
  kind: z.number(),
  name: z.string(),
  at: z.number(),
  timeSource: z.number(),
  skew: z.number().nullable(),
  messageId: z.string().nullable(),
  subscriptionId: z.string().nullable(),
  person: pair,
  campaign: pair,
  channel: pair,
  platform: pair,
  cause: pair,
  plannedMethod: pair,
  deliveryMethod: pair,
  country: pair,
  language: pair,
  topics: pair,
  address: pair,
});
type ErasedEvent = z.infer<typeof eventSchema>;

const erasedItemSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("event"), event: eventSchema, campaignName: pair }),
  z.object({
    outcome: z.literal("ignored"),
    rule: z.enum(["test_event", "inbound_message", "device_transition", "mapped"]),
    name: z.string().nullable(),
  }),
  z.object({
    outcome: z.literal("quarantined"),
    reason: z.string(),
    detail: z.string(),
    name: z.string().nullable(),
  }),
]);

/** What an item was, without whom it was about: kept in its place, so that it reads the same. */
export type ErasedItem = z.infer<typeof erasedItemSchema>;

/** By the item's index, as text. */
export type ErasedItems = Readonly<Record<string, ErasedItem>>;

/** Reads the column `erased` of a request. */
export const erasedItemsSchema: z.ZodType<ErasedItems> = z.record(z.string(), erasedItemSchema);

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
  return eventSchema.parse({
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
