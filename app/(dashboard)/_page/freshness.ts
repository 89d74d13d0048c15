import { cache } from "react";
import { getHealth } from "@/lib/analytics/health/endpoint-health";
import { getFreshness } from "@/lib/analytics/health/freshness";
import type { ReportPage } from "./open-page";

/** How fresh the endpoints that the page is about are, read once for all that ask. */
export const readFreshness = cache((page: ReportPage) =>
  getFreshness(
    { endpoint: page.filters.endpoint, provider: page.filters.provider },
    page.place.now,
  ),
);

/** How those endpoints are doing, read once for all that ask. */
export const readHealth = cache((page: ReportPage) =>
  getHealth({ endpoint: page.filters.endpoint, provider: page.filters.provider }),
);
