import { comparedRange, intervalOf } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getGroupsComparison } from "@/lib/analytics/compare/compared-groups";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { getRates, ratesParameters } from "@/lib/analytics/funnel/rates-over-time";
import { funnelOf } from "./parameters";

/** The funnel as the page's address asks for it, and beside it the range compared with. */
export async function readFunnelBy(page: ReportPage) {
  const params = funnelOf(page);
  const against = comparedRange(page);
  const { now } = page.place;
  const [report, compared] = await Promise.all([
    getFunnel(params, now),
    against && getGroupsComparison(params, against, now),
  ]);
  return { report, compared };
}

/** One rate over time, split and counted as the funnel is. */
export async function readRates(page: ReportPage) {
  const { by, clock } = funnelOf(page);
  const interval = intervalOf(page);
  const params = { ...pageParameters(page, ratesParameters), by, clock, interval };
  return { report: await getRates(params, page.place.now), by, interval };
}
