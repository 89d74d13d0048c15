"use client";

import { useId } from "react";
import { usePlotArea } from "recharts";
import type { PlacedMarks } from "./marks";

/** Notes as numbered lines, and hatching where data is missing; within a recharts line chart. */
export function PlotMarks({ marks, points }: { marks: PlacedMarks; points: number }) {
  const hatch = useId();
  const area = usePlotArea();
  if (!area || marks.notes.length + marks.gaps.length === 0) return null;
  const step = points > 1 ? area.width / (points - 1) : area.width;
  const x = (at: number): number => (points > 1 ? area.x + at * step : area.x + area.width / 2);
  const within = (value: number): number => Math.min(area.x + area.width, Math.max(area.x, value));
  const span = ({ first, last }: { first: number; last: number }) => {
    const left = within(x(first) - step / 2);
    return { x: left, width: within(x(last) + step / 2) - left, y: area.y, height: area.height };
  };
  return (
    <g>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 1l2 -2M0 6l6 -6M5 7l2 -2" stroke="var(--ink-3)" strokeWidth="1" />
        </pattern>
      </defs>
      {marks.gaps.map((gap) => (
        <rect
          key={gap.first}
          {...span(gap)}
          fill={`url(#${hatch})`}
          opacity={gap.whole ? 0.7 : 0.4}
        />
      ))}
      {marks.notes.map((note) => (
        <g key={note.id}>
          {note.last > note.first ? (
            <rect {...span(note)} fill="var(--accent)" opacity={0.08} />
          ) : null}
          <path
            d={`M${x(note.first)} ${area.y}V${area.y + area.height}`}
            stroke="var(--ink-3)"
            strokeDasharray="2 3"
          />
          <circle cx={x(note.first)} cy={area.y + 8} r={8} fill="var(--ink)" />
          <text
            x={x(note.first)}
            y={area.y + 11.5}
            textAnchor="middle"
            fontSize="0.625rem"
            fontWeight={600}
            fill="var(--panel)"
          >
            {note.number}
          </text>
        </g>
      ))}
    </g>
  );
}
