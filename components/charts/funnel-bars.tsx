import { formatCount } from "@/lib/format";
import type { FunnelPicture, FunnelSegment, FunnelStage } from "./prepare-funnel";
import { seriesColor } from "./series";
import { SeriesMark } from "./series-mark";

/** Narrower than this there is no room for the segment's mark. */
const ROOM_FOR_MARK = 0.06;
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

function Segment({ segment }: { segment: FunnelSegment }) {
  const color = seriesColor(segment.slot);
  return (
    <div
      title={segment.title}
      className="relative flex h-full min-w-[2px] items-center overflow-hidden border-panel not-first:border-l-[1.5px]"
      style={{ width: percent(segment.width), background: color }}
    >
      {segment.width >= ROOM_FOR_MARK ? (
        <SeriesMark slot={segment.slot} color="var(--on-series)" className="ml-2.5 opacity-90" />
      ) : null}
      {segment.impliedWidth > 0 ? (
        <div
          className="absolute inset-y-0 right-0 border-l border-dashed border-panel"
          style={{
            width: percent(segment.impliedWidth / segment.width),
            background: "color-mix(in srgb, var(--panel) 55%, transparent)",
          }}
        />
      ) : null}
    </div>
  );
}

function Bar({ stage }: { stage: FunnelStage }) {
  return (
    <div className="flex h-8.5 overflow-hidden rounded-md bg-line-soft" aria-hidden="true">
      {stage.segments.map((segment) => (
        <Segment key={segment.key ?? "unknown"} segment={segment} />
      ))}
      {stage.missing ? (
        <div
          title={stage.missing.title}
          className="hatched h-full border-panel not-first:border-l-[1.5px]"
          style={{ width: percent(stage.missing.width) }}
        />
      ) : null}
    </div>
  );
}

function Figure({ stage }: { stage: FunnelStage }) {
  return (
    <div className="text-right">
      <span className="block text-[0.9375rem] leading-5 font-semibold">
        {stage.reason ? <abbr title={stage.reason}>—</abbr> : formatCount(stage.total)}
      </span>
      {stage.rate ? (
        <abbr title={stage.rate.title} className="block text-2xs text-ink-3">
          {stage.rate.text}
        </abbr>
      ) : null}
      {stage.reason ? <span className="block text-2xs text-ink-3">not reported</span> : null}
    </div>
  );
}

/** The legend under a funnel: each group's mark, and what hatching and paleness mean. */
function Legend({ picture }: { picture: FunnelPicture }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
      {picture.legend.map((look) => (
        <li key={look.key ?? "unknown"} className="flex min-w-0 items-center gap-1.5">
          <SeriesMark slot={look.slot} />
          <span className="truncate">{look.label}</span>
        </li>
      ))}
      {picture.hasMissing ? (
        <li className="flex items-center gap-1.5">
          <span className="hatched size-2.5 rounded-[2px] border border-hatch" /> stage not reported
        </li>
      ) : null}
      {picture.hasImplied ? (
        <li className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-[2px] border border-dashed border-ink-3" /> implied by a
          later stage
        </li>
      ) : null}
    </ul>
  );
}

/** A funnel as nested bars, drawn on the server: HTML, no script. */
export function FunnelBars({ picture }: { picture: FunnelPicture }) {
  return (
    <div>
      <ol>
        {picture.stages.map((stage) => (
          <li
            key={stage.stage}
            className="mt-3 grid grid-cols-[4.5rem_minmax(0,1fr)_6.5rem] items-center gap-x-2.5 first:mt-1 sm:grid-cols-[6rem_minmax(0,1fr)_8.5rem] sm:gap-x-3"
          >
            <div>
              <span className="block text-base font-medium">{stage.label}</span>
              {stage.note ? (
                <span className="block text-2xs leading-3.5 text-ink-3">{stage.note}</span>
              ) : null}
            </div>
            <Bar stage={stage} />
            <Figure stage={stage} />
            {stage.drop || stage.implied ? (
              <p className="col-span-2 col-start-2 mt-1 flex flex-wrap gap-x-3 text-2xs text-ink-3">
                {stage.drop ? <span>{stage.drop}</span> : null}
                {stage.implied ? <span>{stage.implied}</span> : null}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <Legend picture={picture} />
    </div>
  );
}
