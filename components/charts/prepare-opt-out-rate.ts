import type { OptOutsReport, Share } from "@/lib/analytics/rate-types";
import type { AudienceReport } from "@/lib/analytics/types";
import { NOT_REPORTED } from "@/lib/format";
import { hasBegun } from "./bucket-labels";
import type { Kpi } from "./kpi";
import { prepareDelta, SMALLEST_SAMPLE } from "./prepare-delta";
import { coverageText, rateTitle } from "./prepare-funnel";

const THOUSAND = 1000;

/** Opt-outs per thousand deliveries: 3.2, or a dash. */
export function perThousand(value: number | null): string {
  if (value === null) return NOT_REPORTED;
  const figure = value * THOUSAND;
  if (figure > 0 && figure < 0.01) return "<0.01";
  return figure.toFixed(figure === 0 || figure >= 100 ? 0 : figure < 10 ? 2 : 1);
}

const sparkOf = (shares: readonly Share[]) =>
  shares.map(({ value, denominator }) => (denominator < SMALLEST_SAMPLE ? null : value));

/** How many leave for each thousand messages that arrive. */
export function optOutRateKpi(
  audience: AudienceReport,
  optOuts: OptOutsReport,
  previous: OptOutsReport | null,
  now: number,
): Kpi {
  const rate = optOuts.optOutRate;
  const before = previous?.optOutRate ?? null;
  const begun = optOuts.optOutRates.filter((_, at) => {
    const bucket = audience.buckets[at];
    return bucket !== undefined && hasBegun(bucket, now);
  });
  return {
    id: "opt-out-rate",
    label: "Opt-outs per 1,000 delivered",
    definition:
      "Opt-outs ÷ deliveries × 1,000, both when they happened, over those providers and channels alone whose opt-outs and deliveries are both known.",
    coverage:
      rate.over.length === 0
        ? "No selected provider has reported both deliveries and opt-outs."
        : rateTitle(rate, "deliveries and opt-outs"),
    value: perThousand(rate.value),
    title: rateTitle(rate, "deliveries and opt-outs"),
    delta: prepareDelta({
      kind: "count",
      current: rate.value,
      previous: before?.value ?? null,
      better: "down",
      base: before?.numerator ?? 0,
      sample: Math.min(rate.numerator, before?.numerator ?? 0),
    }),
    deltaTitle: before?.value == null ? "" : `${perThousand(before.value)} before`,
    note: rate.over.length === 0 ? "not reported" : coverageText(rate),
    values: sparkOf(begun),
    previous: previous ? sparkOf(previous.optOutRates) : [],
    lastUnfinished: audience.buckets.at(-1)?.unfinished ?? false,
  };
}
