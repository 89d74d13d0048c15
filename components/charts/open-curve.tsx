import { words } from "@/lib/words/words";
import { ChartTable } from "./chart-table";
import type { OpenCurve as Curve } from "./prepare-open-curve";

const [WIDTH, HEIGHT] = [320, 120];
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

const percent = (share: number): string => `${share * 100}%`;

function pathOf(points: Curve["points"]): string {
  return points
    .map(
      ({ x, y }, index) =>
        `${index === 0 ? "M" : "L"}${(x * WIDTH).toFixed(1)} ${((1 - y) * HEIGHT).toFixed(1)}`,
    )
    .join("");
}

function Lines({ curve }: { curve: Curve }) {
  const path = pathOf(curve.points);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute inset-0 size-full overflow-visible"
    >
      {SHARES.map((share) => (
        <line
          key={share}
          x1="0"
          x2={WIDTH}
          y1={(1 - share) * HEIGHT}
          y2={(1 - share) * HEIGHT}
          stroke="var(--line-soft)"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path d={`${path}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} fill="var(--accent)" opacity="0.1" />
      <path
        d={path}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {curve.marks.map(({ x, y, label }) => (
        <path
          key={label}
          d={`M0 ${(1 - y) * HEIGHT}H${x * WIDTH}V${HEIGHT}`}
          fill="none"
          stroke="var(--ink-3)"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** A label left of its point near the right edge, else right of it, so that it stays inside. */
function Mark({ mark: { x, y, label } }: { mark: Curve["marks"][number] }) {
  return (
    <span
      className="absolute flex items-center"
      style={{ left: percent(x), bottom: percent(y), transform: "translate(-50%, 50%)" }}
    >
      <span className="size-2.25 rounded-full border-2 border-panel bg-accent" />
      <span
        className={`absolute top-1/2 rounded bg-panel/85 px-1 text-2xs font-medium whitespace-nowrap ${
          x > 0.55 ? "right-3 -translate-y-full" : "left-3 translate-y-0.5"
        }`}
      >
        {label}
      </span>
    </span>
  );
}

/** How many of all opens had come by when; drawn on the server, as it needs no script. */
export function OpenCurve({ curve }: { curve: Curve }) {
  const say = words("charts");
  const last = curve.ticks.length - 1;
  return (
    <figure>
      <figcaption className="sr-only">{curve.summary}</figcaption>
      <div aria-hidden="true" className="grid grid-cols-[2.25rem_1fr] gap-x-2 pt-2">
        <div className="relative h-40 text-2xs text-ink-3">
          {SHARES.map((share) => (
            <span
              key={share}
              className="absolute right-0 translate-y-1/2 leading-none"
              style={{ bottom: percent(share) }}
            >
              {say("percentOfAll", { figure: share * 100 })}
            </span>
          ))}
        </div>
        <div className="relative h-40">
          <Lines curve={curve} />
          {curve.marks.map((mark) => (
            <Mark key={mark.label} mark={mark} />
          ))}
        </div>
        <div />
        <div className="relative mt-2 h-4 text-2xs whitespace-nowrap text-ink-3">
          {curve.ticks.map(({ x, label }, index) => (
            <span
              key={label}
              className="absolute"
              style={{
                left: percent(x),
                transform: `translateX(${index === 0 ? "0" : index === last ? "-100%" : "-50%"})`,
              }}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <ChartTable
        label={say("openCurveTable")}
        columns={[say("openedWithin"), say("opens"), say("share")]}
        rows={curve.rows.map(({ label, opens, share }) => [label, opens, share])}
      />
    </figure>
  );
}
