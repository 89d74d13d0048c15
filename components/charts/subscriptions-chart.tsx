import { causeLook } from "./causes";
import type { SubscriptionBar, SubscriptionsPicture } from "./prepare-subscriptions";

const TEXT = "fill-ink-3 text-[10.5px]";

function Bar({ bar }: { bar: SubscriptionBar }) {
  const radius = Math.min(2, bar.width / 3);
  return (
    <g opacity={bar.unfinished ? 0.5 : 1}>
      <title>{bar.title}</title>
      <rect
        x={bar.x}
        y={bar.up.y}
        width={bar.width}
        height={Math.max(0, bar.up.height - 0.75)}
        rx={radius}
        fill="var(--accent)"
      />
      {bar.down.map((part) => (
        <rect
          key={part.key}
          x={bar.x}
          y={part.y + 0.75}
          width={bar.width}
          height={Math.max(0.5, part.height - 0.75)}
          rx={Math.min(radius, part.height / 2)}
          fill={part.color}
        />
      ))}
    </g>
  );
}

/** Opt-ins up, opt-outs by cause down, net as a line: SVG drawn on the server. */
export function SubscriptionsChart({ picture }: { picture: SubscriptionsPicture }) {
  const { width, height } = picture;
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={picture.summary}
        className="block w-full"
      >
        {picture.grid.map((line) => (
          <g key={line.y}>
            <path d={`M34 ${line.y}H${width}`} stroke="var(--line-soft)" />
            <text x="28" y={line.y + 3.5} textAnchor="end" className={TEXT}>
              {line.label}
            </text>
          </g>
        ))}
        {picture.bars.map((bar) => (
          <Bar key={bar.x} bar={bar} />
        ))}
        <path d={`M34 ${picture.zero}H${width}`} stroke="var(--control-line)" strokeWidth="0.75" />
        <path d={picture.net} fill="none" stroke="var(--panel)" strokeWidth="4" />
        <path
          d={picture.net}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        {picture.dates.map((date) => (
          <text key={date.x} x={date.x} y={height - 4} textAnchor={date.anchor} className={TEXT}>
            {date.label}
          </text>
        ))}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
        <LegendItem color="var(--accent)" label="Opted in" />
        {(picture.causes.length > 0 ? picture.causes : [causeLook(null)]).map((cause) => (
          <LegendItem
            key={cause.key}
            color={cause.color}
            label={cause.key === "" ? "Opted out" : cause.label}
          />
        ))}
        <li className="flex items-center gap-1.5">
          <span className="h-0.5 w-3 rounded-full bg-ink" /> Net
        </li>
      </ul>
    </>
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
