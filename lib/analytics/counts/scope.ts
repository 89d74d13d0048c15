import { cache } from "react";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { parseRange } from "@/lib/address/range";
import { NO_CAMPAIGN, UNKNOWN } from "@/lib/address/unknown";
import type { ReportRange } from "@/lib/analytics/shapes";
import { db, Prisma } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { currentProviders } from "@/lib/facts/sources";
import { CHANNELS, type Channel } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";
import { markedCampaigns } from "./marked-campaigns";

/** An endpoint as reports see it; provider null: one that this version does not know. */
export type ReportEndpoint = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly provider: Provider | null;
  readonly disabled: boolean;
  readonly deleted: boolean;
};

/** What a report is about, read once: its range and the endpoints its filters leave. */
export type Scope = {
  readonly range: ReportRange;
  readonly now: number;
  /** All that match the endpoint and provider filters, deleted ones included. */
  readonly endpoints: readonly ReportEndpoint[];
  /** True where a filter asks for some endpoints only. */
  readonly narrowed: boolean;
  /** As stored: the nil id for none, '' for unknown; null: all. */
  readonly campaigns: readonly string[] | null;
  readonly channels: readonly string[] | null;
  readonly platforms: readonly string[] | null;
  /** As stored; what is left out of all; null: nothing, or taken from the list above. */
  readonly notCampaigns: readonly string[] | null;
  readonly notChannels: readonly string[] | null;
  readonly notPlatforms: readonly string[] | null;
};

async function readEndpoints(): Promise<ReportEndpoint[]> {
  const rows = await db().endpoint.findMany({
    select: {
      ...{ id: true, name: true, provider: true, sourceId: true },
      ...{ disabledAt: true, deletedAt: true },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const currentOf = await currentProviders(db(), rows);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    slug: row.provider,
    provider: currentOf(row),
    disabled: row.disabledAt !== null,
    deleted: row.deletedAt !== null,
  }));
}

/** Read once per request, however many reports a page has. */
const readPlace = cache(() => Promise.all([rollupZone(db()), readEndpoints()]));

const stored = (values: readonly string[], word: string, value: string): string[] | null =>
  values.length === 0 ? null : values.map((one) => (one === word ? value : one));

/** Values to keep and to leave out: where some are kept, those left out are taken from them. */
function bothWays(
  kept: readonly string[] | null,
  out: readonly string[] | null,
): [readonly string[] | null, readonly string[] | null] {
  return kept && out ? [kept.filter((one) => !out.includes(one)), null] : [kept, out];
}

/** Reads the workspace's zone and endpoints, and resolves the range and the filters against them. */
export async function openScope(params: FilterParameters, now: number): Promise<Scope> {
  const [timeZone, all] = await readPlace();
  const { from, to } = parseRange(params, timeZone, now);
  const endpoints = all.filter(
    ({ id, slug }) =>
      (params.endpoint.length === 0 || params.endpoint.includes(id)) &&
      (params.provider.length === 0 || params.provider.includes(slug)) &&
      !(params.notEndpoint.includes(id) || params.notProvider.some((one) => one === slug)),
  );
  const { endpoint, provider, notEndpoint, notProvider } = params;
  const marked = await markedCampaigns(params, all);
  const asked = stored(params.campaign, NO_CAMPAIGN, NIL_ID);
  const kept =
    asked && marked.kept
      ? asked.filter((one) => marked.kept?.includes(one))
      : (asked ?? marked.kept);
  const out = [...(stored(params.notCampaign, NO_CAMPAIGN, NIL_ID) ?? []), ...(marked.out ?? [])];
  const [campaigns, notCampaigns] = bothWays(kept, out.length > 0 ? out : null);
  const [channels, notChannels] = bothWays(
    stored(params.channel, UNKNOWN, ""),
    stored(params.notChannel, UNKNOWN, ""),
  );
  const [platforms, notPlatforms] = bothWays(
    stored(params.platform, UNKNOWN, ""),
    stored(params.notPlatform, UNKNOWN, ""),
  );
  return {
    range: { from, to, timeZone },
    now,
    endpoints,
    narrowed: [endpoint, provider, notEndpoint, notProvider].some(({ length }) => length > 0),
    ...{ campaigns, channels, platforms, notCampaigns, notChannels, notPlatforms },
  };
}

/** The filters as conditions on a rollup table; each begins with AND. */
export function filterConditions(scope: Scope): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (scope.narrowed) {
    const ids = scope.endpoints.map((endpoint) => endpoint.id);
    parts.push(Prisma.sql`AND endpoint_id = ANY(${ids}::uuid[])`);
  }
  if (scope.campaigns) parts.push(Prisma.sql`AND campaign_id = ANY(${scope.campaigns}::uuid[])`);
  if (scope.channels) parts.push(Prisma.sql`AND channel = ANY(${scope.channels}::text[])`);
  if (scope.platforms) parts.push(Prisma.sql`AND platform = ANY(${scope.platforms}::text[])`);
  if (scope.notCampaigns)
    parts.push(Prisma.sql`AND campaign_id <> ALL(${scope.notCampaigns}::uuid[])`);
  if (scope.notChannels) parts.push(Prisma.sql`AND channel <> ALL(${scope.notChannels}::text[])`);
  if (scope.notPlatforms)
    parts.push(Prisma.sql`AND platform <> ALL(${scope.notPlatforms}::text[])`);
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

/** A stored channel as the vocabulary's; null is unknown. */
export function asChannel(stored: string): Channel | null {
  return CHANNELS.find((channel) => channel === stored) ?? null;
}
