import { z } from "zod";
import { IGNORE_RULES } from "@/lib/providers/types";

const pair = z.string().nullable();
/** An event without what says whose it is. */
export const erasedEventSchema = z.object({
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
export type ErasedEvent = z.infer<typeof erasedEventSchema>;

const erasedItemSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("event"), event: erasedEventSchema, campaignName: pair }),
  z.object({
    outcome: z.literal("ignored"),
    rule: z.enum(IGNORE_RULES),
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
