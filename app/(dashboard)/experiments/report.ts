import { cache } from "react";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getExperiments } from "@/lib/analytics/experiments/experiments";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";

/** Whether context-aware delivery pays, read once for all cards. */
export const readExperiments = cache((page: ReportPage) =>
  getExperiments(pageParameters(page, experimentsParameters), page.place.now),
);
