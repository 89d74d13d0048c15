import type { AudienceReport } from "@/lib/analytics/audience/answers";
import type { ComparedAudience } from "@/lib/analytics/audience/audience";
import { formatCompact, formatCount, formatSigned, formatSignedCompact } from "@/lib/format";
import { words } from "@/lib/words/words";
import { hasBegun } from "./bucket-labels";
import { beforeTitle } from "./comparison-text";
import type { Kpi } from "./kpi";
import { type Better, prepareDelta } from "./prepare-delta";

/** Opt-ins less opt-outs of a bucket; null where either is not reported. */
export function netOf(bucket: AudienceReport["buckets"][number] | undefined): number | null {
  if (!bucket || bucket.optedIn === null || bucket.optedOut === null) return null;
  return bucket.optedIn - bucket.optedOut;
}

/** The audience's report, and what it is compared with; null for nothing. */
export type AudienceSides = {
  readonly current: AudienceReport;
  readonly previous: AudienceReport | null;
  readonly totals: ComparedAudience["totals"] | null;
};

/** How many changes a net rests on. */
const changesOf = (total: AudienceReport["total"] | undefined): number =>
  (total?.optedIn ?? 0) + (total?.optedOut ?? 0);

/** Opt-ins less opt-outs, compared over what both ranges have whole. */
export function netKpi({ current: audience, previous, totals }: AudienceSides, now: number): Kpi {
  const say = words("audience");
  const { net, optedIn, optedOut } = audience.total;
  const before = totals?.previous.net ?? null;
  return {
    id: "net",
    label: say("netSubscribers"),
    definition: say("netIs"),
    coverage:
      net === null
        ? say("nobodyReportsBoth")
        : say("bothCounts", { optedIn: formatCount(optedIn), optedOut: formatCount(optedOut) }),
    value: formatSignedCompact(net),
    title: net === null ? say("notReportedByAny") : formatSigned(net),
    delta: prepareDelta({
      kind: "difference",
      current: totals?.current.net ?? null,
      previous: before,
      better: "up",
      base: changesOf(totals?.previous),
      sample: Math.min(changesOf(totals?.current), changesOf(totals?.previous)),
    }),
    deltaTitle:
      before === null
        ? ""
        : beforeTitle(totals, say("wasBefore", { figure: formatSigned(before) }), "ended"),
    note: "",
    values: audience.buckets.map((bucket) => (hasBegun(bucket, now) ? netOf(bucket) : null)),
    previous: previous?.buckets.map(netOf) ?? [],
    lastUnfinished: audience.buckets.at(-1)?.unfinished ?? false,
  };
}

type Side = {
  readonly field: "optedIn" | "optedOut";
  readonly better: Better;
};
const SIDES: readonly Side[] = [
  { field: "optedIn", better: "up" },
  { field: "optedOut", better: "down" },
];

function sideKpi(
  side: Side,
  { current: audience, previous, totals }: AudienceSides,
  now: number,
): Kpi {
  const say = words("audience");
  const value = audience.total[side.field];
  const current = totals?.current[side.field] ?? null;
  const before = totals?.previous[side.field] ?? null;
  return {
    id: side.field,
    label: say(side.field),
    definition: say(`is.${side.field}`),
    coverage: value === null ? say("nobodyReportsThis") : "",
    value: formatCompact(value),
    title: value === null ? say("notReportedByAny") : formatCount(value),
    delta: prepareDelta({
      kind: "count",
      current,
      previous: before,
      better: side.better,
      base: before ?? 0,
      sample: Math.min(current ?? 0, before ?? 0),
    }),
    deltaTitle:
      before === null
        ? ""
        : beforeTitle(totals, say("wasBefore", { figure: formatCount(before) }), "ended"),
    note: "",
    values: audience.buckets.map((bucket) => (hasBegun(bucket, now) ? bucket[side.field] : null)),
    previous: previous?.buckets.map((bucket) => bucket[side.field]) ?? [],
    lastUnfinished: audience.buckets.at(-1)?.unfinished ?? false,
  };
}

/** The audience's three figures. */
export function prepareAudienceKpis(sides: AudienceSides, now: number): readonly Kpi[] {
  return [...SIDES.map((side) => sideKpi(side, sides, now)), netKpi(sides, now)];
}
