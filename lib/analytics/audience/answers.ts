import { z } from "zod";
import {
  type Answer,
  causeCount,
  count,
  counted,
  day,
  group,
  instant,
  range,
  rate,
  share,
  stages,
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
  subscribed: count.meta({
    description: "Reachable: the last that was told of the subscription is an opt-in.",
  }),
  left: count.meta({ description: "The last that was told is an opt-out." }),
  leftInRange: count.meta({ description: "Of `left`, those whose last change is in the range." }),
};
const subscriberGroup = z.object({ key: text.nullable(), label: text, ...subscribers });

/** Subscriptions as they are now, by one of their attributes. */
export type SubscriberGroup = Answer<typeof subscriberGroup>;

const groups = z.array(subscriberGroup);
const reached = counted.meta({
  description:
    "How many were reachable at the end of the bucket; null where it has not begun, and where nothing is counted yet.",
});

export const subscribersResponse = z.object({
  range,
  asOf: instant.nullable().meta({
    description:
      "When subscriptions were last counted; null: not yet, and no number here says anything.",
  }),
  total: z.object(subscribers),
  before: count.meta({ description: "How many were reachable when the range began." }),
  buckets: z.array(
    z.object({
      start: instant,
      day,
      reachable: reached,
      joined: count.meta({ description: "Became reachable in it." }),
      gone: count.meta({ description: "Stopped being reachable in it." }),
      unfinished: z.boolean(),
    }),
  ),
  series: z
    .array(z.object({ key: text.nullable(), label: text, reachable: z.array(reached) }))
    .exactOptional()
    .meta({ description: "With `by`: the largest groups, bucket by bucket." }),
  silent: z.object({ optIns: z.array(text), optOuts: z.array(text) }).meta({
    description:
      "Providers that tell no opt-ins, whose subscriptions are not known; and who tell no opt-outs, of whose nobody is seen to leave.",
  }),
  providers: groups,
  channels: groups,
  platforms: groups,
  countries: groups,
  languages: groups,
  // One subscription may have several.
  topics: groups,
});
export type SubscribersReport = Answer<typeof subscribersResponse>;

const keptCell = z.object({
  days: count,
  kept: count,
  of: count.meta({ description: "Those for whom so many days have ended." }),
  share: z.number().min(0).max(1).nullable(),
  unfinished: z.boolean().meta({ description: "So many days have not ended for all of them yet." }),
});
const cohort = z.object({
  began: count.meta({ description: "First opted in within it, whatever they did later." }),
  kept: z.array(keptCell).meta({
    description: "Of these, who was in at the end of the day so many days later.",
  }),
});

export const cohortsResponse = z.object({
  range,
  asOf: instant.nullable(),
  total: cohort,
  cohorts: z.array(cohort.extend({ start: instant, day })),
});
export type CohortsReport = Answer<typeof cohortsResponse>;
export type Cohort = Answer<typeof cohort>;

const thousand = {
  optedOut: count,
  delivered: count,
  perThousand: z.number().min(0).nullable().meta({
    description: "Opt-outs for each 1,000 delivered; null where nothing was delivered.",
  }),
};

export const campaignOptOutsResponse = z.object({
  range,
  total: z.object(thousand).meta({
    description: "Of all campaigns below: those whose provider names a campaign with an opt-out.",
  }),
  unnamed: count.meta({ description: "Opt-outs in the range that name no campaign." }),
  rows: z.array(
    z.object({
      key: text,
      name: text,
      endpoint: text.nullable(),
      provider: text.nullable(),
      ...thousand,
    }),
  ),
  notTold: z.array(text).meta({
    description: "Providers whose opt-outs never named a campaign: theirs are not listed.",
  }),
});
export type CampaignOptOutsReport = Answer<typeof campaignOptOutsResponse>;

export const audienceMessagesResponse = z.object({
  range,
  asOf: instant
    .nullable()
    .meta({ description: "Of the range, the day counted longest ago was counted then." }),
  waiting: count.meta({ description: "Days of endpoints that are not counted yet: not known." }),
  total: stages.meta({ description: "Of what `country` and `language` leave." }),
  known: stages.meta({ description: "Of all, those of whom a country (or language) is known." }),
  all: stages,
  groups: z.array(group),
});
export type AudienceMessagesReport = Answer<typeof audienceMessagesResponse>;
