import type { Route } from "next";
import type { ReactNode } from "react";
import { Dash } from "@/components/ui/dash";
import { FigureLink } from "@/components/ui/figure-link";
import { ReportLink } from "@/components/ui/report-link";
import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { ChangedFigure } from "./changed-figure";
import { Definition } from "./definition";
import { FunnelSegmentBar } from "./funnel-segment";
import { rateChange, stageChange } from "./prepare-figure-change";
import {
  type FunnelPicture,
  type FunnelSegment,
  type FunnelStage,
  rateOfStage,
} from "./prepare-funnel";
import { SeriesMark } from "./series-mark";
import { type ChainName, STAGE_TEXT } from "./stages";

/** Narrower than this there is no room for the segment's mark. */
const ROOM_FOR_MARK = 0.06;
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Where a group leads; null where it leads nowhere. */
type GroupHref = (key: string | null) => string | null;

function Segment({ segment, groupHref }: { segment: FunnelSegment; groupHref: GroupHref }) {
  const href = segment.key === "others" ? null : groupHref(segment.key);
  const { slot, title, width, impliedWidth } = segment;
  return (
    <FunnelSegmentBar
      slot={slot}
      title={title}
      width={percent(width)}
      {...(impliedWidth > 0 ? { implied: percent(impliedWidth / width) } : {})}
      {...(width >= ROOM_FOR_MARK ? { mark: true } : {})}
      {...(href ? { href } : {})}
    />
  );
}

function Bar({ stage, groupHref }: { stage: FunnelStage; groupHref: GroupHref }) {
  return (
    <div className="flex h-8.5 overflow-hidden rounded-md bg-line-soft" aria-hidden="true">
      {stage.segments.map((segment) => (
        <Segment key={segment.key ?? "unknown"} segment={segment} groupHref={groupHref} />
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

/** What a stage's numbers are: all of it, what later stages imply, and what got no further. */
export type FunnelPart = "total" | "implied" | "lost" | "automatic";
/** Where the numbers of a funnel lead; null where there is nothing behind one. */
export type FunnelHref = (stage: ChainName, part: FunnelPart) => string | null;

function Figure({
  stage,
  hrefOf,
  compared,
}: {
  stage: FunnelStage;
  hrefOf: FunnelHref;
  compared: ComparedFigures | null;
}) {
  const rate = rateOfStage(stage.stage);
  return (
    <div className="text-right">
      <span className="block text-[0.9375rem] leading-5 font-semibold">
        {stage.reason ? (
          <Dash title={stage.reason} />
        ) : (
          <ChangedFigure change={stageChange(stage.stage, compared)}>
            <FigureLink
              href={stage.total ? hrefOf(stage.stage, "total") : null}
              label={`${formatCount(stage.total)} ${stage.stage}`}
            >
              {formatCount(stage.total)}
            </FigureLink>
          </ChangedFigure>
        )}
      </span>
      {stage.rate ? (
        <ChangedFigure change={rate ? rateChange(rate, compared) : null}>
          <abbr title={stage.rate.title} className="block text-2xs text-ink-3">
            {stage.rate.text}
          </abbr>
        </ChangedFigure>
      ) : null}
      {stage.reason ? (
        <span className="block text-2xs text-ink-3">{words("charts")("notReported")}</span>
      ) : null}
    </div>
  );
}

/** The legend under a funnel: each group's mark, and what hatching and paleness mean. */
function Legend({ picture, groupHref }: { picture: FunnelPicture; groupHref: GroupHref }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
      {picture.legend.map((look) => (
        <li key={look.key ?? "unknown"} className="flex min-w-0 items-center gap-1.5">
          <LegendLink href={look.key === "others" ? null : groupHref(look.key)}>
            <SeriesMark slot={look.slot} />
            <span className="truncate">{look.label}</span>
          </LegendLink>
        </li>
      ))}
      {picture.hasMissing ? (
        <li className="flex items-center gap-1.5">
          <span className="hatched size-2.5 rounded-[2px] border border-hatch" />
          {words("charts")("hatched")}
        </li>
      ) : null}
      {picture.hasImplied ? (
        <li className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-[2px] border border-dashed border-ink-3" />
          {words("charts")("dashedImplied")}
        </li>
      ) : null}
    </ul>
  );
}

function LegendLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return children;
  return (
    <ReportLink
      href={href as Route}
      scroll={false}
      title={words("charts")("narrow")}
      className="group-link flex min-w-0 items-center gap-1.5"
    >
      {children}
    </ReportLink>
  );
}

/** A funnel as nested bars, drawn on the server: HTML, no script. */
export function FunnelBars({
  picture,
  hrefOf = () => null,
  groupHref = () => null,
  compared = null,
}: {
  picture: FunnelPicture;
  hrefOf?: FunnelHref;
  groupHref?: GroupHref;
  /** Its figures beside those of the range compared with, for a change below each. */
  compared?: ComparedFigures | null;
}) {
  return (
    <div>
      <ol>
        {picture.stages.map((stage) => (
          <li key={stage.stage} className="funnel-stage">
            <div>
              <span className="flex items-center gap-1 text-base font-medium">
                {stage.label}
                <Definition
                  id={`funnel-${stage.stage}`}
                  label={STAGE_TEXT[stage.stage].label}
                  text={STAGE_TEXT[stage.stage].definition}
                  more={stage.covers}
                />
              </span>
              {stage.note ? (
                <span className="block text-2xs leading-3.5 text-ink-3">{stage.note}</span>
              ) : null}
            </div>
            <Bar stage={stage} groupHref={groupHref} />
            <Figure stage={stage} hrefOf={hrefOf} compared={compared} />
            {stage.drop || stage.implied ? (
              <p className="col-span-2 col-start-2 mt-1 flex flex-wrap gap-x-3 text-2xs text-ink-3">
                {stage.drop ? (
                  <span>
                    <FigureLink href={hrefOf(stage.stage, "lost")} label={stage.drop}>
                      {stage.drop}
                    </FigureLink>
                  </span>
                ) : null}
                {stage.implied ? (
                  <span>
                    <FigureLink
                      href={hrefOf(stage.stage, "implied")}
                      label={`${stage.implied} (${stage.stage})`}
                    >
                      {stage.implied}
                    </FigureLink>
                  </span>
                ) : null}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <Legend picture={picture} groupHref={groupHref} />
    </div>
  );
}
