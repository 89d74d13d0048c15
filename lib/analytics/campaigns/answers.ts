import { z } from "zod";
import {
  type Answer,
  automatic,
  causeCount,
  count,
  deliveredBy,
  failureClass,
  group,
  instant,
  openedBy,
  range,
  rates,
  reporters,
  stages,
  summary,
  text,
} from "@/lib/analytics/shapes";
import { CAMPAIGN_KINDS } from "@/lib/providers/event";

const kind = z.enum(CAMPAIGN_KINDS).nullable().meta({
  description: "null: too few messages to tell. Only broadcasts have sends.",
});
const kindBy = z.enum(["people", "vendor", "rhythm"]).nullable().meta({
  description: "Whose word that is: somebody's, the vendor's, or that of how messages began.",
});

const conversionCounts = z
  .object({
    events: count.meta({ description: "Events that followed; each counts once." }),
    messages: count.meta({ description: "Messages that at least one of them followed." }),
    rate: z.number().min(0).nullable().meta({
      description:
        "`messages` ÷ delivered, over the channels on which deliveries are reported; null where there is none.",
    }),
    valued: count.meta({ description: "Of `events`, those that say what they are worth." }),
    value: text.nullable().meta({
      description:
        "Their sum as exact decimal digits, in whatever currency they are; null: no value field is chosen.",
    }),
  })
  .meta({ id: "Conversions" });
export type ConversionCounts = Answer<typeof conversionCounts>;
/** null: no conversions are chosen, or none is found and not all days are counted yet. */
const conversions = conversionCounts.nullable().meta({
  description:
    "What followed, as chosen in Settings; null: nothing is chosen, or it is not counted yet.",
});
const conversionsAbout = z
  .object({
    events: z.array(text),
    valueField: text.nullable(),
    windowHours: z.int(),
    asOf: instant.nullable().meta({
      description:
        "All events told by then are in; null: days of the range are still to be counted.",
    }),
  })
  .nullable()
  .meta({ description: "What counts as a conversion; null: nothing is chosen." });
export type ConversionsAbout = Answer<typeof conversionsAbout>;

const campaignRow = z
  .object({
    key: text.meta({ description: "What `campaign` takes." }),
    id: text.nullable().meta({ description: "The vendor's id, exactly." }),
    name: text,
    endpoint: text.nullable(),
    provider: text.nullable(),
    firstSeen: instant.nullable(),
    lastSeen: instant.nullable(),
    lastSent: instant.nullable().meta({
      description:
        "The hour in which a broadcast's last send began, or another's last message; as of a minute ago.",
    }),
    kind,
    kindBy,
    tags: z.array(text).meta({ description: "What people gave it." }),
    stages,
    automatic,
    rates,
    conversions,
  })
  .meta({ id: "CampaignRow" });

export type CampaignRow = Answer<typeof campaignRow>;

export const campaignsResponse = z.object({
  range,
  rows: z.array(campaignRow),
  total: count,
  next: text.nullable(),
  conversions: conversionsAbout,
});

export type CampaignsReport = Answer<typeof campaignsResponse>;

/** How fast a message is opened after it began; bins in seconds, `to` null for the open end. */
const timeToOpen = z
  .object({
    opens: count,
    medianSeconds: z.number().nullable(),
    p80Seconds: z.number().nullable(),
    bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), count })),
  })
  .meta({ id: "TimeToOpen" });

export type TimeToOpen = Answer<typeof timeToOpen>;

/** A time (s) between which bounds a quantile lies, however few opens there were. */
const timeRange = z.object({ low: z.number(), high: z.number() }).nullable();

export type TimeRange = NonNullable<Answer<typeof timeRange>>;

/** One campaign: its funnel, and what explains it; failures most frequent first. */
export const campaignResponse = z.object({
  range,
  campaign: campaignRow,
  conversions: conversionsAbout,
  total: stages,
  ...summary,
  ...reporters,
  platforms: z.array(group),
  channels: z.array(group),
  failures: z.array(
    causeCount.extend({
      class: failureClass,
      label: text.meta({ description: "The cause, in words." }),
      meaning: text,
      todo: text.meta({ description: "What can be done about it." }),
    }),
  ),
  timeToOpen,
});

export type CampaignReport = Answer<typeof campaignResponse>;

export const campaignComparisonResponse = z.object({
  range,
  rows: z.array(
    z.object({
      campaign: campaignRow,
      openedBy,
      deliveredBy,
      timeToOpen,
      timeRanges: z
        .object({ medianSeconds: timeRange, p80Seconds: timeRange })
        .meta({ description: "Where each lies beyond chance (95 %)." }),
    }),
  ),
});

export type CampaignComparisonReport = Answer<typeof campaignComparisonResponse>;
/** One campaign beside others. */
export type ComparedCampaign = CampaignComparisonReport["rows"][number];

/** What people did after a campaign, by event time; most frequent first. */
export const followedResponse = z.object({
  range,
  rows: z.array(
    z.object({
      name: text.meta({ description: "The provider's own name of the event." }),
      count,
      // Different devices or recipients that they came from.
      recipients: count,
      first: instant,
      last: instant,
    }),
  ),
  more: z.boolean().meta({ description: "true: only the latest are counted, as there are many." }),
});
export type FollowedReport = Answer<typeof followedResponse>;

/** Where a rate stands among those of the sends before it, its own included; 1 is the best. */
const place = z.object({ place: z.int().min(1), of: z.int().min(1) }).nullable();

/** One send of a campaign, and the last sends before it. */
const send = z
  .object({
    start: instant.meta({ description: "The first instant of the hour in which it began." }),
    day: z.iso.date(),
    until: z.iso.date().meta({ description: "The last day whose messages may belong to it." }),
    size: count.meta({ description: "Its messages: the largest of its stages, hour by hour." }),
    stages,
    automatic,
    rates,
    before: z
      .object({
        sends: count.meta({ description: "How many there were, at most `last`." }),
        medianSize: z.number().nullable(),
        rates,
      })
      .meta({ description: "The last sends before it, their rates taken together." }),
    places: z
      .object({ delivery: place, open: place, click: place, failure: place })
      .meta({ description: "Among these and itself; of a failure rate the lowest is the first." }),
  })
  .meta({ id: "Send" });

export const sendsResponse = z.object({
  range,
  campaign: text,
  kind,
  kindBy,
  last: count,
  rows: z.array(send).meta({ description: "Those that began in the range, newest first." }),
  earlier: z.array(send).meta({ description: "The last before the range, at most `last`." }),
  apart: count.meta({ description: "Messages that began in the range and belong to no send." }),
});

export type SendsReport = Answer<typeof sendsResponse>;
/** One send with the sends before it. */
export type Send = SendsReport["rows"][number];
