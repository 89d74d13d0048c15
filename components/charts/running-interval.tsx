import { words } from "@/lib/words/words";
import { ChartTable } from "./chart-table";
import type { Running } from "./prepare-experiments";

const [WIDTH, HEIGHT] = [320, 120];

type Point = Running["points"][number];
const at = (x: number, y: number): string =>
  `${(x * WIDTH).toFixed(1)} ${((1 - y) * HEIGHT).toFixed(1)}`;
const line = (points: readonly Point[], of: (point: Point) => number): string =>
  points.map((point) => at(point.x, of(point))).join("L");

/** What was known when: the effect within its bounds; drawn on the server, as it needs no script. */
export function RunningInterval({ running }: { running: Running }) {
  const { points } = running;
  const say = words("experiments");
  const band = `M${line(points, (point) => point.high)}L${line([...points].reverse(), (point) => point.low)}Z`;
  return (
    <figure>
      <figcaption className="sr-only">{running.summary}</figcaption>
      <div aria-hidden="true" className="grid grid-cols-[2.25rem_1fr] gap-x-2 pt-2">
        <div className="flex h-40 flex-col justify-between text-right text-2xs leading-none text-ink-3">
          <span>{running.top}</span>
          <span>0</span>
          <span>{running.bottom}</span>
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-40 w-full"
        >
          <path d={band} fill="var(--accent)" opacity="0.15" />
          <path
            d={`M${at(0, running.zero)}L${at(1, running.zero)}`}
            stroke="var(--ink-3)"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={`M${line(points, (point) => point.at)}`}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <div />
        <div className="mt-2 flex justify-between text-2xs text-ink-3">
          <span>{running.first}</span>
          <span>{running.last}</span>
        </div>
      </div>
      <ChartTable
        label={say("effectAsKnown")}
        columns={[say("until"), say("lessTraditional")]}
        rows={running.rows}
      />
    </figure>
  );
}
