import type { AudienceReport } from "@/lib/analytics/types";
import { formatCompact, formatCount, formatSigned, formatSignedCompact } from "@/lib/format";
import { hasBegun } from "./bucket-labels";
import type { Kpi } from "./kpi";
import { type Better, prepareDelta } from "./prepare-delta";

const netOf = ({ optedIn, optedOut }: AudienceReport["buckets"][number]): number | null =>
  optedIn === null || optedOut === null ? null : optedIn - optedOut;

/** The first buckets' net and how many changes it rests on. */
function finished(report: AudienceReport | null, count: number) {
  const buckets = report?.buckets.slice(0, count) ?? [];
  const nets = buckets.map(netOf);
  if (nets.length === 0 || nets.some((net) => net === null)) return { net: null, changes: 0 };
  return {
    net: nets.reduce<number>((sum, net) => sum + (net ?? 0), 0),
    changes: buckets.reduce((sum, one) => sum + (one.optedIn ?? 0) + (one.optedOut ?? 0), 0),
  };
}

/** Opt-ins less opt-outs, compared over the buckets that have ended. */
export function netKpi(
  audience: AudienceReport,
  previousAudience: AudienceReport | null,
  now: number,
): Kpi {
  const { net, optedIn, optedOut } = audience.total;
  const count = audience.buckets.filter((bucket) => !bucket.unfinished).length;
  const current = finished(audience, count);
  const before = finished(previousAudience, count);
  const cut = count < audience.buckets.length ? ", without what has not ended yet" : "";
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
      current: current.net,
      previous: before.net,
      better: "up",
      base: before.changes,
      sample: Math.min(current.changes, before.changes),
    }),
    deltaTitle: before.net === null ? "" : `${formatSigned(before.net)} before${cut}`,
    note: "",
    values: audience.buckets.map((bucket) => (hasBegun(bucket, now) ? netOf(bucket) : null)),
    previous: previousAudience?.buckets.map(netOf) ?? [],
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
  audience: AudienceReport,
  previous: AudienceReport | null,
  now: number,
): Kpi {
  const value = audience.total[side.field];
  const count = audience.buckets.filter((bucket) => !bucket.unfinished).length;
  const sum = (report: AudienceReport | null): number | null => {
    const counts = report?.buckets.slice(0, count).map((bucket) => bucket[side.field]) ?? [];
    if (counts.length === 0 || counts.some((one) => one === null)) return null;
    return counts.reduce<number>((total, one) => total + (one ?? 0), 0);
  };
  const [current, before] = [sum(audience), sum(previous)];
  const cut = count < audience.buckets.length ? ", without what has not ended yet" : "";
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
    deltaTitle: before === null ? "" : `${formatCount(before)} before${cut}`,
    note: "",
    values: audience.buckets.map((bucket) => (hasBegun(bucket, now) ? bucket[side.field] : null)),
    previous: previous?.buckets.map((bucket) => bucket[side.field]) ?? [],
    lastUnfinished: audience.buckets.at(-1)?.unfinished ?? false,
  };
}

/** The audience's three figures. */
export function prepareAudienceKpis(
  audience: AudienceReport,
  previous: AudienceReport | null,
  now: number,
): readonly Kpi[] {
  return [
    ...SIDES.map((side) => sideKpi(side, audience, previous, now)),
    netKpi(audience, previous, now),
  ];
}
