import { causeLook } from "./causes";
import type { SubscriptionBar, SubscriptionsPicture } from "./prepare-subscriptions";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const ANCHOR = { start: "", middle: "-translate-x-1/2", end: "-translate-x-full" };

function Bar({ bar }: { bar: SubscriptionBar }) {
  return (
    <div
      title={bar.title}
      className="absolute inset-y-0 hover:bg-line-soft"
      style={{ left: percent(bar.x), width: percent(bar.width) }}
    >
      <div className={bar.unfinished ? "opacity-50" : undefined}>
        <div
          className="absolute inset-x-0 rounded-t-[2px] bg-accent"
          style={{ top: percent(bar.up.y), height: percent(bar.up.height) }}
        />
        {bar.down.map((part) => (
          <div
            key={part.key}
            className="absolute inset-x-0 border-t border-panel last:rounded-b-[2px]"
            style={{ top: percent(part.y), height: percent(part.height), background: part.color }}
          />
        ))}
      </div>
    </div>
  );
}

function NetLine({ path }: { path: string }) {
  const line = {
    d: path,
    fill: "none",
    vectorEffect: "non-scaling-stroke",
    strokeLinejoin: "round",
  } as const;
  return (
    <svg
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      <path {...line} stroke="var(--panel)" strokeWidth="4" />
      <path {...line} stroke="var(--ink)" strokeWidth="1.6" />
    </svg>
  );
}

/** Opt-ins up, opt-outs by cause down, net as a line: HTML that fills its box, drawn on the server. */
export function SubscriptionsChart({ picture }: { picture: SubscriptionsPicture }) {
  return (
    <>
      <div
        role="img"
        aria-label={picture.summary}
        className="relative mt-2 mb-8 ml-8 min-h-52 flex-1"
      >
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
        {picture.bars.map((bar) => (
          <Bar key={bar.x} bar={bar} />
        ))}
        <div
          className="absolute inset-x-0 border-t border-control-line"
          style={{ top: percent(picture.zero) }}
        />
        <NetLine path={picture.net} />
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
      <Legend picture={picture} />
    </>
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
          label={cause.key === "" && causes.length === 1 ? "Opted out" : cause.label}
        />
      ))}
      <li className="flex items-center gap-1.5">
        <span className="h-0.5 w-3 rounded-full bg-ink" /> Net
      </li>
    </ul>
  );
}

function LegendItem({ color, label }: { color: string; label: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className="size-2.25 rounded-[2px]" style={{ background: color }} />
      {label}
    </li>
  );
}
