import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { NO_CAMPAIGN, UNKNOWN } from "@/lib/address/unknown";
import { db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { value } from "@/lib/facts/pair-sql";
import { CAMPAIGN_KINDS } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import { words } from "@/lib/words/words";
import { readCampaigns } from "./campaign-names";
import { foldText } from "./fold-text";
import {
  campaignKindLabel,
  channelLabel,
  platformLabel,
  providerLabel,
  withoutCampaign,
} from "./labels";
import { openScope } from "./scope";
import { everSeen } from "./seen";

export type FilterOption = { readonly value: string; readonly label: string };

/** What there is to filter by; campaigns are searched instead, as there may be many. */
export type FilterOptions = {
  readonly endpoint: readonly (FilterOption & { readonly provider: string })[];
  readonly provider: readonly FilterOption[];
  readonly channel: readonly FilterOption[];
  readonly platform: readonly FilterOption[];
  readonly campaign: readonly (FilterOption & { readonly provider: string | null })[];
  /** How many more of them there are, which a search finds. */
  readonly furtherCampaigns: number;
  readonly tag: readonly FilterOption[];
  readonly campaignKind: readonly FilterOption[];
};

const MOST_CAMPAIGNS = 200;
const recentSchema = z.array(
  z.object({ id: z.string(), endpointId: z.string(), name: z.string(), all: z.int() }),
);
type Named = z.infer<typeof recentSchema>[number];

/** Campaigns seen last first, with their names; a search for the rest is the list of campaigns. */
async function recentCampaigns(q: string, most: number): Promise<readonly Named[]> {
  // Names are read back at once where somebody changed them: not from a replica.
  const rows = await db().$queryRaw`
    SELECT campaign.id::text, endpoint_id::text AS "endpointId",
      coalesce(campaign_name.name, ${value("campaign.name")}, vendor_id) AS name,
      (count(*) OVER ())::int AS "all"
    FROM campaign
    LEFT JOIN campaign_name ON campaign_name.campaign_id = campaign.id
    WHERE ${q} = '' OR strpos(lower(normalize(concat_ws(' ', campaign_name.name,
      ${value("campaign.name")}, vendor_id), NFKC)), ${q}) > 0
    ORDER BY last_seen DESC, campaign.id LIMIT ${most}`;
  return recentSchema.parse(rows);
}

const tagSchema = z.array(z.object({ tag: z.string() }));

/** Every tag that a campaign has. */
async function readTags(): Promise<FilterOption[]> {
  const rows = await readRaw`SELECT DISTINCT unnest(tags) AS tag FROM campaign_mark ORDER BY tag`;
  return tagSchema.parse(rows).map(({ tag }) => ({ value: tag, label: tag }));
}

const kindOptions = (): FilterOption[] =>
  [...CAMPAIGN_KINDS, null].map((kind) => ({
    value: kind ?? UNKNOWN,
    label: campaignKindLabel(kind),
  }));

function optionsOf(values: readonly string[], label: (stored: string) => string): FilterOption[] {
  return [...new Set(values)]
    .sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b))
    .map((value) => ({ value: value || UNKNOWN, label: label(value) }));
}

/** What there is to filter by: endpoints, and the channels, platforms and campaigns seen so far. */
export async function getFilterOptions(
  search: {
    readonly q?: string;
    /** Campaigns to name in any case, as they are filtered by. */
    readonly campaigns?: readonly string[];
    /** How many campaigns to give at most, the latest first. */
    readonly most?: number;
  } = {},
  now: number = Date.now(),
): Promise<FilterOptions> {
  const [scope, seen, recent, tag] = await Promise.all([
    openScope(filterParameters.parse({}), now),
    everSeen(),
    recentCampaigns(foldText(search.q ?? "").trim(), search.most ?? MOST_CAMPAIGNS),
    readTags(),
  ]);
  const isRecent = (id: string) => recent.some((one) => one.id === id);
  const asked = (search.campaigns ?? []).filter((id) => id !== NO_CAMPAIGN && !isRecent(id));
  const withData = new Set(seen.map((row) => row.endpointId));
  const endpoints = scope.endpoints.filter(({ deleted, id }) => !deleted || withData.has(id));
  const slugs = new Map(endpoints.map(({ id, slug }) => [id, slug]));
  const providers = new Map(endpoints.map((endpoint) => [endpoint.slug, providerLabel(endpoint)]));
  const others = await readCampaigns(asked);
  return {
    tag,
    furtherCampaigns: Math.max(0, (recent[0]?.all ?? 0) - recent.length - others.size),
    campaignKind: kindOptions(),
    endpoint: endpoints.map(({ id, name, slug, deleted }) => ({
      value: id,
      label: deleted ? words("labels-ui")("deleted", { name }) : name,
      provider: slug,
    })),
    provider: [...providers].map(([value, label]) => ({ value, label })),
    channel: optionsOf(
      seen.map((row) => row.channel),
      channelLabel,
    ),
    platform: optionsOf(
      seen.map((row) => row.platform),
      platformLabel,
    ),
    campaign: [
      ...[...recent, ...others.values()].map(({ id, endpointId, name }) => ({
        value: id,
        label: name,
        provider: slugs.get(endpointId ?? "") ?? null,
      })),
      { value: NO_CAMPAIGN, label: withoutCampaign(), provider: null },
    ].filter(({ value }) => value !== NIL_ID),
  };
}
