import type { AudienceReport, OptOutsReport } from "@/lib/analytics/audience/answers";
import type { ComparedOptOuts } from "@/lib/analytics/audience/opt-outs";
import type { Share } from "@/lib/analytics/shapes";
import { formatPerThousand } from "@/lib/format";
import { words } from "@/lib/words/words";
import { hasBegun } from "./bucket-labels";
import { beforeTitle } from "./comparison-text";
import type { Kpi } from "./kpi";
import { prepareDelta, SMALLEST_SAMPLE } from "./prepare-delta";
import { coverageText, rateTitle } from "./prepare-funnel";

/** Opt-outs against deliveries, and what they are compared with; null for nothing. */
export type OptOutSides = {
  readonly current: OptOutsReport;
  readonly previous: OptOutsReport | null;
  readonly totals: ComparedOptOuts["totals"] | null;
};

const sparkOf = (shares: readonly Share[]) =>
  shares.map(({ value, denominator }) => (denominator < SMALLEST_SAMPLE ? null : value));

/** How many leave for each thousand messages that arrive. */
export function optOutRateKpi(
  audience: AudienceReport,
  { current, previous, totals }: OptOutSides,
  now: number,
): Kpi {
  const say = words("audience");
  const parts = say("deliveriesAndOptOuts");
  const rate = current.optOutRate;
  const own = totals?.current.optOutRate;
  const before = totals?.previous.optOutRate;
  const begun = current.optOutRates.filter((_, at) => {
    const bucket = audience.buckets[at];
    return bucket !== undefined && hasBegun(bucket, now);
  });
  return {
    id: "opt-out-rate",
    label: say("optOutsPerThousand"),
    definition: say("optOutRateIs"),
    coverage:
      rate.over.length === 0 ? say("nobodyReportsDeliveriesAndOptOuts") : rateTitle(rate, parts),
    value: formatPerThousand(rate.value),
    title: rateTitle(rate, parts),
    delta: prepareDelta({
      kind: "count",
      current: own?.value ?? null,
      previous: before?.value ?? null,
      better: "down",
      base: before?.numerator ?? 0,
      sample: Math.min(own?.numerator ?? 0, before?.numerator ?? 0),
    }),
    deltaTitle:
      before?.value == null
        ? ""
        : beforeTitle(
            totals,
            say("wasBefore", { figure: formatPerThousand(before.value) }),
            "ended",
          ),
    note: rate.over.length === 0 ? say("notReported") : coverageText(rate),
    values: sparkOf(begun),
    previous: previous ? sparkOf(previous.optOutRates) : [],
    lastUnfinished: audience.buckets.at(-1)?.unfinished ?? false,
  };
}
