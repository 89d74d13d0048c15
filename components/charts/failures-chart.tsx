import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { ColumnTitles } from "./column-titles";
import { FailureColumns } from "./failure-columns";
import type { FailuresPicture } from "./prepare-failures";
import { SeriesMark } from "./series-mark";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Failures over time, stacked by class: HTML that fills its box, drawn on the server. */
export function FailuresChart({ picture }: { picture: FailuresPicture }) {
  return (
    <>
      <div className="relative mt-2 mb-8 ml-8 h-52">
        <div role="img" aria-label={picture.summary} className="absolute inset-0">
          {picture.grid.map((line) => (
            <div
              key={line.y}
              className="absolute inset-x-0 border-t border-line-soft"
              style={{ top: percent(line.y) }}
            >
              <span className="absolute -left-8 w-6.5 -translate-y-1/2 text-right text-2xs text-ink-3">
                {line.label}
              </span>
            </div>
          ))}
          <FailureColumns columns={picture.columns} />
          {picture.dates.map((date, place) => (
            <span
              key={date.x}
              className={`absolute top-full mt-1.5 text-2xs whitespace-nowrap text-ink-3 ${anchorOf(place, picture.dates.length)}`}
              style={{ left: percent(date.x) }}
            >
              {date.label}
            </span>
          ))}
        </div>
        <ColumnTitles label={words("failures")("stepByStep")} titles={picture.titles} />
      </div>
      <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
        {picture.series.map(({ key, label, slot, count }) => (
          <li key={key} className="flex items-center gap-1.5">
            <SeriesMark slot={slot} />
            {label} <span className="text-ink-3">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function anchorOf(place: number, all: number): string {
  if (all === 1) return "-translate-x-1/2";
  if (place === 0) return "";
  return place === all - 1 ? "-translate-x-full" : "-translate-x-1/2";
}
