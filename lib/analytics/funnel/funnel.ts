import { gather } from "@/lib/analytics/counts/gather";
import { groupsOf } from "@/lib/analytics/counts/groups";
import { openScope } from "@/lib/analytics/counts/scope";
import { reportersOf, summarise } from "@/lib/analytics/counts/summary";
import type { FunnelReport } from "./answers";
import type { FunnelParameters } from "./parameters";

/** The funnel of a range: how many messages (or events) reached each stage, whole and split. */
export async function getFunnel(
  params: FunnelParameters,
  now: number = Date.now(),
): Promise<FunnelReport> {
  const scope = await openScope(params, now);
  const { rows, selection, context, names } = await gather(scope, params);
  const { stages, ...summary } = summarise(rows, selection, context);
  return {
    range: scope.range,
    total: stages,
    ...summary,
    ...reportersOf(rows, selection, context),
    groups: params.by ? groupsOf(rows, params.by, selection, context, names) : [],
  };
}
