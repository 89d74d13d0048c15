"use client";

import type { ReactNode } from "react";
import { FigureLink } from "@/components/ui/figure-link";
import { formatCount } from "@/lib/format";
import { ChartTable } from "./chart-table";
import { DeltaText } from "./delta-text";
import {
  deltaAt,
  TREND_LINES,
  type TrendPicture,
  type TrendPoint,
  type TrendStage,
  valueAt,
} from "./prepare-trend";
import { type TrendWays, wayOfHour } from "./trend-ways";

/** A stage's cells of a row: its value, and where compared the value before and the change. */
function cellsOf(
  point: TrendPoint,
  stage: TrendStage,
  compared: boolean,
  href: string | null,
): ReactNode[] {
  const count = valueAt(point, stage);
  const value = (
    <FigureLink
      key="value"
      href={count ? href : null}
      label={`${formatCount(count)} ${stage}, ${point.label}`}
    >
      {formatCount(count)}
    </FigureLink>
  );
  if (!compared) return [value];
  const delta = deltaAt(point, stage);
  const change = delta ? <DeltaText key="change" delta={delta} /> : "";
  return [value, formatCount(point[`${stage}Before`]), change];
}

/** A trend's numbers, from the same picture that its chart draws. */
export function TrendTable({
  label,
  picture,
  ways,
}: {
  label: string;
  picture: TrendPicture;
  ways: TrendWays;
}) {
  const lines = TREND_LINES.filter((line) => picture.stages.includes(line.stage));
  const columns = lines.flatMap(({ label }) =>
    picture.compared ? [label, `${label} before`, `${label}: change`] : [label],
  );
  return (
    <ChartTable
      label={label}
      columns={["When", ...columns]}
      rows={() =>
        picture.points.map((point, at) => [
          `${point.label}${point.unfinished ? " (not ended yet)" : ""}${point.mark}`,
          ...lines.flatMap(({ stage }) =>
            cellsOf(point, stage, picture.compared, wayOfHour(ways, at, stage)),
          ),
        ])
      }
    />
  );
}
