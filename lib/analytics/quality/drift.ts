import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { openScope, type ReportEndpoint, type Scope } from "@/lib/analytics/counts/scope";
import type { ReportRange } from "@/lib/analytics/shapes";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { db, Prisma } from "@/lib/db";
import { hasBody } from "@/lib/facts/body-sql";
import { type DriftRow, foldDrift, type SeenField } from "./shape-drift";

/** What counts as new: what is first seen this long after its event type, and after so many of its items. */
export const SETTLED_HOURS = 24;
export const SETTLED_ITEMS = 200;

/** As many rows as an endpoint's shape may have; beyond that nothing new is remembered. */
const MOST_ROWS = 2_000;
const MOST_LISTED = 500;

/** What changed in what endpoints send, and what has been looked at to say so. */
export type DriftReport = {
  readonly range: ReportRange;
  readonly rows: readonly DriftRow[];
  /** Changes of this period that somebody said are known. */
  readonly known: number;
  /** Event types that are looked at, and how many of them have not settled yet. */
  readonly eventTypes: number;
  readonly settling: number;
  /** By time of receipt, the first item that was looked at; null: none. */
  readonly since: Date | null;
  /** Endpoints that send more fields than are remembered. */
  readonly full: readonly string[];
};

const HAS_BODY = Prisma.raw(hasBody("r"));

const seenSchema = z.array(
  z.object({
    endpointId: z.string(),
    eventType: z.string(),
    path: z.string(),
    type: z.string(),
    value: z.string(),
    firstSeen: z.date(),
    lastSeen: z.date(),
    count: z.number(),
    items: z.number(),
    was: z.array(z.string()),
    known: z.boolean(),
    sampleRequest: z.string(),
    sampleItem: z.number(),
    isKept: z.boolean(),
  }),
);
const lookedSchema = z.array(
  z.object({
    endpointId: z.string(),
    rows: z.number(),
    eventTypes: z.number(),
    settling: z.number(),
    since: z.date(),
  }),
);

/**
 * What changed in what endpoints send, by time of receipt: fields, types of fields and words of
 * enumerations that were first seen in the range, after their event type's shape had settled. Fields
 * are known by endpoint: campaign, channel and platform do not narrow them.
 */
export async function getDrift(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<DriftReport> {
  const scope = await openScope(params, now);
  const [seen, looked] = await Promise.all([readNew(scope), readLooked(scope)]);
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const rows = foldDrift(seen.filter(({ known }) => !known));
  const listed = rows.flatMap((row) => withEndpoint(row, endpoints.get(row.endpointId)));
  const sum = (count: (row: (typeof looked)[number]) => number) =>
    looked.reduce((total, row) => total + count(row), 0);
  return {
    range: scope.range,
    rows: listed,
    known: foldDrift(seen.filter(({ known }) => known)).length,
    eventTypes: sum((row) => row.eventTypes),
    settling: sum((row) => row.settling),
    since: looked.map((row) => row.since).sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    full: looked
      .filter((row) => row.rows >= MOST_ROWS)
      .map((row) => endpoints.get(row.endpointId)?.name ?? row.endpointId),
  };
}

function withEndpoint(
  row: Omit<DriftRow, "name" | "provider">,
  endpoint: ReportEndpoint | undefined,
): DriftRow[] {
  return endpoint ? [{ ...row, name: endpoint.name, provider: endpoint.slug }] : [];
}

async function readNew({ range, endpoints }: Scope): Promise<readonly SeenField[]> {
  const { from, to, timeZone } = range;
  const ids = endpoints.map(({ id }) => id);
  const rows = await db().$queryRaw`
    SELECT f.endpoint_id::text AS "endpointId", f.event_type AS "eventType", f.path, f.type, f.value,
      f.first_seen AS "firstSeen", f.last_seen AS "lastSeen", f.count::float8 AS count,
      items.count::float8 AS items, f.known_at IS NOT NULL AS known,
      f.sample_request::text AS "sampleRequest", f.sample_item AS "sampleItem",
      EXISTS (SELECT FROM webhook_request r WHERE r.id = f.sample_request AND ${HAS_BODY})
        AS "isKept",
      ARRAY(SELECT o.type FROM payload_field o
        WHERE (o.endpoint_id, o.event_type, o.path, o.value) = (f.endpoint_id, f.event_type, f.path, '')
          AND o.type <> f.type AND o.first_seen < f.first_seen ORDER BY 1) AS was
    FROM payload_field f
    JOIN payload_field items ON (items.endpoint_id, items.event_type, items.path, items.type,
      items.value) = (f.endpoint_id, f.event_type, '', 'object', '')
    WHERE f.endpoint_id = ANY(${ids}::uuid[]) AND f.path <> ''
      AND f.first_seen >= ${new Date(dayStart(from, timeZone))}
      AND f.first_seen < ${new Date(dayStart(shiftDay(to, 1), timeZone))}
      AND f.first_seen >= items.first_seen + make_interval(hours => ${SETTLED_HOURS}::int)
      AND f.items_before >= ${SETTLED_ITEMS}
    ORDER BY f.first_seen DESC, f.endpoint_id, f.event_type, f.path, f.type, f.value
    LIMIT ${MOST_LISTED}`;
  return seenSchema.parse(rows);
}

async function readLooked({ now, endpoints }: Scope) {
  const ids = endpoints.map(({ id }) => id);
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text AS "endpointId", count(*)::float8 AS rows, min(first_seen) AS since,
      count(*) FILTER (WHERE path = '')::float8 AS "eventTypes",
      count(*) FILTER (WHERE path = '' AND (count < ${SETTLED_ITEMS}
        OR first_seen > ${new Date(now - SETTLED_HOURS * 3_600_000)}))::float8 AS settling
    FROM payload_field WHERE endpoint_id = ANY(${ids}::uuid[]) GROUP BY 1`;
  return lookedSchema.parse(rows);
}
