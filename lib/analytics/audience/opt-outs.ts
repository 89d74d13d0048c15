import { z } from "zod";
import type { Interval } from "@/lib/address/intervals";
import type { Compared } from "@/lib/analytics/compare/comparison";
import { gatherAligned } from "@/lib/analytics/compare/shared-slots";
import { bucketsOf, type ReportBucket, slotsOf } from "@/lib/analytics/counts/buckets";
import { campaignOwners } from "@/lib/analytics/counts/campaign-names";
import { sumShares } from "@/lib/analytics/counts/compare-rates";
import { grainOf } from "@/lib/analytics/counts/counts";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { labelOfSlug } from "@/lib/analytics/counts/labels";
import { coverageOf } from "@/lib/analytics/counts/rates";
import {
  filterConditions,
  openScope,
  type ReportEndpoint,
  type Scope,
} from "@/lib/analytics/counts/scope";
import { everSeen, type SeenRow } from "@/lib/analytics/counts/seen";
import {
  heardFrom,
  reportsAnywhere,
  reportsOn,
  type Selection,
  selectionOf,
} from "@/lib/analytics/counts/selection";
import type { Rate, Share } from "@/lib/analytics/shapes";
import type { DateRange } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { readRows } from "@/lib/replica/read-raw";
import type { OptOutsReport, OptOutTotals } from "./answers";
import { reportsOpt } from "./audience";
import type { AudienceParameters } from "./parameters";

/** Both ranges' reports, and their totals over what both have whole. */
export type ComparedOptOuts = {
  readonly current: OptOutsReport;
  readonly previous: OptOutsReport;
  readonly totals: Compared & { readonly current: OptOutTotals; readonly previous: OptOutTotals };
};

const rowSchema = z
  .object({
    endpoint_id: z.string(),
    channel: z.string(),
    slot: z.string(),
    opted_in: z.int(),
    opted_out: z.int(),
    delivered: z.int(),
  })
  .transform(({ endpoint_id, ...row }) => ({ endpointId: endpoint_id, ...row }));
type OptRow = z.infer<typeof rowSchema>;

async function readOptRows(scope: Scope, slots: "hour" | "day"): Promise<OptRow[]> {
  const { from, to } = scope.range;
  const slot =
    slots === "hour" ? Prisma.sql`(extract(epoch FROM bucket) * 1000)::bigint` : Prisma.sql`day`;
  const rows = await readRows`
    SELECT endpoint_id, channel, slotted.at::text AS slot, sum(opted_in) AS opted_in, sum(opted_out) AS opted_out,
      sum(delivered) AS delivered
    FROM (SELECT *, ${slot} AS at FROM rollup
      WHERE ${grainOf(scope, slots)} AND clock = 'e' AND day BETWEEN ${from}::date AND ${to}::date
        AND (opted_in <> 0 OR opted_out <> 0 OR delivered <> 0) ${filterConditions(scope)}) slotted
    GROUP BY endpoint_id, channel, slotted.at`;
  return z.array(rowSchema).parse(rows);
}

type Covers = (endpoint: ReportEndpoint, channel: string) => boolean;

/**
 * Whether opt-outs of an endpoint and channel can be held against its deliveries: it reports both.
 * That a provider could report opt-outs is not enough, as some must be told to: one must have come.
 */
function coversOf(seen: readonly SeenRow[]): Covers {
  const left = new Set(
    seen
      .filter((row) => row.kinds.has("opted_out"))
      .map(({ endpointId, channel }) => `${endpointId} ${channel}`),
  );
  return (endpoint, channel) =>
    left.has(`${endpoint.id} ${channel}`) && reportsOn(endpoint, channel, "delivered", "any");
}

