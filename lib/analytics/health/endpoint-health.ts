import { z } from "zod";
import { type FilterParameters, filterParameters } from "@/lib/address/filter-parameters";
import { safeCount } from "@/lib/analytics/counts/counts";
import { openScope } from "@/lib/analytics/counts/scope";
import { db } from "@/lib/db";
import type { Provider } from "@/lib/providers/types";
import type { EndpointHealth, HealthReport } from "./answers";
import { judgeHealth, WEEKS_COMPARED } from "./health";
import { newestEvents } from "./newest-events";
import { getOurHealth } from "./our-health";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
/** Of a provider that this version does not know. */
const NO_RHYTHM = { quiet: HOUR, late: 24 * HOUR } as const;

const factsSchema = z.array(
  z.object({
    id: z.string(),
    newest_event: z.date().nullable(),
    newest_receipt: z.date().nullable(),
    refused: safeCount,
  }),
);
const hoursSchema = z.array(z.object({ endpoint_id: z.string(), hours: z.string() }));

/**
 * The newest event and real receipt by index, and what was refused lately. Of endpoints without a request the
 * hours of all are looked through, once and only then: for each by itself one that never got any would read them to their end.
 */
async function readFacts(ids: readonly string[], now: number) {
  const lately = new Date(Math.floor(now / HOUR) * HOUR - HOUR);
  const rows = await db().$queryRaw`
    WITH newest AS MATERIALIZED (${await newestEvents(ids)}),
    receipts AS MATERIALIZED (SELECT endpoint_id, max(hour) AS hour FROM accounting
      WHERE received > ignored GROUP BY endpoint_id)
    SELECT ids.id::text, newest.at AS newest_event,
      coalesce(request.received_at,
        (SELECT hour FROM receipts WHERE endpoint_id = ids.id)) AS newest_receipt,
      coalesce((SELECT sum(count) FROM rejection
        WHERE endpoint_id = ids.id AND hour >= ${lately}), 0)::bigint AS refused
    FROM unnest(${ids}::uuid[]) AS ids(id)
    LEFT JOIN newest ON newest.endpoint_id = ids.id
    LEFT JOIN LATERAL (
      SELECT received_at FROM webhook_request
      WHERE endpoint_id = ids.id AND item_count > 0 AND NOT headers ? 'x-pushlens-test'
      ORDER BY id DESC LIMIT 1) request ON true`;
  return new Map(factsSchema.parse(rows).map((row) => [row.id, row]));
}

/** Items received by UTC hour of the last weeks, those that wait included; by endpoint. */
export async function readReceiptHours(
  ids: readonly string[],
  now: number,
  weeks: number = WEEKS_COMPARED + 1,
): Promise<Map<string, Map<number, number>>> {
  const since = new Date(now - weeks * WEEK);
  // One value for all hours of an endpoint: nine weeks are thousands of rows, each read by driver and client.
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text, json_agg(json_build_array(
      (extract(epoch FROM hour) * 1000)::bigint, items))::text AS hours FROM (
    SELECT endpoint_id, hour, sum(items)::bigint AS items FROM (
      SELECT endpoint_id, hour, received - ignored AS items FROM accounting
      WHERE hour >= ${since} AND endpoint_id = ANY(${ids}::uuid[])
      UNION ALL
      SELECT p.endpoint_id, date_bin('1 hour', r.received_at, 'epoch'), p.item_count
      FROM pending_request p JOIN webhook_request r ON r.id = p.request_id
      WHERE p.endpoint_id = ANY(${ids}::uuid[])
    ) parts GROUP BY 1, 2) summed GROUP BY 1`;
  return new Map(
    hoursSchema.parse(rows).map((row) => [row.endpoint_id, new Map(pairsIn(row.hours))]),
  );
}

/** Pairs of counts from a JSON text, checked by hand as they are many. */
function pairsIn(json: string): [number, number][] {
  const pairs: unknown = JSON.parse(json);
  const isPair = (pair: unknown): pair is [number, number] =>
    Array.isArray(pair) && pair.length === 2 && pair.every(Number.isSafeInteger);
  if (Array.isArray(pairs) && pairs.every(isPair)) return pairs;
  throw new TypeError("hours that are no pairs of counts");
}

function rhythmOf(provider: Provider | null): EndpointHealth["rhythm"] {
  const { quiet, late } = provider?.rhythm ?? NO_RHYTHM;
  return { quiet, late };
}

/** Judges the endpoints that the filters leave, now or as of an instant (ms); the range does not matter. */
export async function getHealth(
  params: Partial<FilterParameters> = {},
  asOf?: number,
): Promise<HealthReport> {
  const now = asOf ?? Date.now();
  const scope = await openScope(filterParameters.parse(params), now);
  const endpoints = scope.endpoints.filter((endpoint) => !endpoint.deleted);
  const ids = endpoints.map(({ id }) => id);
  const [facts, hours, us] = await Promise.all([
    readFacts(ids, now),
    readReceiptHours(ids, now),
    getOurHealth(asOf),
  ]);
  return {
    checkedAt: new Date(now).toISOString(),
    us,
    endpoints: endpoints.map(({ id, name, slug, provider, disabled }): EndpointHealth => {
      const row = facts.get(id);
      const verdict = judgeHealth(
        {
          disabled,
          lastReceipt: row?.newest_receipt?.getTime() ?? null,
          newestEvent: row?.newest_event?.getTime() ?? null,
          hours: hours.get(id) ?? new Map(),
          refused: row?.refused ?? 0,
          rhythm: rhythmOf(provider),
        },
        now,
      );
      return {
        ...{ endpoint: id, name, provider: slug, ...verdict },
        rhythm: rhythmOf(provider),
        newestReceipt: row?.newest_receipt?.toISOString() ?? null,
        newestEvent: row?.newest_event?.toISOString() ?? null,
        refused: row?.refused ?? 0,
      };
    }),
  };
}
