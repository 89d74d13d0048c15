import { z } from "zod";
import type { Interval } from "@/lib/address/intervals";
import type { Compared } from "@/lib/analytics/compare/comparison";
import { gatherAligned } from "@/lib/analytics/compare/shared-slots";
import { readBreakdown } from "@/lib/analytics/counts/breakdown";
import { bucketsOf, type ReportBucket, slotsOf } from "@/lib/analytics/counts/buckets";
import { campaignOwners } from "@/lib/analytics/counts/campaign-names";
import { grainOf } from "@/lib/analytics/counts/counts";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import { everSeen, type SeenRow } from "@/lib/analytics/counts/seen";
import { type Selection, selectionOf } from "@/lib/analytics/counts/selection";
import type { DateRange } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { readRows } from "@/lib/replica/read-raw";
import type { AudienceReport } from "./answers";
import { causesBy, causesOf, readOptOutCauses } from "./audience-causes";
import type { AudienceParameters } from "./parameters";

type Kind = "opted_in" | "opted_out";

const rowSchema = z
  .object({
    endpoint_id: z.string(),
    slot: z.string(),
    opted_in: z.int(),
    opted_out: z.int(),
  })
  .transform(({ endpoint_id, ...row }) => ({ endpointId: endpoint_id, ...row }));
/** Opt-ins and opt-outs of an endpoint on a day (a local date) or in an hour (its first instant in ms). */
export type OptRow = z.infer<typeof rowSchema>;

/** Sums of opt-ins and opt-outs by event time. */
export async function readOpts(scope: Scope, slots: "hour" | "day"): Promise<OptRow[]> {
  const { from, to } = scope.range;
  const slot =
    slots === "hour" ? Prisma.sql`(extract(epoch FROM bucket) * 1000)::bigint` : Prisma.sql`day`;
  const rows = await readRows`
    SELECT endpoint_id::text, slotted.at::text AS slot,
      sum(opted_in)::bigint AS opted_in, sum(opted_out)::bigint AS opted_out
    FROM (SELECT *, ${slot} AS at FROM rollup
      WHERE ${grainOf(scope, slots)} AND clock = 'e'
        AND day BETWEEN ${from}::date AND ${to}::date AND (opted_in <> 0 OR opted_out <> 0)
        ${filterConditions(scope)}) slotted
    GROUP BY slotted.endpoint_id, slotted.at`;
  return z.array(rowSchema).parse(rows);
}

/** True where a selected provider reports opt-ins (or opt-outs), or one was ever seen. */
export function reportsOpt(
  kind: Kind,
  selection: Selection,
  seen: readonly SeenRow[],
  rows: readonly Pick<OptRow, Kind>[],
): boolean {
  const claims = selection.endpoints.some(({ provider }) =>
    kind === "opted_in" ? provider?.reportsOptIn : provider?.reportsOptOut,
  );
  const everCame = seen.some(
    (row) =>
      row.kinds.has(kind) &&
      selection.endpoints.some(({ id }) => id === row.endpointId) &&
      (!selection.channels || selection.channels.includes(row.channel)),
  );
  return claims || everCame || rows.some((row) => row[kind] > 0);
}

/** Sums of opt-ins and opt-outs; null where not reported. */
function sumOpts(rows: readonly OptRow[], reported: Readonly<Record<Kind, boolean>>) {
  const sum = (kind: Kind): number | null =>
    reported[kind] ? rows.reduce((total, row) => total + row[kind], 0) : null;
  return { optedIn: sum("opted_in"), optedOut: sum("opted_out") };
}

/** Everything that the report of a scope needs. */
async function gatherAudience(scope: Scope, interval: Interval) {
  const slots = slotsOf(interval);
  const [rows, causes, reasons, seen, owners] = await Promise.all([
    readOpts(scope, slots),
    readBreakdown(scope, ["opted_in", "opted_out"]),
    slots === "hour" ? null : readOptOutCauses(scope),
    everSeen(),
    campaignOwners(scope.campaigns),
  ]);
  const selection = selectionOf(scope, rows, owners);
  const reported = {
    opted_in: reportsOpt("opted_in", selection, seen, rows),
    opted_out: reportsOpt("opted_out", selection, seen, rows),
  };
  return { scope, rows, causes: causesBy(causes), reasons, reported };
}
type Gathered = Awaited<ReturnType<typeof gatherAudience>>;

function totalOf(rows: readonly OptRow[], reported: Gathered["reported"]): AudienceReport["total"] {
  const { optedIn, optedOut } = sumOpts(rows, reported);
  const net = optedIn === null || optedOut === null ? null : optedIn - optedOut;
  return { optedIn, optedOut, net };
}

function toReport(gathered: Gathered, buckets: readonly ReportBucket[]): AudienceReport {
  const { scope, rows, causes, reasons, reported } = gathered;
  const causesIn = reasons && causesOf(reasons);
  const bySlot = groupBy(rows, (row) => row.slot);
  return {
    range: scope.range,
    total: totalOf(rows, reported),
    buckets: buckets.map(({ start, day, slots, unfinished }) => ({
      start: new Date(start).toISOString(),
      day,
      ...sumOpts(
        slots.flatMap((slot) => bySlot.get(slot) ?? []),
        reported,
      ),
      unfinished,
      ...(causesIn ? { causes: causesIn(slots) } : {}),
    })),
    causes,
  };
}

/** Who came and who left, and why: explicit opt-ins and opt-outs by the time they happened. */
export async function getAudience(
  params: AudienceParameters,
  now: number = Date.now(),
): Promise<AudienceReport> {
  const scope = await openScope(params, now);
  const buckets = bucketsOf(scope.range, params.interval, now);
  return toReport(await gatherAudience(scope, params.interval), buckets);
}

/** Both ranges' reports, bucket by bucket, and their totals over what both have whole. */
export type ComparedAudience = {
  readonly current: AudienceReport;
  readonly previous: AudienceReport;
  readonly totals: Compared & {
    readonly current: AudienceReport["total"];
    readonly previous: AudienceReport["total"];
  };
};

/**
 * The audience beside that of another range as long. Totals are compared over the days (or hours)
 * that have ended, and without those that either range lacks.
 */
export async function getComparedAudience(
  params: AudienceParameters,
  against: DateRange,
  now: number = Date.now(),
): Promise<ComparedAudience> {
  const sides = await gatherAligned(params, against, now, gatherAudience);
  const { current, previous, buckets, about, keeps } = sides;
  return {
    current: toReport(current, buckets.current),
    previous: toReport(previous, buckets.previous),
    totals: {
      ...about,
      current: totalOf(current.rows.filter(keeps.current), current.reported),
      previous: totalOf(previous.rows.filter(keeps.previous), previous.reported),
    },
  };
}
