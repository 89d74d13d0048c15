import { words } from "@/lib/words/words";
import { ColumnTitles } from "./column-titles";
import type { ReachablePicture } from "./prepare-reachable";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** How many are reachable over time: a line that fills its box, drawn on the server. */
export function ReachableChart({ picture }: { picture: ReachablePicture }) {
  return (
    <div className="relative mt-3 mb-8 ml-11 min-h-44 flex-1">
      <div role="img" aria-label={picture.summary} className="absolute inset-0">
        {picture.grid.map((line) => (
          <div
            key={line.label}
            className="absolute inset-x-0 border-t border-line-soft"
            style={{ top: percent(line.y) }}
          >
            <span className="absolute -left-11 w-9.5 -translate-y-1/2 text-right text-2xs text-ink-3">
              {line.label}
            </span>
          </div>
        ))}
        <svg
          viewBox={`0 0 ${picture.width} 1000`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 size-full overflow-visible"
        >
          <path
            d={picture.path}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {picture.dates.map((date) => (
          <span
            key={date.x}
            className="absolute top-full mt-1.5 -translate-x-1/2 text-2xs whitespace-nowrap text-ink-3"
            style={{ left: percent(date.x) }}
          >
            {date.label}
          </span>
        ))}
      </div>
      <ColumnTitles label={words("audience")("reachableStepByStep")} titles={picture.titles} />
    </div>
  );
}
