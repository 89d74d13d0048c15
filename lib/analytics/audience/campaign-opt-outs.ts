import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import {
  campaignKeyOf,
  readCampaigns,
  unnamedCampaign,
} from "@/lib/analytics/counts/campaign-names";
import { safeCount } from "@/lib/analytics/counts/counts";
import { providerLabel } from "@/lib/analytics/counts/labels";
import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import { everSeen } from "@/lib/analytics/counts/seen";
import { NIL_ID } from "@/lib/facts/identity";
import { readRaw } from "@/lib/replica/read-raw";
import type { CampaignOptOutsReport } from "./answers";

const rowSchema = z.array(
  z.object({
    endpoint_id: z.string(),
    campaign_id: z.string(),
    opted_out: safeCount,
    delivered: safeCount,
  }),
);
type Row = z.infer<typeof rowSchema>[number];

async function readRows(scope: Scope): Promise<Row[]> {
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT endpoint_id::text, campaign_id::text, sum(opted_out)::bigint AS opted_out,
      sum(delivered)::bigint AS delivered
    FROM rollup WHERE grain = 'd' AND clock = 'e' AND day BETWEEN ${from}::date AND ${to}::date
      AND (opted_out <> 0 OR delivered <> 0) ${filterConditions(scope)}
    GROUP BY endpoint_id, campaign_id`;
  return rowSchema.parse(rows);
}

const shared = globalThis as typeof globalThis & { pushlensNaming?: Memory<readonly string[]> };

/** Endpoints of which an opt-out ever named its campaign; of all others nothing can be said. */
function endpointsThatName(): Promise<readonly string[]> {
  shared.pushlensNaming ??= new WeakMap();
  return remember(shared.pushlensNaming, "all", async () => {
    const rows = await readRaw`
      SELECT DISTINCT endpoint_id::text AS id FROM rollup
      WHERE grain = 'd' AND clock = 'e' AND opted_out <> 0 AND campaign_id <> ${NIL_ID}::uuid`;
    return z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id);
  });
}

function thousandOf(rows: readonly Pick<Row, "opted_out" | "delivered">[]) {
  const optedOut = rows.reduce((sum, row) => sum + row.opted_out, 0);
  const delivered = rows.reduce((sum, row) => sum + row.delivered, 0);
  return {
    optedOut,
    delivered,
    perThousand: delivered === 0 ? null : (optedOut / delivered) * 1000,
  };
}

/**
 * Opt-outs for each 1,000 delivered, campaign by campaign: those alone that name the campaign themselves,
 * both when they happened. Highest first; what no delivery was counted of comes last.
 */
export async function getCampaignOptOuts(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<CampaignOptOutsReport> {
  const scope = await openScope(params, now);
  const [rows, naming, seen] = await Promise.all([
    readRows(scope),
    endpointsThatName(),
    everSeen(),
  ]);
  const told = rows.filter(
    ({ campaign_id, endpoint_id }) => campaign_id !== NIL_ID && naming.includes(endpoint_id),
  );
  const names = await readCampaigns(told.map((row) => row.campaign_id));
  const slugs = new Map(scope.endpoints.map(({ id, slug }) => [id, slug]));
  const leaves = (id: string) =>
    seen.some((row) => row.endpointId === id && row.kinds.has("opted_out"));
  const silent = scope.endpoints.filter(({ id }) => leaves(id) && !naming.includes(id));
  return {
    range: scope.range,
    total: thousandOf(told),
    unnamed: thousandOf(rows.filter((row) => !told.includes(row))).optedOut,
    rows: told
      .map((row) => {
        const info = names.get(row.campaign_id) ?? unnamedCampaign(row.campaign_id);
        return {
          key: campaignKeyOf(row.campaign_id),
          name: info.name,
          endpoint: info.endpointId,
          provider: slugs.get(row.endpoint_id) ?? null,
          ...thousandOf([row]),
        };
      })
      .sort(
        (a, b) =>
          (b.perThousand ?? -1) - (a.perThousand ?? -1) ||
          b.delivered - a.delivered ||
          a.key.localeCompare(b.key),
      ),
    notTold: [...new Set(silent.map(providerLabel))],
  };
}
