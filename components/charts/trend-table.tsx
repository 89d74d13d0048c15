"use client";

import type { ReactNode } from "react";
import { FigureLink } from "@/components/ui/figure-link";
import { ChartTable } from "./chart-table";
import { DeltaText } from "./delta-text";
import {
  deltaAt,
  figureText,
  linesIn,
  type TrendLine,
  type TrendPicture,
  type TrendPoint,
  valueAt,
} from "./prepare-trend";
import { type TrendWays, wayOfHour } from "./trend-ways";

/** A line's cells of a row: its value, and where compared the value before and the change of a count. */
function cellsOf(
  point: TrendPoint,
  line: TrendLine,
  compared: boolean,
  href: string | null,
): ReactNode[] {
  const figure = valueAt(point, line.stage);
  const text = figureText(line, figure);
  const value = (
    <FigureLink
      key="value"
      href={figure ? href : null}
      label={`${text} ${line.label.toLowerCase()}, ${point.label}`}
    >
      {text}
    </FigureLink>
  );
  if (!compared) return [value];
  const before = figureText(line, point[`${line.stage}Before`] ?? null);
  if (line.unit !== "count") return [value, before];
  const delta = deltaAt(point, line);
  return [value, before, delta ? <DeltaText key="change" delta={delta} /> : ""];
}

/** The headings over a line's cells. */
function headsOf({ label, unit }: TrendLine, compared: boolean): string[] {
  if (!compared) return [label];
  const change = unit === "count" ? [`${label}: change`] : [];
  return [label, `${label} before`, ...change];
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
  const lines = linesIn(picture);
  const columns = lines.flatMap((line) => headsOf(line, picture.compared));
  return (
    <ChartTable
      label={label}
      columns={["When", ...columns]}
      rows={() =>
        picture.points.map((point, at) => [
          `${point.label}${point.unfinished ? " (not ended yet)" : ""}${point.mark}`,
          ...lines.flatMap((line) =>
            cellsOf(point, line, picture.compared, wayOfHour(ways, at, line.stage)),
          ),
        ])
      }
    />
  );
}