function rateOf(
  rows: readonly OptRow[],
  selection: Selection,
  seen: readonly SeenRow[],
): { readonly rate: Rate; readonly shareOf: (some: readonly OptRow[]) => Share } {
  const covers = coversOf(seen);
  const byId = new Map(selection.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const shareOf = (some: readonly OptRow[]): Share =>
    sumShares(
      some
        .filter((row) => {
          const endpoint = byId.get(row.endpointId);
          return endpoint !== undefined && covers(endpoint, row.channel);
        })
        .map((row) => ({ value: null, numerator: row.opted_out, denominator: row.delivered })),
    );
  const mayCover = (endpoint: ReportEndpoint): boolean =>
    reportsAnywhere(endpoint, selection, "delivered", "any") &&
    seen.some((row) => row.endpointId === endpoint.id && covers(endpoint, row.channel));
  const heard = { ...selection, endpoints: heardFrom(rows, selection, { seen }) };
  return {
    rate: { ...shareOf(rows), ...coverageOf(rows, heard, covers, mayCover) },
    shareOf,
  };
}

/** What one provider's people did; null where it does not report it. */
function providersOf(rows: readonly OptRow[], selection: Selection, seen: readonly SeenRow[]) {
  const bySlug = groupBy(selection.endpoints, (endpoint) => endpoint.slug);
  return [...bySlug].map(([key, endpoints]): OptOutsReport["providers"][number] => {
    const ofProvider: Selection = { ...selection, endpoints };
    const ids = new Set(endpoints.map(({ id }) => id));
    const counts = rows.filter((row) => ids.has(row.endpointId));
    const sum = (kind: "opted_in" | "opted_out"): number | null =>
      reportsOpt(kind, ofProvider, seen, counts)
        ? counts.reduce((total, row) => total + row[kind], 0)
        : null;
    const [optedIn, optedOut] = [sum("opted_in"), sum("opted_out")];
    return {
      key,
      label: labelOfSlug(key, endpoints),
      optedIn,
      optedOut,
      net: optedIn === null || optedOut === null ? null : optedIn - optedOut,
      optOutRate: rateOf(counts, ofProvider, seen).rate,
    };
  });
}

async function gatherOptOuts(scope: Scope, interval: Interval) {
  const [rows, seen, owners] = await Promise.all([
    readOptRows(scope, slotsOf(interval)),
    everSeen(),
    campaignOwners(scope.campaigns),
  ]);
  return { rows, seen, selection: selectionOf(scope, rows, owners) };
}
type Gathered = Awaited<ReturnType<typeof gatherOptOuts>>;

function totalsOf({ rows, selection, seen }: Gathered): OptOutTotals {
  return {
    optOutRate: rateOf(rows, selection, seen).rate,
    providers: providersOf(rows, selection, seen).sort(
      (a, b) => (b.optedOut ?? -1) - (a.optedOut ?? -1) || a.label.localeCompare(b.label, "en"),
    ),
  };
}

function toReport(gathered: Gathered, buckets: readonly ReportBucket[]): OptOutsReport {
  const { rows, selection, seen } = gathered;
  const { shareOf } = rateOf(rows, selection, seen);
  const bySlot = groupBy(rows, (row) => row.slot);
  return {
    ...totalsOf(gathered),
    optOutRates: buckets.map(({ slots }) =>
      shareOf(slots.flatMap((slot) => bySlot.get(slot) ?? [])),
    ),
  };
}

/** Opt-outs against deliveries by event time, over those that report both; and who left where. */
export async function getOptOuts(
  params: AudienceParameters,
  now: number = Date.now(),
): Promise<OptOutsReport> {
  const scope = await openScope(params, now);
  const buckets = bucketsOf(scope.range, params.interval, now);
  return toReport(await gatherOptOuts(scope, params.interval), buckets);
}

/** The same beside another range as long; totals over what both have whole. */
export async function getComparedOptOuts(
  params: AudienceParameters,
  against: DateRange,
  now: number = Date.now(),
): Promise<ComparedOptOuts> {
  const sides = await gatherAligned(params, against, now, gatherOptOuts);
  const { current, previous, buckets, about, keeps } = sides;
  return {
    current: toReport(current, buckets.current),
    previous: toReport(previous, buckets.previous),
    totals: {
      ...about,
      current: totalsOf({ ...current, rows: current.rows.filter(keeps.current) }),
      previous: totalsOf({ ...previous, rows: previous.rows.filter(keeps.previous) }),
    },
  };
}
