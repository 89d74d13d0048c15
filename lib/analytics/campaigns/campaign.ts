import { readBreakdown } from "@/lib/analytics/counts/breakdown";
import { requireCampaign } from "@/lib/analytics/counts/campaign-names";
import { gather } from "@/lib/analytics/counts/gather";
import { groupsOf } from "@/lib/analytics/counts/groups";
import { openScope } from "@/lib/analytics/counts/scope";
import { reportersOf, summarise } from "@/lib/analytics/counts/summary";
import { failureWords } from "@/lib/providers/failure-words";
import { said } from "@/lib/words/said";
import type { CampaignReport } from "./answers";
import { campaignRow } from "./campaigns";
import { readConversions } from "./conversions";
import { toTimeToOpen } from "./open-times";
import type { CampaignParameters } from "./parameters";

/** One campaign in a range: its funnel, where it went, why it failed, how fast it was opened. */
export async function getCampaign(
  key: string,
  params: CampaignParameters,
  now: number = Date.now(),
): Promise<CampaignReport> {
  const info = await requireCampaign(key);
  const scope = await openScope({ ...params, campaign: [key] }, now);
  const { evidence, automatic } = params;
  const query = { clock: "cohort", evidence, automatic, by: "platform" } as const;
  const [{ rows, selection, context, names }, conversions, breakdown] = await Promise.all([
    gather(scope, query),
    readConversions(scope),
    readBreakdown(scope, ["failed", "time_to_open"]),
  ]);
  const endpoint = selection.endpoints.find((one) => one.id === info.endpointId);
  const provider = endpoint?.slug ?? null;
  const group = { key, label: info.name, provider, rows, selection };
  const { stages, ...summary } = summarise(rows, selection, context);
  return {
    range: scope.range,
    campaign: campaignRow(group, info, context, conversions),
    conversions: conversions.about,
    total: stages,
    ...summary,
    ...reportersOf(rows, selection, context),
    platforms: groupsOf(rows, "platform", selection, context, names),
    channels: groupsOf(rows, "channel", selection, context, names),
    failures: breakdown
      .filter(({ measure }) => measure === "failed")
      .map(({ value, count }) => {
        const cause = value || null;
        return { cause, count, ...said(failureWords(endpoint?.provider ?? null, cause)) };
      }),
    timeToOpen: toTimeToOpen(breakdown),
  };
}
