import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import type { Dimension } from "@/lib/address/query";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";

/** What the funnel can be split by, in the order of the switch. */
export const DIMENSIONS = [
  "provider",
  "channel",
  "platform",
  "endpoint",
  "campaign",
] as const satisfies readonly Dimension[];

/** What the page's address asks of the funnel; by provider where it says nothing. */
export function funnelOf(page: ReportPage) {
  const params = pageParameters(page, funnelParameters);
  return { ...params, by: params.by ?? ("provider" as const) };
}
