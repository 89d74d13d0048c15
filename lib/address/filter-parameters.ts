import { z } from "zod";
import { CHANNELS } from "@/lib/providers/event";
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
};

/** What every report can be narrowed to. */
export const filterParameters = z.object({ ...range, ...filters });
export type FilterParameters = z.infer<typeof filterParameters>;
