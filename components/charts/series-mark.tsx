"use client";

import type { ReactNode } from "react";
import { seriesColor, seriesShape } from "./series";

const SHAPES: readonly ReactNode[] = [
  <circle key="circle" cx="5" cy="5" r="4.4" />,
  <rect key="square" x="1" y="1" width="8" height="8" rx="1.2" />,
  <path key="diamond" d="M5 0 10 5 5 10 0 5z" />,
  <path key="triangle" d="M5 .6 9.8 9.2H.2z" />,
  <path key="hexagon" d="M2.6.6h4.8L9.9 5 7.4 9.4H2.6L.1 5z" />,
  <path key="plus" d="M3.4 0h3.2v3.4H10v3.2H6.6V10H3.4V6.6H0V3.4h3.4z" />,
  <path key="drop" d="M5 9.6.2 1h9.6z" />,
  <rect key="bar" x="0" y="3" width="10" height="4" rx="1" />,
];

/** A slot's shape in its colour: the second cue beside the colour. The browser gets the slot alone. */
export function SeriesMark({
  slot,
  size = 9,
  color,
  className,
}: {
  slot: number;
  size?: number;
  color?: string;
  className?: string;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 10 10"
      fill={color ?? seriesColor(slot)}
      aria-hidden="true"
      className={className ?? "shrink-0"}
    >
      {SHAPES[seriesShape(slot)]}
    </svg>
  );
}
