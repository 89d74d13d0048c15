import { cache } from "react";
import { comparedRange, intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getFailuresCompared } from "@/lib/analytics/compare/compared-failures";
import { getFailures } from "@/lib/analytics/funnel/failures";

/** Causes are counted by day, so hours are days. */
function parametersOf(page: ReportPage) {
  const interval = intervalOf(page);
  return { ...page.filters, interval: interval === "hour" ? ("day" as const) : interval };
}

/** The report of a page, read once for all cards. */
export const readFailures = cache((page: ReportPage) =>
  getFailures(parametersOf(page), page.place.now),
);

/** What failed in the range compared with; null where nothing is compared. */
export const readFailuresCompared = cache(async (page: ReportPage) => {
  const against = comparedRange(page);
  return against && getFailuresCompared(parametersOf(page), against, page.place.now);
});
