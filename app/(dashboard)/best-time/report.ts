import { cache } from "react";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { bestTimeParameters, getBestPushTime } from "@/lib/analytics/best-time";

/** The open rate by the hour of the week, of pushes unless asked otherwise; read once for all cards. */
export const readBestTime = cache((page: ReportPage) =>
  getBestPushTime(pageParameters(page, bestTimeParameters), page.place.now),
);
