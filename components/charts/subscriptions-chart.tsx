import { words } from "@/lib/words/words";
import { ColumnTitles } from "./column-titles";
import { OPTED_IN_COLOR, type SubscriptionsPicture } from "./prepare-subscriptions";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const ANCHOR = { start: "", middle: "-translate-x-1/2", end: "-translate-x-full" };

/** Bars and the line of net change, stretched over the plot. */
function Drawing({ picture }: { picture: SubscriptionsPicture }) {
  const line = {
    d: picture.net,
    fill: "none",
    vectorEffect: "non-scaling-stroke",
    strokeLinejoin: "round",
  } as const;
  const edge = {
    stroke: "var(--panel)",
    strokeWidth: 0.75,
    vectorEffect: "non-scaling-stroke",
  } as const;
  return (
    <svg
      viewBox={`0 0 ${picture.width} 1000`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      {picture.series.map((series) => (
        <g key={series.key} fill={series.color}>
          <path d={series.ended} {...edge} />
          {series.unfinished ? <path d={series.unfinished} opacity={0.5} {...edge} /> : null}
        </g>
      ))}
      <path {...line} stroke="var(--panel)" strokeWidth="4.5" />
      <path {...line} stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}

/** Opt-ins up, opt-outs by cause down, net as a line: HTML that fills its box, drawn on the server. */
export function SubscriptionsChart({ picture }: { picture: SubscriptionsPicture }) {
  return (
    <>
      <div className="relative mt-2 mb-8 ml-8 min-h-52 flex-1">
        {/* Around what is drawn, beside what can be stepped through. */}
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
          {picture.gaps.map((gap) => (
            <div
              key={gap.x}
              className="hatched absolute inset-y-0 opacity-60"
              style={{ left: percent(gap.x), width: percent(gap.width) }}
            />
          ))}
          {picture.notes.map((note) => (
            <NoteMark key={note.number} note={note} />
          ))}
          <div
            className="absolute inset-x-0 border-t border-control-line"
            style={{ top: percent(picture.zero) }}
          />
          <Drawing picture={picture} />
          {picture.dates.map((date) => (
            <span
              key={date.x}
              className={`absolute top-full mt-1.5 text-2xs whitespace-nowrap text-ink-3 ${ANCHOR[date.anchor]}`}
              style={{ left: percent(date.x) }}
            >
              {date.label}
            </span>
          ))}
        </div>
        <ColumnTitles label={words("charts")("optsStepByStep")} titles={picture.titles} />
      </div>
      <Legend picture={picture} />
    </>
  );
}

/** A note's number over the first of its buckets, with a line down to the axis. */
function NoteMark({ note }: { note: SubscriptionsPicture["notes"][number] }) {
  return (
    <div
      aria-hidden="true"
      className={`absolute inset-y-0 ${note.range ? "bg-accent-soft/60" : ""}`}
      style={{ left: percent(note.x), width: percent(note.width) }}
    >
      <span className="absolute inset-y-0 left-0 border-l border-dashed border-ink-3" />
      <span className="absolute top-0 left-0 z-1 grid size-4 -translate-x-1/2 place-items-center rounded-full bg-ink text-2xs font-semibold text-panel">
        {note.number}
      </span>
    </div>
  );
}

function Legend({ picture: { causes } }: { picture: SubscriptionsPicture }) {
  const say = words("charts");
  const out = { key: "out", color: "var(--bad)", label: say("optedOut") };
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
      <LegendItem color={OPTED_IN_COLOR} label={say("optedIn")} />
      {(causes.length > 0 ? causes : [out]).map(({ key, color, label }) => (
        <LegendItem key={key} color={color} label={label} />
      ))}
      <li className="flex items-center gap-1.5">
        <span className="h-0.5 w-3 rounded-full bg-ink" /> {say("netOfEnded")}
      </li>
    </ul>
  );
}

function LegendItem({ color, label }: { color: string; label: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className="size-2.5 rounded-[2px]" style={{ backgroundColor: color }} />
      {label}
    </li>
  );
}
