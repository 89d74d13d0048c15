import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { bucketsOf, countedBy, type ReportBucket } from "@/lib/analytics/counts/buckets";
import { compareRates, sumShares } from "@/lib/analytics/counts/compare-rates";
import { gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { type GroupRows, splitRows } from "@/lib/analytics/counts/groups";
import { shareOf } from "@/lib/analytics/counts/rates";
import { openScope } from "@/lib/analytics/counts/scope";
import type { ShapeContext } from "@/lib/analytics/counts/selection";
import { summarise } from "@/lib/analytics/counts/summary";
import { SPLITS } from "@/lib/analytics/parameters";
import type { RateAgainst, Share } from "@/lib/analytics/shapes";
import { PushlensError } from "@/lib/errors";
import type { RatesReport } from "./answers";
import { funnelParameters, timeseriesParameters } from "./parameters";

export const ratesParameters = z.object({
  ...filterParameters.shape,
  rate: z.enum(["delivery", "open", "click", "failure"]).default("open").meta({
    description:
      "`delivery` = delivered / sent, `open` = opened / delivered, `click` = clicked / opened, `failure` = failed / sent, or failed / (failed + delivered) where a provider's channel reports no sends: both parts are added up.",
  }),
  by: z.enum(SPLITS).default("platform").meta({
    description: "What the groups are.",
  }),
  interval: timeseriesParameters.shape.interval,
  clock: funnelParameters.shape.clock,
  evidence: funnelParameters.shape.evidence,
  automatic: funnelParameters.shape.automatic,
  against: z.string().min(1).max(200).optional().meta({
    description: "Key of the group to hold the others against; the largest where left out.",
  }),
});
type RatesParameters = z.infer<typeof ratesParameters>;

const MOST_POINTS = 100_000;

type Line = Omit<RatesReport["groups"][number], "against"> & {
  /** What its opens are, where the rate counts any: taps and pixels are not compared. */
  readonly openedBy: readonly string[];
};

/** A group's rate in each bucket; what has no rate in the whole range has none in any. */
function lineOf(
  group: GroupRows,
  { rate: name }: RatesParameters,
  buckets: readonly ReportBucket[],
  context: ShapeContext,
): Line {
  const { key, label, provider, rows, selection } = group;
  const bySlot = groupBy(rows, (row) => row.slot);
  const points = buckets.map(({ slots }) => {
    const own = slots.flatMap((slot) => bySlot.get(slot) ?? []);
    return shareOf(name, own, selection, context);
  });
  const { rates, openedBy } = summarise(rows, selection, context);
  const counts = name === "open" || name === "click" ? openedBy : [];
  return { key, label, provider, rate: rates[name], points, openedBy: counts };
}

/** The group to hold the others against: the one asked for, else the one with most to divide by. */
function referenceOf(lines: readonly Line[], asked: string | undefined): Line | null {
  const known = lines.filter((line) => line.key !== null && line.rate.value !== null);
  const named = known.find((line) => line.key === asked);
  const size = (line: Line): number => line.rate.denominator;
  return (
    named ??
    known.reduce<Line | null>((top, line) => (!top || size(line) > size(top) ? line : top), null)
  );
}

function againstOf(
  line: Line,
  reference: Line | null,
  buckets: readonly ReportBucket[],
): RateAgainst | null {
  if (!reference || line.key === reference.key) return null;
  if (line.rate.value === null || reference.rate.value === null) return null;
  if (line.openedBy.join() !== reference.openedBy.join()) return null;
  const ended = (points: readonly Share[]) => points.filter((_, at) => !buckets[at]?.unfinished);
  const [own, other] = [ended(line.points), ended(reference.points)];
  const { verdict, since } = compareRates(own, other);
  const bucket = buckets.filter(({ unfinished }) => !unfinished)[since];
  const part = (from: number, to?: number) => ({
    own: sumShares(own.slice(from, to)),
    other: sumShares(other.slice(from, to)),
  });
  return {
    verdict,
    since:
      since > 0 && bucket ? { start: new Date(bucket.start).toISOString(), day: bucket.day } : null,
    ...part(since),
    before: since > 0 ? part(0, since) : null,
  };
}

/** One rate over time, group by group, each held against the same other group. */
export async function getRates(
  params: RatesParameters,
  now: number = Date.now(),
): Promise<RatesReport> {
  const scope = await openScope(params, now);
  const buckets = bucketsOf(scope.range, params.interval, now);
  const query = { ...params, ...countedBy(params.interval, buckets) };
  const { rows, selection, context, names } = await gather(scope, query);
  const summary = summarise(rows, selection, context);
  const groups = splitRows(rows, params.by, selection, names);
  if (groups.length * buckets.length > MOST_POINTS) {
    throw new PushlensError(
      "bad_request",
      `by=${params.by} gives ${groups.length} lines of ${buckets.length} buckets: filter, or choose a longer interval.`,
    );
  }
  const lines = groups.map((group) => lineOf(group, params, buckets, context));
  const reference = referenceOf(lines, params.against);
  return {
    range: scope.range,
    rate: params.rate,
    interval: params.interval,
    openedBy: summary.openedBy,
    total: summary.rates[params.rate],
    against: reference?.key ?? null,
    buckets: buckets.map(({ start, day, unfinished, partial }) => ({
      start: new Date(start).toISOString(),
      day,
      unfinished,
      partial,
    })),
    groups: lines.map((line) => {
      const { openedBy: _, ...told } = line;
      return { ...told, against: againstOf(line, reference, buckets) };
    }),
  };
}
