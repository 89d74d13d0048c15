import type { ReactNode } from "react";
import { type BucketLabels, hasBegun } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { prepareSubscriptions } from "@/components/charts/prepare-subscriptions";
import { SubscriptionsChart } from "@/components/charts/subscriptions-chart";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { AudienceReport } from "@/lib/analytics/types";
import { formatCount, formatSigned } from "@/lib/format";

const isSilent = ({ total }: AudienceReport): boolean =>
  (total.optedIn ?? 0) === 0 && (total.optedOut ?? 0) === 0;

/** The subscriptions chart with its table, or why there is none. */
export function SubscriptionsCard({
  report,
  labels,
  now,
  title = "Subscriptions",
  children,
}: {
  report: AudienceReport;
  labels: BucketLabels;
  now: number;
  title?: string;
  children?: ReactNode;
}) {
  const { net, optedIn, optedOut } = report.total;
  return (
    <Card aria-labelledby="subscriptions" className="flex flex-col">
      <CardHeader id="subscriptions" title={title} description="when they happened">
        {children ?? <span className="text-xs text-ink-2">net {formatSigned(net)}</span>}
      </CardHeader>
      <CardContent className="flex flex-1 flex-col">
        {isSilent(report) ? (
          <p className="grid min-h-52 place-items-center text-center text-sm text-ink-3">
            {optedIn === null && optedOut === null
              ? "No selected provider reports opt-ins or opt-outs."
              : "Nobody opted in or out in this period."}
          </p>
        ) : (
          <Chart report={report} labels={labels} now={now} />
        )}
      </CardContent>
    </Card>
  );
}

function Chart({
  report,
  labels,
  now,
}: {
  report: AudienceReport;
  labels: BucketLabels;
  now: number;
}) {
  return (
    <>
      <SubscriptionsChart picture={prepareSubscriptions(report, labels, now)} />
      <ChartTable
        label="Opt-ins and opt-outs"
        columns={["When", "Opted in", "Opted out", "Net"]}
        rows={report.buckets
          .filter((bucket) => hasBegun(bucket, now))
          .map((bucket) => ({
            key: bucket.start,
            cells: [
              labels.full(bucket),
              formatCount(bucket.optedIn),
              formatCount(bucket.optedOut),
              formatSigned(
                bucket.optedIn === null || bucket.optedOut === null
                  ? null
                  : bucket.optedIn - bucket.optedOut,
              ),
            ],
          }))}
      />
    </>
  );
}
