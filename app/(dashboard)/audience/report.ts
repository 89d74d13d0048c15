import { cache } from "react";
import { comparedRange, intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getComparedCauses } from "@/lib/analytics/audience/audience-causes";
import { getComparedOptOuts, getOptOuts } from "@/lib/analytics/audience/opt-outs";
import { getSubscribers } from "@/lib/analytics/audience/subscribers";

/** Opt-outs against deliveries, and beside them the range compared with. */
export const readOptOuts = cache(async (page: ReportPage) => {
  const against = comparedRange(page);
  const params = { ...page.filters, interval: intervalOf(page) };
  const { now } = page.place;
  if (against) return getComparedOptOuts(params, against, now);
  return { current: await getOptOuts(params, now), previous: null, totals: null };
});

/** Causes over what both ranges have whole; null where nothing is compared. */
export const readComparedCauses = cache(async (page: ReportPage) => {
  const against = comparedRange(page);
  const params = { ...page.filters, interval: intervalOf(page) };
  return against && getComparedCauses(params, against, page.place.now);
});

/** Subscriptions as they are now, by topic and country. */
export const readSubscribers = cache((page: ReportPage) =>
  getSubscribers(page.filters, page.place.now),
);
