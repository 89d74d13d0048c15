import type { AudienceReport } from "@/lib/analytics/audience/answers";
import type { ComparedAudience } from "@/lib/analytics/audience/audience";
import { formatCompact, formatCount, formatSigned, formatSignedCompact } from "@/lib/format";
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
  const { net, optedIn, optedOut } = audience.total;
  const before = totals?.previous.net ?? null;
  return {
    id: "net",
    label: "Net subscribers",
    definition: "Explicit opt-ins less explicit opt-outs, by the time they happened.",
    coverage:
      net === null
        ? "No selected provider reports both opt-ins and opt-outs."
        : `${formatCount(optedIn)} opted in, ${formatCount(optedOut)} opted out.`,
    value: formatSignedCompact(net),
    title: net === null ? "Not reported by any selected provider" : formatSigned(net),
    delta: prepareDelta({
      kind: "difference",
      current: totals?.current.net ?? null,
      previous: before,
      better: "up",
      base: changesOf(totals?.previous),
      sample: Math.min(changesOf(totals?.current), changesOf(totals?.previous)),
    }),
    deltaTitle:
      before === null ? "" : beforeTitle(totals, `${formatSigned(before)} before`, "ended"),
    note: "",
    values: audience.buckets.map((bucket) => (hasBegun(bucket, now) ? netOf(bucket) : null)),
    previous: previous?.buckets.map(netOf) ?? [],
    lastUnfinished: audience.buckets.at(-1)?.unfinished ?? false,
  };
}

type Side = {
  readonly field: "optedIn" | "optedOut";
  readonly label: string;
  readonly definition: string;
  readonly better: Better;
};
const SIDES: readonly Side[] = [
  {
    field: "optedIn",
    label: "Opted in",
    definition: "Explicit opt-ins, of all causes, by the time they happened.",
    better: "up",
  },
  {
    field: "optedOut",
    label: "Opted out",
    definition: "Explicit opt-outs, of all causes, by the time they happened.",
    better: "down",
  },
];

function sideKpi(
  side: Side,
  { current: audience, previous, totals }: AudienceSides,
  now: number,
): Kpi {
  const value = audience.total[side.field];
  const current = totals?.current[side.field] ?? null;
  const before = totals?.previous[side.field] ?? null;
  return {
    id: side.field,
    label: side.label,
    definition: side.definition,
    coverage: value === null ? "No selected provider reports this." : "",
    value: formatCompact(value),
    title: value === null ? "Not reported by any selected provider" : formatCount(value),
    delta: prepareDelta({
      kind: "count",
      current,
      previous: before,
      better: side.better,
      base: before ?? 0,
      sample: Math.min(current ?? 0, before ?? 0),
    }),
    deltaTitle:
      before === null ? "" : beforeTitle(totals, `${formatCount(before)} before`, "ended"),
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
