"use client";

import { cn } from "@/components/ui/cn";
import { ColumnTitles } from "./column-titles";
import type { RatePanel as Prepared } from "./prepare-rates";
import { seriesColor } from "./series";
import { SeriesMark } from "./series-mark";

/** A panel in the words of the page: what its picture and its steps are called, what stands below, its first and last step. */
export type ShownPanel = Omit<Prepared, "over" | "own" | "cut"> & {
  readonly picture: string;
  readonly steps: string;
  readonly about: string;
  readonly first: string;
  readonly last: string;
};

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const STROKE = {
  fill: "none",
  vectorEffect: "non-scaling-stroke",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const TONES = { good: "text-good", bad: "text-bad", neutral: "text-ink-2" };

function Lines({ panel }: { panel: ShownPanel }) {
  const color = seriesColor(panel.look.slot);
  return (
    <svg
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      {panel.reference ? (
        <path
          d={panel.reference}
          stroke="var(--previous)"
          strokeWidth="1.2"
          strokeDasharray="2 4"
          {...STROKE}
        />
      ) : null}
      <path d={panel.few} stroke="var(--control-line)" strokeWidth="1" opacity="0.7" {...STROKE} />
      <path d={panel.fewDots} stroke="var(--control-line)" strokeWidth="3.5" {...STROKE} />
      <path d={panel.solid} stroke={color} strokeWidth="2" {...STROKE} />
      <path d={panel.unfinished} stroke={color} strokeWidth="2" strokeDasharray="1 5" {...STROKE} />
    </svg>
  );
}

function Plot({ panel }: { panel: ShownPanel }) {
  return (
    <div className="mt-2 mb-5 ml-9">
      <div className="relative h-24">
        {/* Around what is drawn, beside what can be stepped through. */}
        <div role="img" aria-label={panel.picture} className="absolute inset-0">
          {[0, 0.5, 1].map((y) => (
            <div
              key={y}
              className="absolute inset-x-0 border-t border-line-soft"
              style={{ top: percent(y) }}
            />
          ))}
          <span className="absolute top-0 -left-9 w-8 -translate-y-1/2 text-right text-2xs text-ink-3">
            {panel.top}
          </span>
          <span className="absolute bottom-0 -left-9 w-8 translate-y-1/2 text-right text-2xs text-ink-3">
            0%
          </span>
          <Lines panel={panel} />
          <span className="absolute top-full left-0 mt-1 text-2xs text-ink-3">{panel.first}</span>
          <span className="absolute top-full right-0 mt-1 text-2xs text-ink-3">{panel.last}</span>
        </div>
        <ColumnTitles label={panel.steps} titles={panel.titles} />
      </div>
    </div>
  );
}

/** One group's rate over time, drawn of its path and texts: a page is sent these, and not what is drawn of them. */
export function RatePanel({ panel }: { panel: ShownPanel }) {
  return (
    <li className="flex min-w-0 flex-col">
      <h3 className="flex items-center gap-1.5 text-sm font-medium">
        <SeriesMark slot={panel.look.slot} />
        <span dir="auto" className="truncate">
          {panel.look.label}
        </span>
        <abbr title={panel.title} className="ml-auto whitespace-nowrap">
          <b className="font-semibold">{panel.rate}</b>{" "}
          <span className="text-xs font-normal text-ink-3">{panel.sample}</span>
        </abbr>
      </h3>
      <p className={cn("mt-0.5 text-xs", TONES[panel.tone])}>{panel.verdict}</p>
      <p className="mb-auto text-2xs text-ink-3">{panel.about}</p>
      <Plot panel={panel} />
    </li>
  );
}
