import { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { openScope, type ReportEndpoint, type Scope } from "@/lib/analytics/counts/scope";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { db, Prisma } from "@/lib/db";
import { eachId, knownSlots } from "@/lib/facts/each-slot";
import { isSpread, type Slots } from "@/lib/facts/slots";
import { isAboutMessage, messageOf, receivedAtOf } from "@/lib/facts/stored-event";
import { reportsStage } from "@/lib/providers/types";
import { readRaw } from "@/lib/replica/read-raw";

/** How many events of each endpoint are looked at, the newest of the range. */
export const SIGNAL_WINDOW = 1_000;

/** How often something was seen, and a message that shows it; null: cannot be seen here. */
export type Signal = { readonly count: number; readonly sample: string | null } | null;

/** What an endpoint's newest events say of its data's quality. */
export type SignalRow = {
  readonly endpoint: string;
  readonly name: string;
  readonly provider: string;
  /** Events and messages that were looked at. */
  readonly events: number;
  readonly messages: number;
  /** Seconds between what happened and its receipt, where the provider says when it happened. */
  readonly medianDelay: number | null;
  /** Received more than an hour after it happened. */
  readonly late: Signal;
  /** Received after something of the same message that happened later. */
  readonly outOfOrder: Signal;
  /** Happened, by the sender's clock, more than a minute after it was received. */
  readonly ahead: Signal;
  /** Its time could not be true, so the time of receipt was taken. */
  readonly unusable: Signal;
  readonly openedOnly: Signal;
  /** Stages in an order that cannot be, or that exclude each other. */
  readonly impossible: Signal;
};

const count = z.number();
const eventRow = z.object({
  endpointId: z.string(),
  events: count,
  timed: count,
  medianDelay: z.number().nullable(),
  late: count,
  lateSample: z.string().nullable(),
  outOfOrder: count,
  outOfOrderSample: z.string().nullable(),
  ahead: count,
  aheadSample: z.string().nullable(),
  unusable: count,
  unusableSample: z.string().nullable(),
});
const messageRow = z.object({
  endpointId: z.string(),
  messages: count,
  openedOnly: count,
  openedOnlySample: z.string().nullable(),
  impossible: count,
  impossibleSample: z.string().nullable(),
});

/** `name` and `nameSample` columns: how many rows fit a condition, and a message of one of them. */
function signal(name: string, condition: string, id: string): string {
  return `count(*) FILTER (WHERE ${condition})::float8 AS "${name}",
    max(${id}::text COLLATE "C") FILTER (WHERE ${condition}) AS "${name}Sample"`;
}

// Compared as it is: seconds would be a numeric, made anew for each event and condition.
const DELAY = "received_at - at";
const EVENT_SIGNALS = Prisma.raw(`
  count(*)::float8 AS events, count(*) FILTER (WHERE time_source <> 2)::float8 AS timed,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${DELAY})::float8)
    FILTER (WHERE time_source <> 2) AS "medianDelay",
  ${signal("late", `time_source <> 2 AND ${DELAY} > interval '1 hour'`, "message_id")},
  ${signal("outOfOrder", "disordered", "message_id")},
  ${signal("ahead", `time_source <> 2 AND ${DELAY} < interval '-1 minute'`, "message_id")},
  ${signal("unusable", "skew IS NOT NULL", "message_id")}`);

// A second of leeway: some providers give whole seconds.
const IMPOSSIBLE = [
  "delivered_at < sent_at - interval '1 s'",
  "opened_at < sent_at - interval '1 s'",
  "opened_at < delivered_at - interval '1 s'",
  "(failed_at IS NOT NULL AND opened_at IS NOT NULL)",
  "(cancelled_at IS NOT NULL AND delivered_at IS NOT NULL)",
].join(" OR ");
const MESSAGE_SIGNALS = Prisma.raw(`
  count(*)::float8 AS messages,
  ${signal("openedOnly", "opened_at IS NOT NULL AND delivered_at IS NULL", "id")},
  ${signal("impossible", `lives IS NULL AND (${IMPOSSIBLE})`, "id")}`);

/** The newest events of each endpoint in the range, by their index. */
function newestEvents(slots: Slots, scope: Scope, columns: string): Prisma.Sql {
  const { from, to, timeZone } = scope.range;
  const ids = scope.endpoints.map((endpoint) => endpoint.id);
  return eachId(
    slots,
    ids,
    (id) => Prisma.sql`
      SELECT ${Prisma.raw(columns)} FROM event
      WHERE endpoint_id = ${id} AND at >= ${new Date(dayStart(from, timeZone))}
        AND at < ${new Date(dayStart(shiftDay(to, 1), timeZone))}
      ORDER BY at DESC LIMIT ${SIGNAL_WINDOW}`,
  );
}

async function readEventSignals(scope: Scope) {
  const columns = [
    "endpoint_id, subject_id, at, request_id, item_index, time_source, skew",
    `${isAboutMessage("event")} AS of_message, ${messageOf("event")} AS message_id`,
    `${receivedAtOf("event")} AS received_at`,
  ].join(", ");
  const rows = await readRaw`
    SELECT endpoint_id::text AS "endpointId", ${EVENT_SIGNALS} FROM (
      SELECT *, of_message AND time_source <> 2 AND at < max(at) OVER (
        PARTITION BY subject_id ORDER BY received_at, request_id, item_index
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS disordered
      FROM (${newestEvents(await knownSlots(db()), scope, columns)}) recent) ordered
    GROUP BY endpoint_id`;
  return new Map(
    z
      .array(eventRow)
      .parse(rows)
      .map((row) => [row.endpointId, row]),
  );
}

async function readMessageSignals(scope: Scope) {
  const slots = await knownSlots(db());
  const recent = newestEvents(slots, scope, `${messageOf("event")} AS message_id`);
  // By key, one message each: joined, the planner would read all messages there are. A cluster is given the keys.
  const messages = isSpread(slots)
    ? Prisma.sql`message m WHERE id IN (SELECT message_id FROM ids)`
    : Prisma.sql`ids CROSS JOIN LATERAL (SELECT * FROM message WHERE id = ids.message_id OFFSET 0) m`;
  const rows = await readRaw`
    WITH ids AS MATERIALIZED (
      SELECT DISTINCT message_id FROM (${recent}) recent WHERE message_id IS NOT NULL)
    SELECT m.endpoint_id::text AS "endpointId", ${MESSAGE_SIGNALS} FROM ${messages} GROUP BY 1`;
  return new Map(
    z
      .array(messageRow)
      .parse(rows)
      .map((row) => [row.endpointId, row]),
  );
}

/** What the newest events of each endpoint say of the quality of its data. */
export async function getQualitySignals(
  params: FilterParameters,
  now: number = Date.now(),
): Promise<readonly SignalRow[]> {
  const scope = await openScope(params, now);
  const [events, messages] = await Promise.all([
    readEventSignals(scope),
    readMessageSignals(scope),
  ]);
  return scope.endpoints.flatMap((endpoint) => {
    const seen = events.get(endpoint.id);
    return seen ? [toSignalRow(endpoint, seen, messages.get(endpoint.id))] : [];
  });
}

function toSignalRow(
  endpoint: ReportEndpoint,
  seen: z.infer<typeof eventRow>,
  messages: z.infer<typeof messageRow> | undefined,
): SignalRow {
  const timed = (count: number, sample: string | null): Signal =>
    seen.timed + seen.unusable === 0 ? null : { count, sample };
  const { provider } = endpoint;
  const delivers = provider !== null && reportsStage(provider, null, "delivered");
  return {
    endpoint: endpoint.id,
    name: endpoint.name,
    provider: endpoint.slug,
    events: seen.events,
    messages: messages?.messages ?? 0,
    medianDelay: seen.medianDelay,
    late: timed(seen.late, seen.lateSample),
    outOfOrder: timed(seen.outOfOrder, seen.outOfOrderSample),
    ahead: timed(seen.ahead, seen.aheadSample),
    unusable: timed(seen.unusable, seen.unusableSample),
    openedOnly: delivers
      ? { count: messages?.openedOnly ?? 0, sample: messages?.openedOnlySample ?? null }
      : null,
    impossible: { count: messages?.impossible ?? 0, sample: messages?.impossibleSample ?? null },
  };
}
