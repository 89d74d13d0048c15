import { z } from "zod";
import { bucketsOf, type ReportBucket } from "@/lib/analytics/counts/buckets";
import { gather } from "@/lib/analytics/counts/gather";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { groupsOf } from "@/lib/analytics/counts/groups";
import { providerLabel } from "@/lib/analytics/counts/labels";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import { reportersOf, summarise } from "@/lib/analytics/counts/summary";
import { failureWords } from "@/lib/providers/failure-words";
import { readRaw } from "@/lib/replica/read-raw";
import { said } from "@/lib/words/said";
import type { FailureCause, FailuresReport } from "./answers";
import type { FailuresParameters } from "./parameters";

const tableSchema = z.tuple([z.object({ table: z.string() })]);
const cellsSchema = z.array(z.tuple([z.string(), z.string(), z.string(), z.int()]));

/** How many of an endpoint's messages that began in a bucket failed for a cause; '' is none given. */
type FailedRow = {
  readonly endpointId: string;
  readonly day: string;
  readonly cause: string;
  readonly count: number;
};

/** Sums by the buckets' first days; one value for all rows, as in `readCounts`. */
async function readFailed(scope: Scope, starts: readonly string[]): Promise<FailedRow[]> {
  const { from, to } = scope.range;
  const rows = await readRaw`
    SELECT coalesce(json_agg(json_build_array(endpoint_id, start, value, failed)), '[]')::text
      AS "table"
    FROM (
      SELECT endpoint_id, (${starts}::date[])[width_bucket(day, ${starts}::date[])] AS start, value,
        sum(count) AS failed
      FROM breakdown_rollup
      WHERE measure = 'failed' AND day BETWEEN ${from}::date AND ${to}::date
        ${filterConditions(scope)}
      GROUP BY 1, 2, 3 HAVING sum(count) <> 0) summed`;
  const [{ table }] = tableSchema.parse(rows);
  return cellsSchema
    .parse(JSON.parse(table))
    .map(([endpointId, day, cause, count]) => ({ endpointId, day, cause, count }));
}

const sumOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

type Explained = FailureCause & { readonly day: string };

/** Each row with what its own endpoint's provider makes of the cause. */
function explain(rows: readonly FailedRow[], scope: Scope): Explained[] {
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  return rows.map(({ endpointId, day, cause: stored, count }) => {
    const endpoint = endpoints.get(endpointId);
    const provider = endpoint?.slug ?? "";
    const cause = stored || null;
    const words = said(failureWords(endpoint?.provider ?? null, cause));
    const whose = endpoint ? providerLabel(endpoint) : provider;
    return { day, cause, provider, providerLabel: whose, ...words, count };
  });
}

/** The same cause of the same provider in one; what two own sources call alike stays two. */
function causesOf(explained: readonly Explained[]): FailureCause[] {
  const same = groupBy(explained, ({ provider, providerLabel, cause }) =>
    JSON.stringify([provider, providerLabel, cause]),
  );
  return [...same.values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const { day: _, ...cause } = first;
      return [{ ...cause, count: sumOf(rows) }];
    })
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** In an order that does not hang on the one that rows were read in. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function classesOf(explained: readonly Explained[]): FailuresReport["classes"] {
  return [...groupBy(explained, (row) => row.class ?? "")]
    .map(([, rows]) => ({ class: rows[0]?.class ?? null, count: sumOf(rows) }))
    .sort((a, b) => b.count - a.count || compareTexts(a.class ?? "", b.class ?? ""));
}

function bucketsFrom(
  explained: readonly Explained[],
  buckets: readonly ReportBucket[],
  reported: boolean,
): FailuresReport["buckets"] {
  const byDay = groupBy(explained, ({ day }) => day);
  return buckets.map(({ start, day, slots, unfinished, partial }) => {
    const rows = byDay.get(slots[0] ?? day) ?? [];
    return {
      start: new Date(start).toISOString(),
      day,
      failed: reported ? sumOf(rows) : null,
      classes: classesOf(rows),
      unfinished,
      partial,
    };
  });
}

/** Why messages failed, of whom and when, each cause with what to do; counted where messages began. */
export async function getFailures(
  params: FailuresParameters,
  now: number = Date.now(),
): Promise<FailuresReport> {
  const scope = await openScope(params, now);
  const buckets = bucketsOf(scope.range, params.interval, now);
  const starts = buckets.flatMap(({ slots }) => slots[0] ?? []);
  const query = { clock: "cohort", evidence: "any", by: "platform" } as const;
  const [{ rows, selection, context, names }, failed] = await Promise.all([
    gather(scope, query),
    readFailed(scope, starts),
  ]);
  const { stages, rates } = summarise(rows, selection, context);
  const { providers, reportedBy } = reportersOf(rows, selection, context);
  const explained = explain(failed, scope);
  const split = (by: "provider" | "channel" | "platform") =>
    groupsOf(rows, by, selection, context, names)
      .map(({ key, label, provider, stages: own, rates: ownRates }) => {
        return { key, label, provider, failed: own.failed, rate: ownRates.failure };
      })
      .sort(
        (a, b) => (b.failed ?? -1) - (a.failed ?? -1) || compareTexts(a.key ?? "", b.key ?? ""),
      );
  return {
    range: scope.range,
    interval: params.interval,
    failed: stages.failed,
    rate: rates.failure,
    reportedBy: reportedBy.failed,
    notReportedBy: providers.filter((label) => !reportedBy.failed.includes(label)),
    classes: classesOf(explained),
    causes: causesOf(explained),
    providers: split("provider"),
    channels: split("channel"),
    platforms: split("platform"),
    buckets: bucketsFrom(explained, buckets, stages.failed !== null),
  };
}
