"use client";

import type { ReactNode } from "react";
import { FigureLink } from "@/components/ui/figure-link";
import { words } from "@/lib/words/words";
import { ChartTable } from "./chart-table";
import { DeltaText } from "./delta-text";
import { type PackedTrend, unpackTrend } from "./pack-trend";
import { bandText } from "./prepare-forecast";
import {
  deltaAt,
  figureText,
  lineInSentence,
  lineName,
  linesIn,
  type TrendLine,
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
  if (point.foretold) {
    const expected = point[`${line.stage}Ahead`] ?? null;
    const text = expected === null ? "" : bandText(expected, point[`${line.stage}Band`]);
    return headsOf(line, compared).map((_, at) => (at === 0 ? text : ""));
  }
  const figure = valueAt(point, line.stage);
  const text = figureText(line, figure);
  const value = (
    <FigureLink
      key="value"
      href={figure ? href : null}
      label={`${text} ${lineInSentence(line)}, ${point.label}`}
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
function headsOf(line: TrendLine, compared: boolean): string[] {
  const name = lineName(line);
  if (!compared) return [name];
  const say = words("charts-ui");
  const change = line.unit === "count" ? [say("lineChange", { line: name })] : [];
  return [name, say("lineBefore", { line: name }), ...change];
}

/** A trend's numbers, from the same picture that its chart draws. */
export function TrendTable({
  label,
  packed,
  ways,
}: {
  label: string;
  packed: PackedTrend;
  ways: TrendWays;
}) {
  const say = words("charts-ui");
  const lines = linesIn(packed);
  const columns = lines.flatMap((line) => headsOf(line, packed.compared));
  return (
    <ChartTable
      label={label}
      columns={[say("when"), ...columns]}
      rows={() =>
        unpackTrend(packed).points.map((point, at) => [
          `${point.label}${point.unfinished ? ` (${say("notEnded")})` : point.foretold ? ` (${say("forecast")})` : ""}${point.mark}`,
          ...lines.flatMap((line) =>
            cellsOf(point, line, packed.compared, wayOfHour(ways, at, line.stage)),
          ),
        ])
      }
    />
  );
}
