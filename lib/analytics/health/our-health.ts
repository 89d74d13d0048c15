import { z } from "zod";
import { safeCount } from "@/lib/analytics/counts/counts";
import { db } from "@/lib/db";
import { MOST_APART } from "@/lib/ingest/clocks";
import { damagedSpool, spooledRequests } from "@/lib/ingest/door/spooled";
import { words } from "@/lib/words/words";
import type { OurHealth } from "./answers";
import {
  apartProblem,
  changeSchema,
  damagedNotice,
  exportNotice,
  recountProblem,
  rulesNotice,
  skippedNotice,
  unstoredNotice,
} from "./health-notices";
import { formatHours } from "./health-words";

const MINUTE = 60_000;
/** What the clock skipped, if it is less than this, is not worth a word. */
const DAY = 24 * 60 * MINUTE;
/** A worker writes its heartbeat every five seconds. */
const WORKER_SEEN = 30_000;
/** Of items that the database refused no more are counted. */
const MOST_UNSTORED = 1_000;
/** What waits longer than this is a backlog. */
const BACKLOG = 2 * MINUTE;

const rowSchema = z.tuple([
  z.object({
    worker: z.date().nullable(),
    items: safeCount,
    oldest: z.date().nullable(),
    now: z.date(),
    skipped: z.number().nullable(),
    until: z.date().nullable(),
    recounted: z.number().nullable(),
    rules: z.object({ at: z.string(), zone: z.string(), details: changeSchema }).nullable(),
    exported: z.string().nullable(),
    unstored: z.object({ items: z.number(), last: z.string().nullable() }),
    apart: z.array(z.object({ role: z.string(), ahead: z.number() })),
  }),
]);

/**
 * Asks whether it is us: no worker, a backlog, requests on disk that wait for the database, or clocks
 * that do not agree. As of an instant (ms); left out: now, by the database's clock.
 */
export async function getOurHealth(asOf?: number): Promise<OurHealth> {
  const [rows, spooled, damaged] = await Promise.all([
    db().$queryRaw`
      SELECT (SELECT max(seen_at) FROM worker_heartbeat) AS worker,
        (SELECT coalesce(sum(item_count), 0)::bigint FROM pending_request) AS items,
        (SELECT received_at FROM webhook_request WHERE id =
          (SELECT request_id FROM pending_request ORDER BY request_id LIMIT 1)) AS oldest,
        now() AS now, clock.skipped_ms::float8 AS skipped,
        clock.skipped_at + interval '1 day' AS until,
        (SELECT recounted FROM workspace WHERE id = 1) AS recounted,
        (SELECT jsonb_build_object('at', at, 'zone', subject_name, 'details', details)
          FROM audit_log WHERE action = 'zone_rules.followed' AND at > now() - interval '14 days'
          ORDER BY action DESC, seq DESC LIMIT 1) AS rules,
        (SELECT problem FROM nightly_export WHERE id = 1) AS exported,
        (SELECT jsonb_build_object('items', count(*), 'last', max(received_at)) FROM
          (SELECT received_at FROM quarantined_item WHERE reason = 'processing_failed'
            ORDER BY received_at DESC LIMIT ${MOST_UNSTORED + 1}) AS refused) AS unstored,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'ahead', ahead_ms)), '[]')
          FROM process_clock WHERE abs(ahead_ms) > ${MOST_APART}
          AND seen_at BETWEEN now() - interval '10 minutes' AND now() + interval '5 minutes') AS apart
      FROM (SELECT) AS one LEFT JOIN database_clock AS clock ON true`,
    spooledRequests(),
    damagedSpool(),
  ]);
  const [
    { worker, items, oldest, apart, skipped, until, recounted, rules, unstored, exported, ...row },
  ] = rowSchema.parse(rows);
  const now = asOf ?? row.now.getTime();
  const problems = [
    ...apart.map(apartProblem),
    workerProblem(worker, now),
    recounted === null ? null : recountProblem(recounted),
    backlogProblem(items, oldest, now),
    spooled.length > 0 ? words("health")("spooled", { n: spooled.length }) : null,
  ].filter((problem) => problem !== null);
  return {
    ok: problems.length === 0,
    problems,
    notices: [
      ...(damaged.files > 0 ? [damagedNotice(damaged.files)] : []),
      ...(unstored.last ? [unstoredNotice(unstored.items, MOST_UNSTORED, unstored.last)] : []),
      ...(exported ? [exportNotice(exported)] : []),
      ...(until && skipped !== null && skipped >= DAY ? [skippedNotice(skipped, until)] : []),
      ...(rules ? [rulesNotice(rules)] : []),
    ],
    workerSeen: worker?.toISOString() ?? null,
    pendingItems: items,
    oldestPending: oldest?.toISOString() ?? null,
    spooledRequests: spooled.length,
  };
}

function workerProblem(seen: Date | null, now: number): string | null {
  if (!seen) return words("health")("noWorker");
  const age = now - seen.getTime();
  if (age <= WORKER_SEEN) return null;
  return words("health")("noWorkerFor", { age: formatHours(age) });
}

function backlogProblem(items: number, oldest: Date | null, now: number): string | null {
  if (!oldest) return null;
  const age = now - oldest.getTime();
  if (age <= BACKLOG) return null;
  return words("health")("backlog", { items, age: formatHours(age) });
}
