import type { Route } from "next";
import type { ReactNode } from "react";
import type { BucketLabels } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { prepareRates } from "@/components/charts/prepare-rates";
import { RatePanels } from "@/components/charts/rate-panels";
import type { SeriesStyle } from "@/components/charts/series";
import { openedWord, RATE_TEXT } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { ReportLink } from "@/components/ui/report-link";
import type { RatesReport } from "@/lib/analytics/funnel/answers";
import { formatCount, formatPercent } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

function RatesTable({ report, labels }: { report: RatesReport; labels: BucketLabels }) {
  const say = words("funnel");
  const shown = report.groups.filter((group) => group.rate.value !== null);
  return (
    <ChartTable
      label={say("rateOverTime", { rate: RATE_TEXT[report.rate].label })}
      columns={[words("analytics")("when"), ...shown.map((group) => group.label)]}
      rows={report.buckets.map((bucket, at) => [
        bucket.unfinished ? say("notEndedYet", { when: labels.full(bucket) }) : labels.full(bucket),
        ...shown.map(({ points }) => {
          const share = points[at];
          return share && share.value !== null
            ? say("shareOf", {
                share: formatPercent(share.value),
                whole: formatCount(share.denominator),
              })
            : "—";
        }),
      ])}
    />
  );
}

/** One rate over time, group by group, with controls, and what makes the groups unlike. */
export function RatesCard({
  report,
  labels,
  looks,
  by,
  alike,
  beside,
  children,
}: {
  report: RatesReport;
  labels: BucketLabels;
  looks: readonly SeriesStyle[];
  by: string;
  /** Where groups rest on different providers: the one to look at alone. */
  alike: { readonly label: string; readonly href: string } | null;
  /** Beside the title. */
  beside: ReactNode;
  children: ReactNode;
}) {
  const picture = prepareRates(report, labels, looks);
  const { label, formula } = RATE_TEXT[report.rate];
  const say = words("funnel");
  const opens = report.rate === "open" || report.rate === "click";
  return (
    <Card aria-labelledby="rates">
      <CardHeader
        id="rates"
        title={say("rateOverTime", { rate: label })}
        description={say(`formulaBy.${report.interval}`, { formula, group: inASentence(by) })}
      >
        {beside}
      </CardHeader>
      <CardContent>
        <div className="mb-4 flex flex-wrap gap-2">{children}</div>
        {opens && report.openedBy.length > 1 ? (
          <p className="mb-3 text-xs text-ink-2">
            {say("opensAreMixed", { opens: openedWord(report.openedBy) })}
          </p>
        ) : null}
        {alike ? (
          <p className="mb-3 text-xs text-ink-2">
            {say("restOnDifferent")}{" "}
            <ReportLink
              href={alike.href as Route}
              scroll={false}
              className="font-medium text-accent underline-offset-3 hover:underline"
            >
              {say("compareAlone", { provider: alike.label })}
            </ReportLink>
          </p>
        ) : null}
        {picture.panels.length === 0 ? (
          <p className="grid min-h-28 place-items-center text-sm text-ink-3">
            {report.total.over.length === 0 ? say("nobodyReportsBothParts") : say("noMessages")}
          </p>
        ) : (
          <>
            <p className="sr-only">{picture.summary}</p>
            <RatePanels picture={picture} />
            <RatesTable report={report} labels={labels} />
          </>
        )}
      </CardContent>
    </Card>
  );
}
