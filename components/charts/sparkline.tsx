"use client";

import { prepareSparkline, type SparkValues } from "./prepare-sparkline";

const LINE = { fill: "none", vectorEffect: "non-scaling-stroke", strokeLinecap: "round" } as const;

/**
 * A trend without axes; the numbers stand beside it, so it is decoration. The browser gets its values,
 * which are a third of what they are drawn as.
 */
export function Sparkline({
  values,
  previous = [],
  lastUnfinished = false,
  width = 200,
  height = 26,
  color = "var(--accent)",
  className,
}: {
  values: SparkValues;
  previous?: SparkValues;
  lastUnfinished?: boolean;
  width?: number;
  height?: number;
  color?: string;
  className?: string;
}) {
  const drawn = prepareSparkline(values, previous, { width, height }, lastUnfinished);
  return (
    <svg
      viewBox={`0 0 ${drawn?.width ?? width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={className ?? "block h-6.5 w-full overflow-visible"}
    >
      {drawn ? (
        <>
          {drawn.previous ? (
            <path
              d={drawn.previous}
              stroke="var(--previous)"
              strokeWidth="1.2"
              strokeDasharray="2 3"
              {...LINE}
            />
          ) : null}
          <path d={drawn.solid} stroke={color} strokeWidth="1.6" strokeLinejoin="round" {...LINE} />
        </>
      ) : null}
    </svg>
  );
}
