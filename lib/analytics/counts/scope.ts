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

/** Reads the workspace's zone and endpoints, and resolves the range and the filters against them. */
export async function openScope(params: FilterParameters, now: number): Promise<Scope> {
  const [timeZone, all] = await readPlace();
  const { from, to } = parseRange(params, timeZone, now);
  const endpoints = all.filter(
    (endpoint) =>
      (params.endpoint.length === 0 || params.endpoint.includes(endpoint.id)) &&
      (params.provider.length === 0 || params.provider.includes(endpoint.slug)),
  );
  return {
    range: { from, to, timeZone },
    now,
    endpoints,
    narrowed: params.endpoint.length > 0 || params.provider.length > 0,
    campaigns: stored(params.campaign, NO_CAMPAIGN, NIL_ID),
    channels: stored(params.channel, UNKNOWN, ""),
    platforms: stored(params.platform, UNKNOWN, ""),
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
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

/** A stored channel as the vocabulary's; null is unknown. */
export function asChannel(stored: string): Channel | null {
  return CHANNELS.find((channel) => channel === stored) ?? null;
}
