import { providerLabel } from "@/lib/analytics/counts/labels";
import type { ReportEndpoint, Scope } from "@/lib/analytics/counts/scope";
import { Prisma } from "@/lib/db";
import { CHANNELS, type Channel } from "@/lib/providers/event";
import { reportsStage } from "@/lib/providers/types";

/** A provider as people are told it. */
export type Placed = { readonly provider: string; readonly label: string };

/** The providers of endpoints, each once, in the order of their names. */
export function providersOf(endpoints: readonly ReportEndpoint[]): readonly Placed[] {
  const labels = new Map(
    endpoints.map((endpoint) => [endpoint.slug, providerLabel(endpoint)] as const),
  );
  return [...labels]
    .map(([provider, label]) => ({ provider, label }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** Each endpoint with the place of its provider, as a table `of (of_endpoint, nth)`. */
export function placesTable({ endpoints }: Scope, providers: readonly Placed[]): Prisma.Sql {
  const nth = new Map(providers.map(({ provider }, at) => [provider, at]));
  return Prisma.sql`unnest(${endpoints.map(({ id }) => id)}::uuid[],
    ${endpoints.map(({ slug }) => nth.get(slug) ?? 0)}::int[]) AS of(of_endpoint, nth)`;
}

const channelOf = (stored: string): Channel | null =>
  CHANNELS.find((one) => one === stored) ?? null;

/** True where opens of the endpoint on the channel ('': unknown) are reported. */
export function reportsOpens({ provider }: ReportEndpoint, channel: string): boolean {
  return provider !== null && reportsStage(provider, channelOf(channel), "opened");
}

/** Where opens are reported, as a table `opens (opens_endpoint, opens_channel)`. */
export function opensTable({ endpoints }: Scope): Prisma.Sql {
  const found = endpoints.flatMap((endpoint) =>
    ["", ...CHANNELS].flatMap((channel) =>
      reportsOpens(endpoint, channel) ? [{ id: endpoint.id, channel }] : [],
    ),
  );
  return Prisma.sql`unnest(${found.map(({ id }) => id)}::uuid[],
    ${found.map(({ channel }) => channel)}::text[]) AS opens(opens_endpoint, opens_channel)`;
}
