import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { safeCount } from "@/lib/analytics/counts/counts";
import { openScope, type ReportEndpoint } from "@/lib/analytics/counts/scope";
import type { ReportRange } from "@/lib/analytics/shapes";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import { spooledRequests } from "@/lib/ingest/door/spooled";
import { readRaw } from "@/lib/replica/read-raw";
import { words } from "@/lib/words/words";
import type { QualityReport, QualityRow } from "./answers";

const HOUR = 3_600_000;

const rowSchema = z.object({
  endpoint_id: z.string(),
  accounted: safeCount,
  counted: safeCount,
  duplicate: safeCount,
  ignored: safeCount,
  tests: safeCount,
  quarantined: safeCount,
  pending: safeCount,
  rejected: safeCount,
});
type Accounts = z.infer<typeof rowSchema>;

/**
 * The range by time of receipt. Accounts are kept per UTC hour, so in a zone that is off by half or
 * a quarter of an hour a day here begins with the UTC hour that its midnight lies in: adjoining
 * ranges neither overlap nor leave a gap. A day that goes on has all that has come by `now` (ms), that hour's too.
 */
export function receiptBounds(
  { from, to, timeZone }: ReportRange,
  now: number,
): { from: Date; to: Date } {
  const hourOf = (time: number) => new Date(Math.floor(time / HOUR) * HOUR);
  const end = dayStart(shiftDay(to, 1), timeZone);
  return { from: hourOf(dayStart(from, timeZone)), to: hourOf(now < end ? end + HOUR - 1 : end) };
}

/**
 * What the accounts are made of, each with its hour. One snapshot: an item is either pending (in
 * the spool or the queue) or accounted for, never both or neither. `spooled` is read before.
 */
function accountParts({ from, to }: { from: Date; to: Date }, spooled: string): Prisma.Sql {
  const hourOf = (time: string) => Prisma.raw(`date_bin('1 hour', ${time}, 'epoch')`);
  return Prisma.sql`
    SELECT hour, endpoint_id, received, counted, duplicate, ignored, quarantined,
      0 AS pending, 0 AS rejected, test
    FROM accounting WHERE hour >= ${from} AND hour < ${to}
    UNION ALL
    SELECT ${hourOf("received_at")}, pending_request.endpoint_id, 0, 0, 0, 0, 0,
      pending_request.item_count, 0, 0
    FROM pending_request JOIN webhook_request ON webhook_request.id = request_id
    WHERE received_at >= ${from} AND received_at < ${to}
    UNION ALL
    SELECT ${hourOf(`to_timestamp("receivedAt" / 1000)`)}, "endpointId", 0, 0, 0, 0, 0,
      "itemCount", 0, 0
    FROM json_to_recordset(${spooled}::json)
      AS spooled(id uuid, "endpointId" uuid, "receivedAt" float8, "itemCount" int)
    WHERE to_timestamp("receivedAt" / 1000) >= ${from}
      AND to_timestamp("receivedAt" / 1000) < ${to}
      AND NOT EXISTS (SELECT FROM webhook_request WHERE webhook_request.id = spooled.id)
    UNION ALL
    SELECT hour, endpoint_id, 0, 0, 0, 0, 0, 0, count, 0
    FROM rejection WHERE hour >= ${from} AND hour < ${to}`;
}

const SUMS = Prisma.raw(`sum(received)::bigint AS accounted, sum(counted)::bigint AS counted,
  sum(duplicate)::bigint AS duplicate, sum(ignored)::bigint AS ignored,
  sum(quarantined)::bigint AS quarantined, sum(pending)::bigint AS pending,
  sum(rejected)::bigint AS rejected, sum(test)::bigint AS tests`);

async function readAccounts(range: ReportRange, now: number): Promise<Accounts[]> {
  // Read before the snapshot: what is drained in between is in the database, and left out there.
  const spooled = JSON.stringify(await spooledRequests());
  const rows = await readRaw`
    SELECT endpoint_id::text, ${SUMS}
    FROM (${accountParts(receiptBounds(range, now), spooled)}) parts GROUP BY 1`;
  return z.array(rowSchema).parse(rows);
}

/** One row of accounts; `received` never comes from what became of the items. */
function toQualityRow(
  endpoint: Pick<ReportEndpoint, "id" | "name" | "slug"> | null,
  accounts: Accounts | undefined,
): QualityRow {
  const { counted, duplicate, ignored, tests, quarantined, pending } = accounts ?? {
    counted: 0,
    duplicate: 0,
    ignored: 0,
    tests: 0,
    quarantined: 0,
    pending: 0,
  };
  // Processing moves a request's stored item count from the queue to the accounts, whole.
  const received = (accounts?.accounted ?? 0) + pending;
  return {
    endpoint: endpoint?.id ?? null,
    name: endpoint?.name ?? words("quality")("unknownToken"),
    provider: endpoint?.slug ?? null,
    received,
    counted,
    duplicate,
    ignored,
    tests,
    quarantined,
    pending,
    difference: received - counted - duplicate - ignored - quarantined - pending,
    rejectedRequests: accounts?.rejected ?? 0,
  };
}

/**
 * What became of everything received, by time of receipt. Accounts know endpoints only: campaign,
 * channel and platform do not narrow them, and unknown tokens belong to no endpoint or provider.
 */
export async function getQuality(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<QualityReport> {
  const scope = await openScope(params, now);
  const accounts = new Map(
    (await readAccounts(scope.range, now)).map((row) => [row.endpoint_id, row] as const),
  );
  const rows = scope.endpoints
    .filter(({ id, deleted }) => !deleted || accounts.has(id))
    .map((endpoint) => toQualityRow(endpoint, accounts.get(endpoint.id)));
  const unknown = scope.narrowed ? [] : [toQualityRow(null, accounts.get(NIL_ID))];
  return { range: scope.range, rows: [...rows, ...unknown] };
}

/** The accounts of one endpoint in one hour of receipt, which begins at `hour` (ISO 8601). */
export type QualityHour = QualityRow & { readonly hour: string };

/**
 * The accounts of a range by hour of receipt, the newest first, and by endpoint, in the order that `getQuality`
 * has; for a day or a few.
 */
export async function getQualityHours(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<{ readonly range: ReportRange; readonly rows: readonly QualityHour[] }> {
  const scope = await openScope(params, now);
  const spooled = JSON.stringify(await spooledRequests());
  const found = await readRaw`
    SELECT hour, endpoint_id::text, ${SUMS}
    FROM (${accountParts(receiptBounds(scope.range, now), spooled)}) parts
    GROUP BY 1, 2`;
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  // Of no endpoint, or of none that is asked for: last.
  const places = new Map(scope.endpoints.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  const rows = z
    .array(rowSchema.extend({ hour: z.date() }))
    .parse(found)
    .sort(
      (a, b) =>
        b.hour.getTime() - a.hour.getTime() || placeOf(a.endpoint_id) - placeOf(b.endpoint_id),
    );
  return {
    range: scope.range,
    rows: rows.flatMap(({ hour, ...accounts }) => {
      const endpoint = endpoints.get(accounts.endpoint_id);
      const unknown = accounts.endpoint_id === NIL_ID && !scope.narrowed;
      if (!endpoint && !unknown) return [];
      return [{ ...toQualityRow(endpoint ?? null, accounts), hour: hour.toISOString() }];
    }),
  };
}
