import { z } from "zod";
import type { EventRow } from "./event-row";

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

/** Gives the pseudonym of an erased person, or null for anybody else's name. */
export type Pseudonyms = (person: string) => string | null;

/** An event without what says whose it is; the ids, which are digests, stay: they tell copies apart. */
export function withoutPerson(event: EventRow, pseudonyms: Pseudonyms): ErasedEvent {
  return eventSchema.parse({ ...event, person: hidePerson(event.person, pseudonyms) });
}

function hidePerson(person: string | null, pseudonyms: Pseudonyms): string | null {
  if (person === null) return null;
  const pseudonym = pseudonyms(person.slice(14));
  return pseudonym === null ? person : person.slice(0, 14) + pseudonym;
}
