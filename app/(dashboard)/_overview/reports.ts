import { cache } from "react";
import { comparedRange } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import type { Clock } from "@/lib/address/counting";
import type { Interval } from "@/lib/address/intervals";
import { getAudience, getComparedAudience } from "@/lib/analytics/audience/audience";
import { getComparedSeries } from "@/lib/analytics/compare/compared-series";
import { getComparison } from "@/lib/analytics/compare/comparison";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters, timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { getForecast } from "@/lib/analytics/insights/forecast-days";
import { forecastParameters } from "@/lib/analytics/insights/parameters";

/** The funnel by provider, read once for all cards. */
export const readFunnel = cache((page: ReportPage) =>
  getFunnel({ ...pageParameters(page, funnelParameters), by: "provider" }, page.place.now),
);

/** The same figures of the range compared with; null where nothing is compared. */
export const readComparison = cache(async (page: ReportPage) => {
  const against = comparedRange(page);
  const params = pageParameters(page, funnelParameters);
  return against && getComparison(params, against, page.place.now);
});

/** A range's buckets, and one by one those of the range compared with. */
export const readSeries = cache(async (page: ReportPage, clock: Clock, interval: Interval) => {
  const against = comparedRange(page);
  const by = clock === "cohort" ? ("provider" as const) : undefined;
  const params = { ...pageParameters(page, timeseriesParameters), interval, clock, by };
  const [current, previous] = await Promise.all([
    getTimeseries(params, page.place.now),
    against ? getComparedSeries(params, against, page.place.now) : [],
  ]);
  return { buckets: current.buckets, previous };
});

/** The week to come. */
export const readForecast = (page: ReportPage) =>
  getForecast(pageParameters(page, forecastParameters), page.place.now);

/** Opt-ins and opt-outs, and beside them the range compared with. */
export const readAudience = cache(async (page: ReportPage, interval: Interval) => {
  const against = comparedRange(page);
  const params = { ...page.filters, interval };
  const { now } = page.place;
  if (against) return getComparedAudience(params, against, now);
  return { current: await getAudience(params, now), previous: null, totals: null };
});
