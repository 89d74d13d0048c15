import type { ReactNode } from "react";
import type { BucketLabels } from "@/components/charts/bucket-labels";
import type { ChartMarks } from "@/components/charts/marks";
import { packTrend } from "@/components/charts/pack-trend";
import { withForecast } from "@/components/charts/prepare-forecast";
import {
  type ComparedTrendBucket,
  lineInSentence,
  lineName,
  prepareTrend,
  TREND_LINES,
  type TrendBucket,
  type TrendStage,
  USUAL_LINES,
} from "@/components/charts/prepare-trend";
import { TrendChart } from "@/components/charts/trend-chart";
import { TrendLegend } from "@/components/charts/trend-legend";
import { TrendTable } from "@/components/charts/trend-table";
import type { TrendWays } from "@/components/charts/trend-ways";
import { Card, CardHeader } from "@/components/ui/card";
import type { ForecastReport } from "@/lib/analytics/insights/answers";
import { words } from "@/lib/words/words";

/** "Delivered and opened": the names of some lines. */
function titleOf(shown: readonly TrendStage[]): string {
  const [first, second] = TREND_LINES.filter(({ stage }) => shown.includes(stage));
  if (!first) return "";
  if (!second) return lineName(first);
  // Both alike, as French has a plural here: "Distribués et ouverts".
  const [begin = "", ...rest] = lineInSentence(first);
  const name = begin.toUpperCase() + rest.join("");
  return words("charts")("and", { first: name, second: lineInSentence(second) });
}

/** Deliveries and opens over time, with the range compared with as a dashed line. */
export function TrendCard({
  buckets,
  previous,
  labels,
  now,
  description,
  shown = USUAL_LINES,
  forecast = null,
  marks,
  ways,
  below,
  children,
}: {
  buckets: readonly TrendBucket[];
  previous: readonly ComparedTrendBucket[];
  labels: BucketLabels;
  now: number;
  description: string;
  /** The lines to draw. */
  shown?: readonly TrendStage[];
  /** The days to come, drawn behind what was seen. */
  forecast?: ForecastReport | null;
  marks?: ChartMarks | undefined;
  /** Where its hours lead. */
  ways: TrendWays;
  /** Between the chart and its table: what its marks say. */
  below?: ReactNode;
  children?: ReactNode;
}) {
  const seen = prepareTrend(buckets, previous, labels, now, marks, shown);
  const picture = withForecast(seen, forecast, labels);
  const packed = packTrend(picture);
  const title = titleOf(shown);
  return (
    <Card aria-labelledby="trend">
      <CardHeader id="trend" title={title} description={description}>
        {children}
      </CardHeader>
      <TrendLegend picture={picture} />
      <div className="px-2.5 pt-1 pb-3">
        <TrendChart packed={packed} ways={ways} />
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
        <TrendTable label={title} packed={packed} ways={ways} />
      </div>
    </Card>
  );
}
