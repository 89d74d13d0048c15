import { causeLook, type Stripes } from "./causes";
import { ColumnTitles } from "./column-titles";
import type { SubscriptionsPicture } from "./prepare-subscriptions";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const BOX = 1000;
/** From sparse and thin to dense; the swatches of the legend show the same in pixels. */
const STRIPES = [
  { stripes: 1, every: 28, size: 7 },
  { stripes: 2, every: 14, size: 5 },
  { stripes: 3, every: 40, size: 20 },
] as const;
const SWATCHES: Readonly<Record<Stripes, string>> = {
  0: "",
  1: "repeating-linear-gradient(var(--stripe) 0 1px, transparent 1px 4px)",
  2: "repeating-linear-gradient(var(--stripe) 0 1px, transparent 1px 2px)",
  3: "repeating-linear-gradient(var(--stripe) 0 3px, transparent 3px 6px)",
};
const ANCHOR = { start: "", middle: "-translate-x-1/2", end: "-translate-x-full" };

/** Lines across, which stay even however the drawing is stretched sideways. */
function StripePatterns() {
  return (
    <defs>
      {STRIPES.map(({ stripes, every, size }) => (
        <pattern
          key={stripes}
          id={`stripes-${stripes}`}
          width={BOX}
          height={every}
          patternUnits="userSpaceOnUse"
        >
          <rect width={BOX} height={size} fill="var(--panel)" fillOpacity={0.6} />
        </pattern>
      ))}
    </defs>
  );
}

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
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      <StripePatterns />
      {picture.series.map((series) => (
        <g key={series.key} fill={series.color}>
          <path d={series.ended} {...edge} />
          {series.unfinished ? <path d={series.unfinished} opacity={0.5} {...edge} /> : null}
          {series.stripes > 0 ? (
            <path d={series.ended + series.unfinished} fill={`url(#stripes-${series.stripes})`} />
          ) : null}
        </g>
      ))}
      <path {...line} stroke="var(--panel)" strokeWidth="4" />
      <path {...line} stroke="var(--ink)" strokeWidth="1.6" />
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
        <ColumnTitles label="Opt-ins and opt-outs, step by step" titles={picture.titles} />
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

function Legend({ picture }: { picture: SubscriptionsPicture }) {
  const causes = picture.causes.length > 0 ? picture.causes : [causeLook(null)];
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
      <LegendItem color="var(--accent)" label="Opted in" />
      {causes.map((cause) => (
        <LegendItem
          key={cause.key}
          color={cause.color}
          stripes={cause.stripes}
          label={cause.key === "" && causes.length === 1 ? "Opted out" : cause.label}
        />
      ))}
      <li className="flex items-center gap-1.5">
        <span className="h-0.5 w-3 rounded-full bg-ink" /> Net
      </li>
    </ul>
  );
}

function LegendItem({
  color,
  label,
  stripes = 0,
}: {
  color: string;
  label: string;
  stripes?: Stripes;
}) {
  return (
    <li className="flex items-center gap-1.5">
      <span
        className="size-2.5 rounded-[2px] [--stripe:color-mix(in_srgb,var(--panel)_60%,transparent)]"
        style={{ backgroundColor: color, backgroundImage: SWATCHES[stripes] }}
      />
      {label}
    </li>
  );
}
