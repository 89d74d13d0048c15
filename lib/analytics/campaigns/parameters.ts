import { z } from "zod";
import { campaignKey, filters, range } from "@/lib/address/filter-parameters";
import { automatic, clock, cursor, evidence, limit } from "@/lib/analytics/parameters";

const CAMPAIGN_SORTS = [
  "name",
  "id",
  "provider",
  "endpoint",
  "firstSeen",
  "lastSeen",
  "lastSent",
  "kind",
  "scheduled",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "automaticOpened",
  "automaticClicked",
  "failed",
  "cancelled",
  "deliveryRate",
  "openRate",
  "clickRate",
  "failureRate",
  "conversions",
  "conversionRate",
  "conversionValue",
] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];
const sorts = CAMPAIGN_SORTS.flatMap((column) => [column, `-${column}`] as const);

export const campaignsParameters = z.object({
  ...range,
  ...filters,
  clock: clock("cohort"),
  evidence,
  automatic,
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
export const campaignParameters = z.object({ ...range, ...filters, evidence, automatic });
/** As many as stand side by side: one, and five older ones. */
export const MOST_COMPARED = 6;
export const campaignComparisonParameters = z.object({
  ...range,
  ...filters,
  campaign: z.array(campaignKey).min(2).max(MOST_COMPARED).meta({
    description: "Two to six campaign keys, in the order of the answer.",
  }),
  evidence,
  automatic,
});

export const sendsParameters = z.object({
  ...range,
  ...filters,
  campaign: z.array(campaignKey).length(1).meta({ description: "One campaign's key." }),
  evidence,
  automatic,
  last: z.coerce.number().int().min(1).max(20).default(5).meta({
    description: "How many sends before it each one is held against.",
  }),
});

export type SendsParameters = z.infer<typeof sendsParameters>;
export type CampaignsParameters = z.infer<typeof campaignsParameters>;
export type CampaignParameters = z.infer<typeof campaignParameters>;
export type CampaignComparisonParameters = z.infer<typeof campaignComparisonParameters>;
