import { PushlensError } from "@/lib/errors";
import { readBreakdown } from "./breakdown";
import { readCampaigns } from "./campaign-names";
import { campaignRow } from "./campaigns";
import { gather } from "./gather";
import { groupsOf } from "./groups";
import { toTimeToOpen } from "./open-times";
import { type CampaignParameters, campaignKey, NO_CAMPAIGN } from "./parameters";
import { NIL_ID, openScope } from "./scope";
import { reportersOf, summarise } from "./summary";
import type { CampaignReport } from "./types";

/** One campaign in a range: its funnel, where it went, why it failed, how fast it was opened. */
export async function getCampaign(
  key: string,
  params: CampaignParameters,
  now: number = Date.now(),
): Promise<CampaignReport> {
  const wanted = campaignKey.safeParse(key);
  const id = wanted.data === NO_CAMPAIGN ? NIL_ID : wanted.data;
  const info = id === undefined ? undefined : (await readCampaigns([id])).get(id);
  if (!info || (id !== NIL_ID && info.endpointId === null)) {
    throw new PushlensError(
      "not_found",
      "There is no such campaign: it may belong to data that was deleted. See the list of campaigns.",
    );
  }
  const scope = await openScope({ ...params, campaign: [key] }, now);
  const query = { clock: "cohort", evidence: params.evidence, by: "platform" } as const;
  const [{ rows, selection, context, names }, breakdown] = await Promise.all([
    gather(scope, query),
    readBreakdown(scope, ["failed", "time_to_open"]),
  ]);
  const endpoint = selection.endpoints.find((one) => one.id === info.endpointId);
  const provider = endpoint?.slug ?? null;
  const group = { key, label: info.name, provider, rows, selection };
  const { stages, ...summary } = summarise(rows, selection, context);
  return {
    range: scope.range,
    campaign: campaignRow(group, info, context),
    total: stages,
    ...summary,
    ...reportersOf(selection, context),
    platforms: groupsOf(rows, "platform", selection, context, names),
    channels: groupsOf(rows, "channel", selection, context, names),
    failures: breakdown
      .filter(({ measure }) => measure === "failed")
      .map(({ value, count }) => ({ cause: value || null, count })),
    timeToOpen: toTimeToOpen(breakdown),
  };
}
