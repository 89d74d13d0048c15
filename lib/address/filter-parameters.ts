import { z } from "zod";
import { CAMPAIGN_KINDS, CHANNELS } from "@/lib/providers/event";
import { PROVIDER_SLUGS } from "@/lib/providers/registry";
import { NO_CAMPAIGN, UNKNOWN } from "./unknown";

export const list = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).max(200).default([]).meta({ description });
export const id = z.guid().toLowerCase();

/** The path of one campaign. */
export const campaignKey = z.union([z.literal(NO_CAMPAIGN), id]);

export const range = {
  from: z.iso.date().optional().meta({
    description: "First day, in the workspace's time zone. Default: 27 days before `to`.",
    example: "2026-07-01",
  }),
  to: z.iso.date().optional().meta({
    description: "Last day, included; may lie in the future. Default: today.",
    example: "2026-07-28",
  }),
};
const campaigns = z.array(campaignKey).max(200).default([]);
const tag = z.string().trim().min(1).max(40).toLowerCase();
const kind = z.enum([...CAMPAIGN_KINDS, UNKNOWN]);

export const filters = {
  endpoint: list(id, "Endpoint ids; repeat for several."),
  provider: list(z.enum(PROVIDER_SLUGS), "Provider names; repeat for several."),
  campaign: list(
    z.union([z.literal(NO_CAMPAIGN), id]),
    "Campaign keys, or `none` for messages without a campaign; repeat for several.",
  ),
  channel: list(z.enum([...CHANNELS, UNKNOWN]), "Channels; repeat for several."),
  platform: list(
    z.string().min(1).max(64).toLowerCase(),
    "Platforms, or `unknown`; repeat for several.",
  ),
  tag: list(tag, "Tags that people gave to campaigns; repeat for several."),
  campaignKind: list(kind, "Kinds of campaigns, or `unknown`; repeat for several."),
  notEndpoint: list(id, "Endpoint ids to leave out; repeat for several."),
  notProvider: list(z.enum(PROVIDER_SLUGS), "Providers to leave out; repeat for several."),
  notCampaign: campaigns.meta({
    description: "Campaign keys to leave out, or `none`; repeat for several.",
  }),
  notChannel: list(z.enum([...CHANNELS, UNKNOWN]), "Channels to leave out; repeat for several."),
  notPlatform: list(
    z.string().min(1).max(64).toLowerCase(),
    "Platforms to leave out, or `unknown`; repeat for several.",
  ),
  notTag: list(tag, "Tags whose campaigns to leave out; repeat for several."),
  notCampaignKind: list(kind, "Kinds of campaigns to leave out, or `unknown`; repeat for several."),
};

/** What every report can be narrowed to. */
export const filterParameters = z.object({ ...range, ...filters });
export type FilterParameters = z.infer<typeof filterParameters>;
