import type { ReactNode } from "react";
import type { BucketLabels } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { DeltaText } from "@/components/charts/delta-text";
import type { ChartMarks } from "@/components/charts/marks";
import {
  deltaAt,
  prepareTrend,
  TREND_LINES,
  type TrendPoint,
  type TrendStage,
  valueAt,
} from "@/components/charts/prepare-trend";
import { TrendChart } from "@/components/charts/trend-chart";
import { TrendLegend } from "@/components/charts/trend-legend";
import { Card, CardHeader } from "@/components/ui/card";
import type { ComparedBucket, TimeBucket } from "@/lib/analytics/types";
import { formatCount } from "@/lib/format";

/** A stage's cells of a row: its value, and where compared the value before and the change. */
function cellsOf(point: TrendPoint, stage: TrendStage, compared: boolean): ReactNode[] {
  const value = formatCount(valueAt(point, stage));
  if (!compared) return [value];
  const delta = deltaAt(point, stage);
  const change = delta ? <DeltaText key="change" delta={delta} /> : "";
  return [value, formatCount(point[`${stage}Before`]), change];
}

/** Deliveries and opens over time, with the range compared with as a dashed line. */
export function TrendCard({
  buckets,
  previous,
  labels,
  now,
  description,
  marks,
  below,
  children,
}: {
  buckets: readonly TimeBucket[];
  previous: readonly ComparedBucket[];
  labels: BucketLabels;
  now: number;
  description: string;
  marks?: ChartMarks | undefined;
  /** Between the chart and its table: what its marks say. */
  below?: ReactNode;
  children?: ReactNode;
}) {
  const picture = prepareTrend(buckets, previous, labels, now, marks);
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
        {picture.shifts.length > 0 ? (
          <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-2">
            {picture.shifts.map((shift) => (
              <span key={shift}>{shift}</span>
            ))}
          </p>
        ) : null}
        {below}
        <ChartTable
          label="Delivered and opened"
          columns={[
            "When",
            ...lines.flatMap(({ label }) =>
              picture.compared ? [label, `${label} before`, `${label}: change`] : [label],
            ),
          ]}
          rows={picture.points.map((point) => ({
            key: point.label,
            cells: [
              `${point.label}${point.unfinished ? " (not ended yet)" : ""}${point.mark}`,
              ...lines.flatMap(({ stage }) => cellsOf(point, stage, picture.compared)),
            ],
          }))}
        />
      </div>
    </Card>
  );
}
