import { clockOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import type { Kpi } from "@/components/charts/kpi";
import { KpiStrip } from "@/components/charts/kpi-strip";
import { prepareKpis } from "@/components/charts/prepare-kpis";
import { TREND_LINES } from "@/components/charts/prepare-trend";
import { autoInterval } from "@/lib/address/intervals";
import { chosenLine, lineHref } from "./chosen-line";
import { readAudience, readComparison, readFunnel, readSeries } from "./reports";

/** How are we doing: five figures with their change. */
export async function KpiCard({ page }: { page: ReportPage }) {
  const interval = autoInterval(page.place.range);
  const [funnel, comparison, series, audience] = await Promise.all([
    readFunnel(page),
    readComparison(page),
    readSeries(page, clockOf(page) ?? "cohort", interval),
    readAudience(page, interval),
  ]);
  const kpis = prepareKpis({
    funnel,
    comparison,
    buckets: series.buckets,
    previousBuckets: series.previous,
    audience,
    now: page.place.now,
  });
  const to = waysDown(page);
  const hrefOf = (id: string) =>
    id === "sent" || id === "delivered" || id === "opened" ? to.stage(id) : to.opts(id);
  const chosen = chosenLine(page);
  const seriesOf = ({ id }: Kpi) => {
    const line = TREND_LINES.find(({ stage }) => stage === id);
    const href = line && lineHref(page, line.stage);
    return href ? { href, current: id === chosen } : null;
  };
  return (
    <KpiStrip kpis={kpis.map((kpi) => ({ ...kpi, href: hrefOf(kpi.id), series: seriesOf(kpi) }))} />
  );
}
