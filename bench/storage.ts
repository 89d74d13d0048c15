import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { deflateSync } from "node:zlib";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { ROOT } from "@/bin/root";
import { createClient, db as sharedDb } from "@/lib/db";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { extendEnv } from "@/lib/env";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { migrate } from "@/lib/migrate/apply";
import { PROVIDERS } from "@/lib/providers/registry";
import { runWorker } from "@/lib/worker/run";
import { numbers, report, rounded } from "./tools/figures";
import { dayOfTraffic } from "./tools/traffic";

// Bytes on disk per event of a day's realistic traffic of all five providers, by table, with and
// without indexes; what a rewrite of each table would win back (bloat); how raw bodies compress.
const { items } = numbers({ items: 200_000 });
const TABLES = [
  "webhook_request",
  "request_body",
  "event",
  "message",
  "subscription",
  "rollup",
  "breakdown_rollup",
];

const dataDir = mkdtempSync(join(tmpdir(), "pushlens-bench-"));
const database = await openEmbeddedDatabase(dataDir);
extendEnv({ DATABASE_URL: database.url, PUSHLENS_LOG_LEVEL: "warn" });
const db = createClient(database.url);
const client = new pg.Client(database.url);

async function one<Row extends pg.QueryResultRow>(text: string): Promise<Row> {
  const [row] = (await client.query<Row>(text)).rows;
  if (!row) throw new Error(`No row: ${text}`);
  return row;
}

/** Pushes the traffic through the worker as it would come in: requests in the order of time. */
async function takeIn(): Promise<Buffer[]> {
  const endpoints = new Map<string, string>();
  for (const { slug } of PROVIDERS) {
    const { id } = await db.endpoint.create({ data: { id: uuidv7(), name: slug, provider: slug } });
    endpoints.set(slug, id);
  }
  const bodies: Buffer[] = [];
  const traffic = dayOfTraffic(items, "storage");
  const stop = new AbortController();
  const worker = runWorker(stop.signal);
  for (let at = 0; at < traffic.length; at += 50) {
    const requests = traffic.slice(at, at + 50).map((request) => ({
      id: uuidv7({ msecs: request.at }),
      endpointId: endpoints.get(request.provider) ?? "",
      receivedAt: request.at,
      headers: request.headers,
      query: "",
      body: Buffer.from(request.body),
      itemCount: request.items.length,
    }));
    bodies.push(...requests.map(({ body }) => body));
    await insertRequests(db, requests);
  }
  while ((await db.pendingRequest.count()) > 0) await sleep(20);
  stop.abort();
  await worker;
  return bodies;
}

/** Bytes of a table: its rows with what is stored aside, and its indexes. A partitioned one's sum. */
async function sizeOf(table: string): Promise<{ rows: number; indexes: number }> {
  return await one(`SELECT sum(pg_table_size(relid))::float8 AS rows, sum(pg_indexes_size(relid))::float8 AS indexes
    FROM (SELECT '${table}'::regclass AS relid
      UNION SELECT relid FROM pg_partition_tree('${table}') WHERE isleaf)`);
}

try {
  await migrate(database.url, join(ROOT, "prisma", "migrations"));
  await db.workspace.create({ data: { name: "Bench", timeZone: "UTC", rollupZone: "UTC" } });
  await client.connect();
  const bodies = await takeIn();
  const { n: events } = await one<{ n: number }>("SELECT count(*)::float8 AS n FROM event");
  const tables: Record<string, unknown> = {};
  for (const table of TABLES) {
    const { n } = await one<{ n: number }>(`SELECT count(*)::float8 AS n FROM ${table}`);
    const live = await sizeOf(table);
    await client.query(`VACUUM FULL ${table}`);
    const packed = await sizeOf(table);
    const whole = live.rows + live.indexes;
    tables[table] = {
      rows: n,
      bytesPerEvent: rounded(whole / events),
      ofThatIndexes: rounded(live.indexes / events),
      bytesPerRow: rounded(whole / n),
      wonByRewriting: rounded(1 - (packed.rows + packed.indexes) / whole, 2),
    };
  }
  const raw = await one<{ bytes: number; stored: number }>(
    "SELECT sum(octet_length(body))::float8 AS bytes, sum(pg_column_size(body))::float8 AS stored FROM request_body",
  );
  const deflated = bodies.reduce((sum, body) => sum + deflateSync(body, { level: 6 }).length, 0);
  const indexes = await client.query<{ name: string; bytes: number }>(
    `SELECT indexrelname AS name, pg_relation_size(indexrelid)::float8 AS bytes FROM pg_stat_user_indexes
     WHERE pg_relation_size(indexrelid) > 1000000 ORDER BY 2 DESC`,
  );
  report("storage", {
    items,
    events,
    itemsPerRequest: rounded(items / bodies.length, 1),
    tables,
    indexes: Object.fromEntries(
      indexes.rows.map(({ name, bytes }) => [name, rounded(bytes / events)]),
    ),
    rawBody: {
      bytesPerItem: rounded(raw.bytes / items),
      storedPerItem: rounded(raw.stored / items),
      deflatedPerItem: rounded(deflated / items),
    },
  });
} finally {
  await Promise.all([client.end(), db.$disconnect(), sharedDb().$disconnect()]);
  await database.release();
  rmSync(dataDir, { recursive: true, force: true });
}
