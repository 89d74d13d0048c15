import { comparedRange } from "@/app/(dashboard)/_page/looks";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getGroupsComparison } from "@/lib/analytics/compared-groups";
import { getFunnel } from "@/lib/analytics/funnel";
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
