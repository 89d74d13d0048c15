import type { ReactNode } from "react";
import type { BucketLabels } from "@/components/charts/bucket-labels";
import type { ChartMarks } from "@/components/charts/marks";
import { prepareTrend } from "@/components/charts/prepare-trend";
import { TrendChart } from "@/components/charts/trend-chart";
import { TrendLegend } from "@/components/charts/trend-legend";
import { TrendTable } from "@/components/charts/trend-table";
import type { TrendWays } from "@/components/charts/trend-ways";
import { Card, CardHeader } from "@/components/ui/card";
import type { ComparedBucket, TimeBucket } from "@/lib/analytics/types";

/** Deliveries and opens over time, with the range compared with as a dashed line. */
export function TrendCard({
  buckets,
  previous,
  labels,
  now,
  description,
  marks,
  ways,
  below,
  children,
}: {
  buckets: readonly TimeBucket[];
  previous: readonly ComparedBucket[];
  labels: BucketLabels;
  now: number;
  description: string;
  marks?: ChartMarks | undefined;
  /** Where its hours lead. */
  ways: TrendWays;
  /** Between the chart and its table: what its marks say. */
  below?: ReactNode;
  children?: ReactNode;
}) {
  const picture = prepareTrend(buckets, previous, labels, now, marks);
  return (
    <Card aria-labelledby="trend">
      <CardHeader id="trend" title="Delivered and opened" description={description}>
        {children}
      </CardHeader>
      <TrendLegend picture={picture} />
      <div className="px-2.5 pt-1 pb-3">
        <TrendChart picture={picture} ways={ways} />
      </div>
      <div className="px-4 pb-3.5">
        {picture.shifts.length > 0 ? (
          <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-2">
            {picture.shifts.map((shift) => (
              <span key={shift}>{shift}</span>
            ))}
          </p>
        ) : null}
        {below}
        <TrendTable label="Delivered and opened" picture={picture} ways={ways} />
      </div>
    </Card>
  );
}
