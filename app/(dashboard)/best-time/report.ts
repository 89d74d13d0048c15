import { cache } from "react";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getBestTime } from "@/lib/analytics/funnel/best-time";
import { bestTimeParameters } from "@/lib/analytics/funnel/parameters";

/** The open rate by the hour of the week, read once for all cards. */
export const readBestTime = cache((page: ReportPage) =>
  getBestTime(pageParameters(page, bestTimeParameters), page.place.now),
);
