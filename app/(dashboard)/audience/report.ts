import { cache } from "react";
import { comparedRange, intervalOf } from "@/app/(dashboard)/_page/looks";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { getOptOuts } from "@/lib/analytics/opt-outs";
import { getSubscribers } from "@/lib/analytics/subscribers";

/** Opt-outs against deliveries, and those of the range compared with. */
export const readOptOuts = cache(async (page: ReportPage) => {
  const { filters, place } = page;
  const interval = intervalOf(page);
  const against = comparedRange(page);
  const [current, previous] = await Promise.all([
    getOptOuts({ ...filters, interval }, place.now),
    against ? getOptOuts({ ...filters, ...against, interval }, place.now) : null,
  ]);
  return { current, previous };
});

/** Subscriptions as they are now, by topic and country. */
export const readSubscribers = cache((page: ReportPage) =>
  getSubscribers(page.filters, page.place.now),
);
