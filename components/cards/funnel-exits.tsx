import { coverageText, rateTitle } from "@/components/charts/prepare-funnel";
import type { Rate, Stages } from "@/lib/analytics/types";
import { formatCount, formatPercent } from "@/lib/format";

/** What left the funnel at the side. */
export function FunnelExits({ total, failure }: { total: Stages; failure: Rate }) {
  const coverage = coverageText(failure);
  return (
    <dl className="mt-3.5 flex flex-wrap gap-x-5 gap-y-1 border-t border-line-soft pt-2.5 text-sm text-ink-2">
      <div className="flex gap-1.5">
        <dt>Failed</dt>
        <dd>
          <Count value={total.failed} />
          {failure.value === null ? null : (
            <abbr title={rateTitle(failure, "failures and sends")}>
              {" "}
              · {formatPercent(failure.value)}
              {coverage ? <span className="text-ink-3"> {coverage}</span> : null}
            </abbr>
          )}
        </dd>
      </div>
      <div className="flex gap-1.5">
        <dt>Cancelled</dt>
        <dd>
          <Count value={total.cancelled} />
        </dd>
      </div>
    </dl>
  );
}

function Count({ value }: { value: number | null }) {
  if (value === null) return <abbr title="No selected provider reports this">—</abbr>;
  return <b className="font-semibold text-ink">{formatCount(value)}</b>;
}
