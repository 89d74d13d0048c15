import { cache } from "react";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { autoInterval, intervalsFor } from "@/components/charts/bucket-labels";
import { comparisonOf } from "@/components/filters/prepare-range";
import { getAudience } from "@/lib/analytics/audience";
import { getComparison } from "@/lib/analytics/comparison";
import { getFunnel } from "@/lib/analytics/funnel";
import { funnelParameters, timeseriesParameters } from "@/lib/analytics/parameters";
import { getTimeseries } from "@/lib/analytics/timeseries";
import type { Clock, Interval } from "@/lib/analytics/types";
import { previousRange } from "@/lib/range";

/** The bucket size asked for, where it makes sense for the range; else the one that fits. */
export function intervalOf(page: ReportPage): Interval {
  const asked = page.place.query.interval;
  const allowed = intervalsFor(page.place.range);
  return allowed.find((one) => one === asked) ?? autoInterval(page.place.range);
}

/** The range to compare with; null for none. */
export function comparedRange(page: ReportPage) {
  const { compare } = page.place.query;
  const kind = comparisonOf(typeof compare === "string" ? compare : undefined);
  return kind === "none" ? null : { kind, range: previousRange(page.place.range, kind) };
}

/** The funnel by provider, read once for all cards. */
export const readFunnel = cache((page: ReportPage) =>
  getFunnel({ ...pageParameters(page, funnelParameters), by: "provider" }, page.place.now),
);

/** The same figures of the range before; null where nothing is compared. */
export const readComparison = cache(async (page: ReportPage) => {
  const compared = comparedRange(page);
  if (!compared) return null;
  const params = pageParameters(page, funnelParameters);
  return getComparison(params, { kind: compared.kind }, page.place.now);
});

/** A range's buckets, and those of the range before. */
export const readSeries = cache(async (page: ReportPage, clock: Clock, interval: Interval) => {
  const params = { ...pageParameters(page, timeseriesParameters), interval, clock };
  const compared = comparedRange(page);
  const by = clock === "cohort" ? ("provider" as const) : undefined;
  const [current, previous] = await Promise.all([
    getTimeseries({ ...params, by }, page.place.now),
    compared
      ? getTimeseries({ ...params, ...compared.range, by }, page.place.now)
      : Promise.resolve(null),
  ]);
  return { buckets: current.buckets, previous: previous?.buckets ?? [] };
});

/** Opt-ins and opt-outs, and those of the range before. */
export const readAudience = cache(async (page: ReportPage, interval: Interval) => {
  const compared = comparedRange(page);
  const [current, previous] = await Promise.all([
    getAudience({ ...page.filters, interval }, page.place.now),
    compared
      ? getAudience({ ...page.filters, ...compared.range, interval }, page.place.now)
      : Promise.resolve(null),
  ]);
  return { current, previous };
});
