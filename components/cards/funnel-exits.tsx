import { Definition } from "@/components/charts/definition";
import { DeltaText } from "@/components/charts/delta-text";
import {
  type FigureChange,
  rateChange,
  stageChange,
} from "@/components/charts/prepare-figure-change";
import { coverageText, rateTitle } from "@/components/charts/prepare-funnel";
import { RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import { Dash } from "@/components/ui/dash";
import { FigureLink } from "@/components/ui/figure-link";
import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import type { Rate, Stages } from "@/lib/analytics/shapes";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What left the funnel at the side. */
export function FunnelExits({
  total,
  failure,
  hrefOf = () => null,
  compared = null,
}: {
  total: Stages;
  failure: Rate;
  /** The figures beside those of the range compared with, for the change of each. */
  compared?: ComparedFigures | null;
  /** Where the two numbers lead. */
  hrefOf?: (stage: "failed" | "cancelled") => string | null;
}) {
  const say = words("charts");
  const { failed } = total;
  // A count must not stand beside a rate of other messages.
  const rest =
    failed === failure.numerator
      ? coverageText(failure)
      : say("knownFor", { figure: formatCount(failure.numerator) });
  return (
    <dl className="mt-3.5 flex flex-wrap gap-x-5 gap-y-1 border-t border-line-soft pt-2.5 text-sm text-ink-2">
      <div className="flex gap-1.5">
        <dt className="flex items-center gap-1">
          {STAGE_TEXT.failed.label}
          <Definition
            id="exit-failed"
            label={STAGE_TEXT.failed.label}
            text={STAGE_TEXT.failed.definition}
          />
        </dt>
        <dd>
          <Count value={failed} what="failed" href={hrefOf("failed")} />
          <Change change={stageChange("failed", compared)} />
          {failure.value === null ? null : (
            <abbr title={rateTitle(failure, RATE_TEXT.failure.parts)}>
              {" "}
              · {formatPercent(failure.value)}
              {rest ? <span className="text-ink-3"> {rest}</span> : null}
            </abbr>
          )}
          <Change change={rateChange("failure", compared)} />
        </dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="flex items-center gap-1">
          {STAGE_TEXT.cancelled.label}
          <Definition
            id="exit-cancelled"
            label={STAGE_TEXT.cancelled.label}
            text={STAGE_TEXT.cancelled.definition}
          />
        </dt>
        <dd>
          <Count value={total.cancelled} what="cancelled" href={hrefOf("cancelled")} />
          <Change change={stageChange("cancelled", compared)} />
        </dd>
      </div>
    </dl>
  );
}

/** A change in the line of its figure. */
function Change({ change }: { change: FigureChange | null }) {
  if (!change) return null;
  return (
    <span className="ml-1 inline-flex align-middle text-2xs">
      <DeltaText delta={change.delta} title={change.title} />
    </span>
  );
}

function Count({
  value,
  what,
  href,
}: {
  value: number | null;
  what: "failed" | "cancelled";
  href: string | null;
}) {
  if (value === null) return <Dash title={words("charts")("noneReportsShort")} />;
  return (
    <b className="font-semibold text-ink">
      <FigureLink
        href={value > 0 ? href : null}
        label={words("charts")(`${what}Count`, { figure: formatCount(value) })}
      >
        {formatCount(value)}
      </FigureLink>
    </b>
  );
}
