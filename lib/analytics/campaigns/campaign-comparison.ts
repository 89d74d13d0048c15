import { z } from "zod";
import { NO_CAMPAIGN } from "@/lib/address/unknown";
import type { BreakdownCount } from "@/lib/analytics/counts/breakdown";
import { requireCampaign } from "@/lib/analytics/counts/campaign-names";
import { safeCount } from "@/lib/analytics/counts/counts";
import { gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { type GroupRows, splitRows } from "@/lib/analytics/counts/groups";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import { summarise } from "@/lib/analytics/counts/summary";
import { NIL_ID } from "@/lib/facts/identity";
import { readRaw } from "@/lib/replica/read-raw";
import type { CampaignComparisonReport, ComparedCampaign } from "./answers";
import { campaignRow, infoOf } from "./campaigns";
import { readConversions } from "./conversions";
import { quantileRange, toTimeToOpen } from "./open-times";
import type { CampaignComparisonParameters } from "./parameters";

const rowSchema = z.object({ campaign_id: z.string(), value: z.string(), count: safeCount });

/** The histograms of time to open, campaign by campaign. */
async function readOpenTimes(scope: Scope): Promise<Map<string, BreakdownCount[]>> {
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT campaign_id::text, value, sum(count)::bigint AS count FROM breakdown_rollup
    WHERE measure = 'time_to_open' AND day BETWEEN ${from}::date AND ${to}::date
      ${filterConditions(scope)}
    GROUP BY 1, 2 HAVING sum(count) <> 0`;
  const counts = z.array(rowSchema).parse(rows);
  const split = groupBy(counts, (row) => row.campaign_id);
  return new Map(
    [...split].map(([id, ofCampaign]) => [
      id,
      ofCampaign.map(({ value, count }) => ({ measure: "time_to_open", value, count })),
    ]),
  );
}

/** Two to six campaigns side by side: stages, rates, what they rest on, and how fast they open. */
export async function getCampaignComparison(
  params: CampaignComparisonParameters,
  now: number = Date.now(),
): Promise<CampaignComparisonReport> {
  const keys = [...new Set(params.campaign)];
  const known = await Promise.all(keys.map(requireCampaign));
  const scope = await openScope(params, now);
  const { evidence, automatic } = params;
  const query = { clock: "cohort", evidence, automatic, by: "campaign" } as const;
  const [{ rows, selection, context, names }, conversions, openTimes] = await Promise.all([
    gather(scope, query),
    readConversions(scope),
    readOpenTimes(scope),
  ]);
  const groups = new Map(
    splitRows(rows, "campaign", selection, names).map((group) => [group.key, group]),
  );
  const compared = keys.map((key, index): ComparedCampaign => {
    const info = known[index] ?? infoOf(names, key);
    const ofCampaign = selection.endpoints.filter(({ id }) => id === info.endpointId);
    // A campaign with nothing in the range speaks for its own endpoint all the same.
    const group: GroupRows = groups.get(key) ?? {
      key,
      label: info.name,
      provider: ofCampaign[0]?.slug ?? null,
      rows: [],
      selection: { ...selection, endpoints: ofCampaign },
    };
    const { openedBy, deliveredBy } = summarise(group.rows, group.selection, context);
    const stored = key === NO_CAMPAIGN ? NIL_ID : key;
    const timeToOpen = toTimeToOpen(openTimes.get(stored) ?? []);
    return {
      campaign: campaignRow(group, info, context, conversions),
      openedBy,
      deliveredBy,
      timeToOpen,
      timeRanges: {
        medianSeconds: quantileRange(timeToOpen, 0.5),
        p80Seconds: quantileRange(timeToOpen, 0.8),
      },
    };
  });
  return { range: scope.range, rows: compared };
}
