import { cn } from "@/components/ui/cn";
import { words } from "@/lib/words/words";
import { ColumnTitles } from "./column-titles";
import type { RatePanel, RatesPicture } from "./prepare-rates";
import { seriesColor } from "./series";
import { SeriesMark } from "./series-mark";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const STROKE = {
  fill: "none",
  vectorEffect: "non-scaling-stroke",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const TONES = { good: "text-good", bad: "text-bad", neutral: "text-ink-2" };

function Lines({ panel }: { panel: RatePanel }) {
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

function Plot({ panel, picture }: { panel: RatePanel; picture: RatesPicture }) {
  const say = words("funnel");
  return (
    <div className="mt-2 mb-5 ml-9">
      <div className="relative h-24">
        {/* Around what is drawn, beside what can be stepped through. */}
        <div
          role="img"
          aria-label={say("rateOverTime", { rate: panel.look.label })}
          className="absolute inset-0"
        >
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
          <span className="absolute top-full left-0 mt-1 text-2xs text-ink-3">{picture.first}</span>
          <span className="absolute top-full right-0 mt-1 text-2xs text-ink-3">{picture.last}</span>
        </div>
        <ColumnTitles
          label={say("stepByStep", { label: panel.look.label })}
          titles={panel.titles}
        />
      </div>
    </div>
  );
}

function Panel({ panel, picture }: { panel: RatePanel; picture: RatesPicture }) {
  const say = words("funnel");
  const about = [
    panel.over && say("overProviders", { names: panel.over }),
    panel.own && say("ownScale"),
    panel.cut && say("cutOff"),
  ];
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
      <p className="mb-auto text-2xs text-ink-3">{about.filter(Boolean).join(" · ")}</p>
      <Plot panel={panel} picture={picture} />
    </li>
  );
}

function Legend({ picture }: { picture: RatesPicture }) {
  const say = words("funnel");
  const item = "flex items-center gap-1.5";
  return (
    <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {picture.reference ? (
        <li className={item}>
          <span className="w-3.5 border-t-[1.5px] border-dashed border-previous" />
          {picture.reference}
        </li>
      ) : null}
      {picture.hasFew ? (
        <li className={item}>
          <span className="size-1.5 rounded-full bg-control-line" /> {say("fewerThan100")}
        </li>
      ) : null}
      {picture.hasUnfinished ? (
        <li className={item}>
          <span className="w-3.5 border-t-2 border-dotted border-accent" />{" "}
          {say("notEndedNotCompared")}
        </li>
      ) : null}
      {picture.left.length > 0 ? (
        <li className="text-ink-3">{say("notDrawn", { names: picture.left.join("; ") })}</li>
      ) : null}
    </ul>
  );
}

/** A rate over time, one small chart for each group on one scale: drawn on the server, no script. */
export function RatePanels({ picture }: { picture: RatesPicture }) {
  return (
    <div className="@container">
      <ul
        className={cn(
          "grid grid-cols-1 gap-x-7 gap-y-5",
          picture.panels.length > 1 && "@xl:grid-cols-2 @4xl:grid-cols-3 @8xl:grid-cols-4",
        )}
      >
        {picture.panels.map((panel) => (
          <Panel key={panel.key ?? "unknown"} panel={panel} picture={picture} />
        ))}
      </ul>
      <Legend picture={picture} />
    </div>
  );
}
