import { cache } from "react";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { recentExperiments } from "@/lib/analytics/experiments/recent-experiments";

/** Whether context-aware delivery pays, read once for all cards. */
export const readExperiments = cache((page: ReportPage) =>
  recentExperiments(pageParameters(page, experimentsParameters), page.place.now),
);
