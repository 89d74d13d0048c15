import { cache } from "react";
import { comparedRange } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { pressureParameters } from "@/lib/analytics/people/parameters";
import {
  recentFatigue,
  recentLeftAfter,
  recentPressure,
  recentReach,
} from "@/lib/analytics/people/recent-people";

/** The same filters over the range compared with; null where nothing is compared. */
function against<Report>(
  page: ReportPage,
  read: (params: ReportPage["filters"]) => Promise<Report>,
): Promise<Report | null> {
  const range = comparedRange(page);
  return range ? read({ ...page.filters, ...range }) : Promise.resolve(null);
}

export const readReach = cache((page: ReportPage) => recentReach(page.filters, page.place.now));
export const readReachBefore = cache((page: ReportPage) =>
  against(page, (params) => recentReach(params, page.place.now)),
);
export const readPressure = cache((page: ReportPage) =>
  recentPressure(pageParameters(page, pressureParameters), page.place.now),
);
export const readPressureBefore = cache((page: ReportPage) => {
  const { cap } = pageParameters(page, pressureParameters);
  return against(page, (params) => recentPressure({ ...params, cap }, page.place.now));
});
export const readFatigue = cache((page: ReportPage) => recentFatigue(page.filters, page.place.now));
export const readLeftAfter = cache((page: ReportPage) =>
  recentLeftAfter(page.filters, page.place.now),
);
export const readLeftAfterBefore = cache((page: ReportPage) =>
  against(page, (params) => recentLeftAfter(params, page.place.now)),
);
