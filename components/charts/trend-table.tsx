"use client";

import type { ReactNode } from "react";
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

/** A stage's cells of a row: its value, and where compared the value before and the change. */
function cellsOf(point: TrendPoint, stage: TrendStage, compared: boolean): ReactNode[] {
  const value = formatCount(valueAt(point, stage));
  if (!compared) return [value];
  const delta = deltaAt(point, stage);
  const change = delta ? <DeltaText key="change" delta={delta} /> : "";
  return [value, formatCount(point[`${stage}Before`]), change];
}

/** A trend's numbers, from the same picture that its chart draws. */
export function TrendTable({ label, picture }: { label: string; picture: TrendPicture }) {
  const lines = TREND_LINES.filter((line) => picture.stages.includes(line.stage));
  const columns = lines.flatMap(({ label }) =>
    picture.compared ? [label, `${label} before`, `${label}: change`] : [label],
  );
  return (
    <ChartTable
      label={label}
      columns={["When", ...columns]}
      rows={() =>
        picture.points.map((point) => [
          `${point.label}${point.unfinished ? " (not ended yet)" : ""}${point.mark}`,
          ...lines.flatMap(({ stage }) => cellsOf(point, stage, picture.compared)),
        ])
      }
    />
  );
}
