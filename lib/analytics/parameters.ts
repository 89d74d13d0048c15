import { z } from "zod";
import { AUTOMATIC_CHOICES, CLOCKS, type Clock, EVIDENCE_CHOICES } from "@/lib/address/counting";
import { INTERVALS } from "@/lib/address/intervals";
import type { Dimension } from "@/lib/address/query";

export const clock = (standard: Clock) =>
  z.enum(CLOCKS).default(standard).meta({
    description:
      "`cohort` counts messages where they began, `event` counts events where they happened.",
  });
export const evidence = z.enum(EVIDENCE_CHOICES).default("any").meta({
  description: "`confirmed` keeps deliveries that the device itself reported.",
});
export const automatic = z.enum(AUTOMATIC_CHOICES).default("apart").meta({
  description:
    "`include` adds opens and clicks that a provider marks as made by a machine to those of people.",
});
/** What numbers can be split by. */
export const SPLITS = [
  "provider",
  "endpoint",
  "channel",
  "platform",
  "campaign",
] as const satisfies readonly Dimension[];
export const by = z.enum(SPLITS).optional().meta({
  description: "Also split by this dimension.",
});
export const interval = z.enum(INTERVALS).default("day").meta({
  description: "Size of the buckets; weeks begin on Monday.",
});
export const limit = (standard: number) =>
  z.coerce.number().int().min(1).max(1000).default(standard).meta({ description: "Rows a page." });
export const cursor = z.string().max(1000).optional().meta({
  description: "`next` of the page before.",
});

export const cause = z.string().min(1).max(500).optional().meta({
  description: "The provider's own word for why, exactly; `none` for none given.",
});
