import { z } from "zod";
import { audienceOf, messageSplit } from "@/lib/address/audience-of";
import { filters, range } from "@/lib/address/filter-parameters";
import { interval } from "@/lib/analytics/parameters";

export const audienceParameters = z.object({ ...range, ...filters, interval });

export type AudienceParameters = z.infer<typeof audienceParameters>;

/** What subscriptions can be split by. */
export const SUBSCRIBER_SPLITS = [
  "provider",
  "channel",
  "platform",
  "country",
  "language",
  "topic",
] as const;
export type SubscriberSplit = (typeof SUBSCRIBER_SPLITS)[number];

/** What subscriptions can be narrowed to; a campaign is none of theirs. */
const subscriberFilters = { ...range, ...filters, ...audienceOf };

export const subscribersParameters = z.object({
  ...subscriberFilters,
  interval: z.enum(["day", "week", "month"]).default("day").meta({
    description: "Size of the buckets; weeks begin on Monday.",
  }),
  by: z.enum(SUBSCRIBER_SPLITS).optional().meta({
    description: "Also over time by this dimension: its largest groups.",
  }),
});
/** What has a default may be left out. */
export type SubscribersParameters = z.infer<typeof subscribersParameters>;
export type SubscriberFilters = Omit<SubscribersParameters, "interval" | "by">;

export const cohortParameters = z.object({
  ...subscriberFilters,
  interval: z.enum(["week", "month"]).default("week").meta({
    description: "Of how long a time those who first opted in are taken together.",
  }),
});
export type CohortParameters = z.infer<typeof cohortParameters>;

export const campaignOptOutParameters = z.object({ ...range, ...filters });

export const audienceMessagesParameters = z.object({
  ...range,
  ...filters,
  country: audienceOf.country,
  language: audienceOf.language,
  by: messageSplit,
});
export type AudienceMessagesParameters = z.infer<typeof audienceMessagesParameters>;
