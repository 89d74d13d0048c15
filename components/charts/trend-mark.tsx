import type { TrendLine } from "./prepare-trend";

/** A trend line's swatch, with its marker. */
export function TrendMark({ line }: { line: TrendLine }) {
  return (
    <svg width="16" height="8" viewBox="0 0 16 8" aria-hidden="true" className="shrink-0">
      <path d="M1 4h14" stroke={line.color} strokeWidth="2" strokeLinecap="round" />
      {line.marked ? <rect x="5.5" y="1.5" width="5" height="5" fill={line.color} /> : null}
    </svg>
  );
}
