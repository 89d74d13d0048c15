import { z } from "zod";
import { CLOCKS, type Clock, EVIDENCE_CHOICES } from "@/lib/address/counting";
import { campaignKey, filters, id, list, range } from "@/lib/address/filter-parameters";
import { INTERVALS } from "@/lib/address/intervals";
import { DIMENSIONS } from "@/lib/address/query";
import { KINDS, STAGES } from "@/lib/providers/event";

const clock = (standard: Clock) =>
  z.enum(CLOCKS).default(standard).meta({
    description:
      "`cohort` counts messages where they began, `event` counts events where they happened.",
  });
const evidence = z.enum(EVIDENCE_CHOICES).default("any").meta({
  description: "`confirmed` keeps deliveries that the device itself reported.",
});
const by = z.enum(DIMENSIONS).optional().meta({
  description: "Also split by this dimension.",
});
const interval = z.enum(INTERVALS).default("day").meta({
  description: "Size of the buckets; weeks begin on Monday.",
});
const limit = (standard: number) =>
  z.coerce.number().int().min(1).max(1000).default(standard).meta({ description: "Rows a page." });
const cursor = z.string().max(1000).optional().meta({
  description: "`next` of the page before.",
});

const cause = z.string().min(1).max(500).optional().meta({
  description: "The provider's own word for why, exactly; `none` for none given.",
});

const CAMPAIGN_SORTS = [
  "name",
  "id",
  "provider",
  "endpoint",
  "firstSeen",
  "lastSeen",
  "scheduled",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "failed",
  "cancelled",
  "deliveryRate",
  "openRate",
  "clickRate",
  "failureRate",
] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];
const sorts = CAMPAIGN_SORTS.flatMap((column) => [column, `-${column}`] as const);

export const funnelParameters = z.object({
  ...range,
  ...filters,
  clock: clock("cohort"),
  evidence,
  by,
});
export const timeseriesParameters = z.object({
  ...range,
  ...filters,
  interval,
  clock: clock("event"),
  evidence,
  by,
});
export const campaignsParameters = z.object({
  ...range,
  ...filters,
  clock: clock("cohort"),
  evidence,
  sort: z.enum(sorts).default("-opened").meta({
    description: "Column to sort by; a leading `-` puts the largest first. What is null is last.",
  }),
  q: z.string().trim().max(200).optional().meta({ description: "Part of a name or id." }),
  limit: limit(50),
  cursor,
  page: z.coerce.number().int().min(1).max(100_000).optional().meta({
    description: "Which page, from 1; `cursor` wins over it, and no row that comes moves it.",
  }),
});
export const campaignParameters = z.object({ ...range, ...filters, evidence });
/** As many as stand side by side: one, and five older ones. */
export const MOST_COMPARED = 6;
export const campaignComparisonParameters = z.object({
  ...range,
  ...filters,
  campaign: z.array(campaignKey).min(2).max(MOST_COMPARED).meta({
    description: "Two to six campaign keys, in the order of the answer.",
  }),
  evidence,
});
export const audienceParameters = z.object({ ...range, ...filters, interval });
export const eventsParameters = z.object({
  ...range,
  ...filters,
  person: z.string().min(1).max(500).optional().meta({
    description: "The provider's user id, exactly.",
  }),
  message: id.optional().meta({ description: "A message id, as this report shows it." }),
  recipient: id.optional().meta({
    description: "`subject` of an event: everything of the same person, whatever the provider.",
  }),
  kind: list(z.enum(KINDS), "Kinds of event; repeat for several."),
  cause,
  hour: z.iso.datetime().optional().meta({
    description:
      "The hour that holds this instant, as `/timeseries?interval=hour` begins it; nothing lies in one outside the range.",
    example: "2026-07-01T14:00:00.000Z",
  }),
  limit: limit(50),
  cursor,
});
export const messagesParameters = z.object({
  ...range,
  ...filters,
  evidence,
  stage: z.enum(STAGES).optional().meta({
    description: "Messages that reached this stage: those that the funnel counts.",
  }),
  without: z.enum(STAGES).optional().meta({
    description: "And did not reach this one, among the providers that report both.",
  }),
  how: z.enum(["any", "reported", "implied"]).default("any").meta({
    description: "Whether the stage itself was reported, or a later one implies it.",
  }),
  cause,
  limit: limit(50),
  cursor,
});
/** The path of one message. */
export const messageId = id;

export type FunnelParameters = z.infer<typeof funnelParameters>;
export type TimeseriesParameters = z.infer<typeof timeseriesParameters>;
export type CampaignsParameters = z.infer<typeof campaignsParameters>;
export type CampaignParameters = z.infer<typeof campaignParameters>;
export type CampaignComparisonParameters = z.infer<typeof campaignComparisonParameters>;
export type AudienceParameters = z.infer<typeof audienceParameters>;
export type EventsParameters = z.infer<typeof eventsParameters>;
export type MessagesParameters = z.infer<typeof messagesParameters>;
