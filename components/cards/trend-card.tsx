import type { ReactNode } from "react";
import type { BucketLabels } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { prepareTrend, TREND_LINES } from "@/components/charts/prepare-trend";
import { TrendChart } from "@/components/charts/trend-chart";
import { TrendLegend } from "@/components/charts/trend-legend";
import { Card, CardHeader } from "@/components/ui/card";
import type { TimeBucket } from "@/lib/analytics/types";
import { formatCount } from "@/lib/format";

/** Deliveries and opens over time, by event time, with the range before as a dashed line. */
export function TrendCard({
  buckets,
  previous,
  labels,
  now,
  description,
  children,
}: {
  buckets: readonly TimeBucket[];
  previous: readonly TimeBucket[];
  labels: BucketLabels;
  now: number;
  description: string;
  children?: ReactNode;
}) {
  const picture = prepareTrend(buckets, previous, labels, now);
  const lines = TREND_LINES.filter((line) => picture.stages.includes(line.stage));
  return (
    <Card aria-labelledby="trend">
      <CardHeader id="trend" title="Delivered and opened" description={description}>
        {children}
      </CardHeader>
      <TrendLegend picture={picture} />
      <div className="px-2.5 pt-1 pb-3">
        <TrendChart picture={picture} />
      </div>
      <div className="px-4 pb-3.5">
        <ChartTable
          label="Delivered and opened"
          columns={[
            "When",
            ...lines.map((line) => line.label),
            ...(picture.compared ? lines.map((line) => `${line.label} before`) : []),
          ]}
          rows={picture.points.map((point) => ({
            key: point.label,
            cells: [
              point.unfinished ? `${point.label} (not ended yet)` : point.label,
              ...lines.map(({ stage }) => formatCount(point[stage] ?? point[`${stage}Open`])),
              ...(picture.compared
                ? lines.map(({ stage }) => formatCount(point[`${stage}Before`]))
                : []),
            ],
          }))}
        />
      </div>
    </Card>
  );
}
