import type { ComparisonReport } from "@/lib/analytics/compare/comparison";
import type { FunnelReport, TimeBucket } from "@/lib/analytics/funnel/answers";
import type { Rate, Summary } from "@/lib/analytics/shapes";
import { formatCompact, formatCount, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { hasBegun } from "./bucket-labels";
import { beforeTitle } from "./comparison-text";
import type { Kpi } from "./kpi";
import { openShareOf } from "./open-share";
import { type AudienceSides, netKpi } from "./prepare-audience-kpis";
import { prepareDelta } from "./prepare-delta";
import { coverageText, rateTitle } from "./prepare-funnel";
import { openedWord, RATE_TEXT, STAGE_TEXT } from "./stages";

export type KpiInput = {
  readonly funnel: FunnelReport;
  /** Null where nothing is compared. */
  readonly comparison: ComparisonReport | null;
  readonly buckets: readonly TimeBucket[];
  readonly previousBuckets: readonly TimeBucket[];
  readonly audience: AudienceSides;
  readonly now: number;
};

/** A figure per bucket, nothing for those that have not begun. */
function line(
  buckets: readonly TimeBucket[],
  now: number,
  figure: (bucket: TimeBucket) => number | null,
) {
  return buckets.map((bucket) => (hasBegun(bucket, now) ? figure(bucket) : null));
}

type CountStage = "sent" | "delivered" | "opened";

function coverageOf(funnel: FunnelReport, stage: CountStage): string {
  const say = words("charts");
  const reporting = funnel.reportedBy[stage];
  const silent = funnel.providers.filter((label) => !reporting.includes(label));
  if (reporting.length === 0) return say("noneReports");
  const sources = say("reportedBy", { names: formatList(reporting) });
  return silent.length === 0
    ? sources
    : `${sources} ${say("notReportedBy", { names: formatList(silent) })}`;
}

function noteOf(funnel: FunnelReport, stage: CountStage): string {
  if (stage === "opened" && funnel.openedBy.length > 1) return openedWord(funnel.openedBy);
  const [some, all] = [funnel.reportedBy[stage].length, funnel.providers.length];
  if (some === 0) return words("charts")("notReported");
  return some === all && stage === "opened" ? openedWord(funnel.openedBy) : "";
}

/** A figure that some do not report says so beside its name: it stands beside others of all. */
function partOf(funnel: FunnelReport, stage: CountStage): string {
  const [some, all] = [funnel.reportedBy[stage].length, funnel.providers.length];
  return some === 0 || some === all ? "" : words("charts")("someOf", { some, all });
}

const countIn = (side: Summary | undefined, stage: CountStage) => side?.stages[stage] ?? null;

function countKpi(input: KpiInput, stage: CountStage): Kpi {
  const { funnel, comparison } = input;
  const total = funnel.total[stage];
  const current = countIn(comparison?.current, stage);
  const previous = countIn(comparison?.previous, stage);
  const before =
    previous === null ? "" : words("charts-ui")("before", { figure: formatCount(previous) });
  return {
    id: stage,
    label: STAGE_TEXT[stage].label,
    part: partOf(funnel, stage),
    definition: STAGE_TEXT[stage].definition,
    coverage: coverageOf(funnel, stage),
    value: formatCompact(total),
    title: total === null ? words("charts")("notReportedByAny") : formatCount(total),
    delta: prepareDelta({
      kind: "count",
      current,
      previous,
      better: "up",
      base: previous ?? 0,
      sample: Math.min(current ?? 0, previous ?? 0),
    }),
    deltaTitle: beforeTitle(comparison, before),
    note: noteOf(funnel, stage),
    values: line(input.buckets, input.now, (bucket) => bucket.stages[stage]),
    previous: input.previousBuckets.map((bucket) => bucket.stages[stage]),
    lastUnfinished: input.buckets.at(-1)?.unfinished ?? false,
  };
}

function openRateKpi(input: KpiInput): Kpi {
  const rate: Rate = input.funnel.rates.open;
  const now = input.comparison?.current.rates.open;
  const before = input.comparison?.previous.rates.open;
  return {
    id: "open-rate",
    label: RATE_TEXT.open.label,
    definition: words("charts")("openRateIs", { formula: RATE_TEXT.open.formula }),
    coverage: rateTitle(rate, RATE_TEXT.open.parts),
    value: formatPercent(rate.value),
    title: rateTitle(rate, RATE_TEXT.open.parts),
    delta: prepareDelta({
      kind: "share",
      current: now?.value ?? null,
      previous: before?.value ?? null,
      better: "up",
      base: before?.denominator ?? 0,
      sample: Math.min(now?.denominator ?? 0, before?.denominator ?? 0),
    }),
    deltaTitle: before
      ? beforeTitle(
          input.comparison,
          words("charts-ui")("before", { figure: formatPercent(before.value) }),
        )
      : "",
    note: coverageText(rate),
    values: line(input.buckets, input.now, openShareOf),
    previous: input.previousBuckets.map(openShareOf),
    lastUnfinished: input.buckets.at(-1)?.unfinished ?? false,
  };
}

/** The five figures that answer "how are we doing?". */
export function prepareKpis(input: KpiInput): readonly Kpi[] {
  return [
    countKpi(input, "sent"),
    countKpi(input, "delivered"),
    countKpi(input, "opened"),
    openRateKpi(input),
    netKpi(input.audience, input.now),
  ];
}
