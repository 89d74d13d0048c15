import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { z } from "zod";
import { safeCount } from "@/lib/analytics/counts/counts";
import { db } from "@/lib/db";
import { damagedSpool } from "@/lib/ingest/door/spooled";
import { stepTimes } from "./step-times";

const OUTCOMES = ["received", "counted", "duplicate", "ignored", "quarantined"] as const;

const itemRow = z.object({
  endpoint: z.string(),
  provider: z.string(),
  received: safeCount,
  counted: safeCount,
  duplicate: safeCount,
  ignored: safeCount,
  tests: safeCount,
  quarantined: safeCount,
});
const rejectionRow = z.object({ endpoint: z.string(), cause: z.string(), count: safeCount });
const queueRow = z.object({
  requests: safeCount,
  items: safeCount,
  workers: safeCount,
  worker_age: z.number().nullable(),
  export_age: z.number().nullable(),
});

const shared = globalThis as typeof globalThis & { pushlensProcessMetrics?: Registry };

function processMetrics(): Registry {
  if (!shared.pushlensProcessMetrics) {
    const register = new Registry();
    collectDefaultMetrics({ register });
    shared.pushlensProcessMetrics = register;
  }
  return shared.pushlensProcessMetrics;
}

async function countItems(register: Registry): Promise<void> {
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text AS endpoint, coalesce(min(provider), '') AS provider,
      sum(received)::bigint AS received, sum(counted)::bigint AS counted,
      sum(duplicate)::bigint AS duplicate, sum(ignored)::bigint AS ignored,
      sum(quarantined)::bigint AS quarantined, sum(test)::bigint AS tests
    FROM accounting LEFT JOIN endpoint ON endpoint.id = endpoint_id GROUP BY 1`;
  const items = new Counter({
    name: "pushlens_items_total",
    help: "Items processed, by what became of them; `received` is their sum.",
    labelNames: ["endpoint", "provider", "outcome"],
    registers: [register],
  });
  const tests = new Counter({
    name: "pushlens_test_items_total",
    help: "Items that are test or sandbox traffic: a part of those ignored.",
    labelNames: ["endpoint", "provider"],
    registers: [register],
  });
  for (const row of z.array(itemRow).parse(rows)) {
    const { endpoint, provider } = row;
    tests.inc({ endpoint, provider }, row.tests);
    for (const outcome of OUTCOMES) items.inc({ endpoint, provider, outcome }, row[outcome]);
  }
}

async function countRejections(register: Registry): Promise<void> {
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text AS endpoint, cause, sum(count)::bigint AS count
    FROM rejection GROUP BY 1, 2`;
  const rejected = new Counter({
    name: "pushlens_rejected_requests_total",
    help: "Requests refused, by cause; the nil endpoint is an unknown token.",
    labelNames: ["endpoint", "cause"],
    registers: [register],
  });
  for (const { endpoint, cause, count } of z.array(rejectionRow).parse(rows)) {
    rejected.inc({ endpoint, cause }, count);
  }
}

async function gaugeSpool(register: Registry): Promise<void> {
  const { files, bytes } = await damagedSpool();
  const set = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [register] }).set(value);
  set("pushlens_spool_damaged_files", "Files that the spool set aside.", files);
  set("pushlens_spool_damaged_bytes", "Bytes that the spool set aside.", bytes);
}

async function gaugeQueue(register: Registry): Promise<void> {
  const [row] = z.tuple([queueRow]).parse(
    await db().$queryRaw`
      SELECT (SELECT count(*) FROM pending_request) AS requests,
        (SELECT coalesce(sum(item_count), 0)::bigint FROM pending_request) AS items,
        (SELECT count(*) FROM worker_heartbeat WHERE seen_at BETWEEN now() - interval '30 seconds' AND now() + interval '5 seconds')
          AS workers,
        (SELECT extract(epoch FROM now() - max(seen_at))::float8 FROM worker_heartbeat)
          AS worker_age,
        (SELECT extract(epoch FROM now() - done_at)::float8 FROM nightly_export WHERE id = 1)
          AS export_age`,
  );
  const set = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [register] }).set(value);
  set("pushlens_pending_requests", "Requests stored and not yet processed.", row.requests);
  set("pushlens_pending_items", "Items stored and not yet processed.", row.items);
  set("pushlens_workers", "Workers seen in the last 30 seconds.", row.workers);
  if (row.worker_age !== null) {
    set("pushlens_worker_seen_seconds", "Seconds since a worker was last seen.", row.worker_age);
  }
  if (row.export_age !== null)
    set("pushlens_export_done_seconds", "Seconds since the figures were exported.", row.export_age);
}

/** All metrics in Prometheus' text form; counts are read from the database as it is scraped. */
export async function metricsText(): Promise<{ body: string; contentType: string }> {
  const register = new Registry();
  await Promise.all([
    countItems(register),
    countRejections(register),
    gaugeQueue(register),
    gaugeSpool(register),
    stepTimes(register),
  ]);
  const merged = Registry.merge([processMetrics(), register]);
  return { body: await merged.metrics(), contentType: merged.contentType };
}
