import type { ReactNode } from "react";
import { type BucketLabels, hasBegun } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { type ChartMarks, marksOf, NO_MARKS, placeMarks } from "@/components/charts/marks";
import { prepareSubscriptions } from "@/components/charts/prepare-subscriptions";
import { SubscriptionsChart } from "@/components/charts/subscriptions-chart";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { AudienceReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatSigned } from "@/lib/format";
import { words } from "@/lib/words/words";

const isSilent = ({ total }: AudienceReport): boolean =>
  (total.optedIn ?? 0) === 0 && (total.optedOut ?? 0) === 0;

/** The subscriptions chart with its table, or why there is none. */
export function SubscriptionsCard({
  report,
  labels,
  now,
  title = words("charts")("subscriptions"),
  marks = NO_MARKS,
  below,
  children,
}: {
  report: AudienceReport;
  labels: BucketLabels;
  now: number;
  title?: string;
  marks?: ChartMarks;
  /** Below the chart: what its marks say. */
  below?: ReactNode;
  children?: ReactNode;
}) {
  const say = words("charts");
  const { net, optedIn, optedOut } = report.total;
  return (
    <Card aria-labelledby="subscriptions" className="flex flex-col">
      <CardHeader id="subscriptions" title={title} description={say("whenHappened")}>
        {children ?? (
          <span className="text-xs text-ink-2">{say("net", { figure: formatSigned(net) })}</span>
        )}
      </CardHeader>
      <CardContent className="flex flex-1 flex-col">
        {isSilent(report) ? (
          <p className="grid min-h-52 place-items-center text-center text-sm text-ink-3">
            {say(optedIn === null && optedOut === null ? "noOptsReported" : "nobodyOpted")}
          </p>
        ) : (
          <Chart report={report} labels={labels} now={now} marks={marks} below={below} />
        )}
      </CardContent>
    </Card>
  );
}

function Chart({
  report,
  labels,
  now,
  marks,
  below,
}: {
  report: AudienceReport;
  labels: BucketLabels;
  now: number;
  marks: ChartMarks;
  below: ReactNode;
}) {
  const say = words("charts");
  const placed = placeMarks(report.buckets, marks, now);
  return (
    <>
      <SubscriptionsChart picture={prepareSubscriptions(report, labels, now, marks)} />
      {below}
      <ChartTable
        label={say("optsTable")}
        columns={[say("when"), say("optedIn"), say("optedOut"), say("netColumn")]}
        rows={report.buckets
          .filter((bucket) => hasBegun(bucket, now))
          .map((bucket, at) => [
            `${labels.full(bucket)}${marksOf(placed, at)}`,
            formatCount(bucket.optedIn),
            formatCount(bucket.optedOut),
            formatSigned(
              bucket.optedIn === null || bucket.optedOut === null
                ? null
                : bucket.optedIn - bucket.optedOut,
            ),
          ])}
      />
    </>
  );
}
