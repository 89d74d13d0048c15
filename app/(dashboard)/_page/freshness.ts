import { cache } from "react";
import { getFreshness } from "@/lib/analytics/freshness";
import type { ReportPage } from "./open-page";

/** How fresh the endpoints that the page is about are, read once for all that ask. */
export const readFreshness = cache((page: ReportPage) =>
  getFreshness(
    { endpoint: page.filters.endpoint, provider: page.filters.provider },
    page.place.now,
  ),
);
