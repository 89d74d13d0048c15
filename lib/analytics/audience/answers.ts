import { z } from "zod";
import {
  type Answer,
  causeCount,
  count,
  counted,
  day,
  instant,
  range,
  rate,
  share,
  text,
} from "@/lib/analytics/shapes";

export const audienceResponse = z.object({
  range,
  total: z.object({ optedIn: counted, optedOut: counted, net: z.int().nullable() }),
  buckets: z.array(
    z.object({
      start: instant,
      day,
      optedIn: counted,
      optedOut: counted,
      unfinished: z.boolean(),
      causes: z
        .array(causeCount)
        .exactOptional()
        .meta({ description: "Opt-outs by cause; left out by the hour." }),
    }),
  ),
  causes: z.array(
    z.object({
      kind: z.enum(["opted_in", "opted_out"]),
      cause: text.nullable(),
      label: text.meta({ description: "The cause in words, as pages have it." }),
      count,
    }),
  ),
  optOutRate: rate.meta({
    description: "Opt-outs ÷ deliveries, over those alone whose opt-outs have come.",
  }),
  optOutRates: z.array(share).meta({ description: "The same, one for each bucket." }),
  providers: z.array(
    z.object({
      key: text,
      label: text,
      optedIn: counted,
      optedOut: counted,
      net: z.int().nullable(),
      optOutRate: rate,
    }),
  ),
});

type Audience = Answer<typeof audienceResponse>;
export type AudienceReport = Pick<Audience, "range" | "total" | "buckets" | "causes">;
/** Opt-outs held against deliveries, both when they happened; most opt-outs first. */
export type OptOutsReport = Pick<Audience, "optOutRate" | "providers" | "optOutRates">;
export type OptOutTotals = Omit<OptOutsReport, "optOutRates">;

const subscribers = {
  subscribed: count,
  left: count,
  leftInRange: count.meta({ description: "Of `left`, those whose last change is in the range." }),
};
const subscriberGroup = z.object({ key: text.nullable(), label: text, ...subscribers });

/** Subscriptions as they are now, by one of their attributes. */
export type SubscriberGroup = Answer<typeof subscriberGroup>;

export const subscribersResponse = z.object({
  range,
  asOf: instant,
  total: z.object(subscribers),
  // One subscription may have several.
  topics: z.array(subscriberGroup),
  countries: z.array(subscriberGroup),
});
export type SubscribersReport = Answer<typeof subscribersResponse>;
