"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatAxis } from "@/lib/format";
import { words } from "@/lib/words/words";
import { PlotMarks } from "./plot-marks";
import { linesIn, type TrendLine, type TrendPicture, type TrendPoint } from "./prepare-trend";
import { TrendTooltip } from "./trend-tooltip";

const TICK = { fill: "var(--ink-3)", fontSize: "0.6875rem" };
const LINE = { dot: false, isAnimationActive: false, connectNulls: false, type: "linear" } as const;
const DOT = { r: 3.5, strokeWidth: 0 };
const shareTick = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
/** More markers than this run into each other. */
const MOST_MARKS = 62;
const still =
  typeof window !== "undefined" && window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A dot where no line leads to or from: recharts draws nothing of a point between two gaps. */
function loneMark(points: readonly TrendPoint[], key: keyof TrendPoint) {
  const has = (at: number) => typeof points[at]?.[key] === "number";
  return ({ cx, cy, index = 0 }: { cx?: number; cy?: number; index?: number }) =>
    has(index) && !has(index - 1) && !has(index + 1) ? (
      <circle key={index} cx={cx} cy={cy} r={2.5} fill="var(--previous)" />
    ) : (
      <g key={`none ${index}`} />
    );
}
const beforeLine = ({ stage }: TrendLine, points: readonly TrendPoint[]) => (
  <Line
    key={`${stage}Before`}
    {...LINE}
    dataKey={`${stage}Before`}
    stroke="var(--previous)"
    strokeWidth={1.4}
    strokeDasharray="4 4"
    dot={loneMark(points, `${stage}Before`)}
    activeDot={false}
  />
);
/** A small square on the line, where there is room. */
function squareMark(color: string) {
  return ({ cx, cy, value }: { cx?: number; cy?: number; value?: unknown }) =>
    typeof cx === "number" && typeof cy === "number" && typeof value === "number" ? (
      <rect key={cx} x={cx - 2.25} y={cy - 2.25} width={4.5} height={4.5} fill={color} />
    ) : (
      <g key={`none ${cx}`} />
    );
}
const solidLine = ({ stage, color, marked }: TrendLine, points: number) => (
  <Line
    key={stage}
    {...LINE}
    dataKey={stage}
    stroke={color}
    strokeWidth={2}
    dot={marked && points <= MOST_MARKS ? squareMark(color) : false}
    activeDot={DOT}
  />
);
/** A ring where a bucket has not ended: no line leads there. */
function openMark(points: readonly TrendPoint[], color: string) {
  return ({ cx, cy, index = 0 }: { cx?: number; cy?: number; index?: number }) =>
    points[index]?.unfinished && typeof cx === "number" && typeof cy === "number" ? (
      <circle
        key={index}
        cx={cx}
        cy={cy}
        r={3}
        fill="var(--panel)"
        stroke={color}
        strokeWidth={1.5}
      />
    ) : (
      <g key={`none ${index}`} />
    );
}
const openLine = ({ stage, color }: TrendLine, points: readonly TrendPoint[]) => (
  <Line
    key={`${stage}Open`}
    {...LINE}
    dataKey={`${stage}Open`}
    stroke={color}
    strokeWidth={2}
    strokeDasharray="1 5"
    strokeLinecap="round"
    dot={openMark(points, color)}
    activeDot={DOT}
  />
);

/** What is foretold: a band, and in it a line that no seen one leads to. */
const aheadBand = ({ stage, color }: TrendLine) => (
  <Area
    key={`${stage}Band`}
    {...LINE}
    dataKey={`${stage}Band`}
    stroke="none"
    fill={color}
    fillOpacity={0.14}
    activeDot={false}
  />
);
const aheadLine = ({ stage, color }: TrendLine) => (
  <Line
    key={`${stage}Ahead`}
    {...LINE}
    dataKey={`${stage}Ahead`}
    stroke={color}
    strokeWidth={1.6}
    strokeDasharray="3 3"
    activeDot={DOT}
  />
);

/** The lines of a trend: solid where finished, a ring where not, dashed grey for the range before. */
export function TrendPlot({
  picture,
  onPick,
}: {
  picture: TrendPicture;
  /** A click on a point, by its place; null where points lead nowhere. */
  onPick: ((at: number) => void) | null;
}) {
  const lines = linesIn(picture);
  const ahead = lines.filter(({ stage }) => picture.foretold?.includes(stage));
  const share = lines.some(({ unit }) => unit === "share");
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={[...picture.points]}
        {...(onPick
          ? {
              className: "cursor-pointer",
              onClick: ({ activeTooltipIndex: at }) => {
                if (at !== undefined && at !== null) onPick(Number(at));
              },
            }
          : {})}
        margin={{ top: 8, right: 10, bottom: 0, left: 0 }}
        accessibilityLayer
        aria-label={words("charts-ui")("arrowKeys")}
      >
        <CartesianGrid vertical={false} stroke="var(--line-soft)" />
        <PlotMarks marks={picture.marks} points={picture.points.length} />
        <XAxis
          dataKey="short"
          tick={TICK}
          tickLine={false}
          axisLine={false}
          interval="equidistantPreserveStart"
          minTickGap={56}
          tickMargin={8}
        />
        <YAxis
          width={40}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDecimals={share}
          tickFormatter={share ? shareTick : formatAxis}
          tickCount={4}
        />
        <Tooltip
          cursor={{ stroke: "var(--line)", strokeWidth: 1 }}
          isAnimationActive={!still}
          animationDuration={120}
          content={({ active, payload }) => {
            const point: unknown = payload?.[0]?.payload;
            return active && point ? (
              <TrendTooltip point={point as TrendPoint} picture={picture} />
            ) : null;
          }}
        />
        {ahead.map(aheadBand)}
        {ahead.map(aheadLine)}
        {picture.compared ? lines.map((line) => beforeLine(line, picture.points)) : null}
        {lines.map((line) => solidLine(line, picture.points.length))}
        {lines.map((line) => openLine(line, picture.points))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
