import { z } from "zod";
import { type FilterParameters, filterParameters } from "@/lib/address/filter-parameters";
import { safeCount } from "@/lib/analytics/counts/counts";
import { openScope, type ReportEndpoint } from "@/lib/analytics/counts/scope";
import { db } from "@/lib/db";
import type { EndpointFreshness, EndpointStatus, FreshnessReport } from "./answers";
import { newestEvents } from "./newest-events";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const rowSchema = z.object({
  id: z.string(),
  newest_event: z.date().nullable(),
  newest_receipt: z.date().nullable(),
  received: safeCount,
  pending: safeCount,
});
type EndpointTimes = z.infer<typeof rowSchema>;

/** Each endpoint's newest event and request by index, and its items of the last 24 UTC hours. */
async function readFreshness(ids: readonly string[], now: number): Promise<EndpointTimes[]> {
  const since = new Date(Math.floor(now / HOUR) * HOUR - 23 * HOUR);
  const rows = await db().$queryRaw`
    WITH newest AS MATERIALIZED (${await newestEvents(ids)})
    SELECT ids.id::text, newest.at AS newest_event, request.received_at AS newest_receipt,
      (coalesce(accounted.items, 0) + coalesce(waiting.items, 0))::bigint AS received,
      coalesce(waiting.items, 0)::bigint AS pending
    FROM unnest(${ids}::uuid[]) AS ids(id)
    LEFT JOIN newest ON newest.endpoint_id = ids.id
    LEFT JOIN LATERAL (
      SELECT received_at FROM webhook_request WHERE endpoint_id = ids.id ORDER BY id DESC LIMIT 1
    ) request ON true
    LEFT JOIN (
      SELECT endpoint_id, sum(received) AS items FROM accounting WHERE hour >= ${since} GROUP BY 1
    ) accounted ON accounted.endpoint_id = ids.id
    LEFT JOIN (
      SELECT endpoint_id, sum(item_count) AS items FROM pending_request GROUP BY 1
    ) waiting ON waiting.endpoint_id = ids.id`;
  return z.array(rowSchema).parse(rows);
}

/** How an endpoint is doing, from the time of its newest receipt. */
function statusOf(
  endpoint: Pick<ReportEndpoint, "disabled">,
  newestReceipt: number | null,
  now: number,
): EndpointStatus {
  if (endpoint.disabled) return "disabled";
  if (newestReceipt === null) return "never";
  return now - newestReceipt <= DAY ? "live" : "quiet";
}

function newest(dates: readonly (Date | null | undefined)[]): string | null {
  const times = dates.flatMap((date) => date?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

/** How fresh the numbers are, endpoint by endpoint; the range does not matter here. */
export async function getFreshness(
  params: Partial<FilterParameters> = {},
  now: number = Date.now(),
): Promise<FreshnessReport> {
  const scope = await openScope(filterParameters.parse(params), now);
  const endpoints = scope.endpoints.filter((endpoint) => !endpoint.deleted);
  const rows = await readFreshness(
    endpoints.map(({ id }) => id),
    now,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    newestEvent: newest(rows.map((row) => row.newest_event)),
    newestReceipt: newest(rows.map((row) => row.newest_receipt)),
    pendingItems: rows.reduce((sum, row) => sum + row.pending, 0),
    endpoints: endpoints.map((endpoint): EndpointFreshness => {
      const row = byId.get(endpoint.id);
      return {
        endpoint: endpoint.id,
        name: endpoint.name,
        provider: endpoint.slug,
        status: statusOf(endpoint, row?.newest_receipt?.getTime() ?? null, now),
        newestEvent: newest([row?.newest_event]),
        newestReceipt: newest([row?.newest_receipt]),
        received24h: row?.received ?? 0,
      };
    }),
  };
}
