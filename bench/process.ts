import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ROOT } from "@/bin/root";
import { partsOf, processorTime } from "@/harness/processes";
import { seed } from "@/harness/seed";
import { createClient, type Db, db as sharedDb } from "@/lib/db";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { extendEnv } from "@/lib/env";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { migrate } from "@/lib/migrate/apply";
import { PROVIDERS } from "@/lib/providers/registry";
import { runWorker } from "@/lib/worker/run";
import { numbers, report, rounded } from "./tools/figures";
import { dayOfTraffic } from "./tools/traffic";

// Events per second of processing alone, everything included: claim, parse, validate, events,
// states, rollups, accounts and commit, in the worker's own loop. `--workers` of them share this
// process; `--stored` messages are there already.
const options = numbers({ items: 200_000, workers: 1, stored: 0 });

async function queue(db: Db, endpoints: ReadonlyMap<string, string>, items: number, name: string) {
  const traffic = dayOfTraffic(items, name);
  const requests = traffic.map((request) => ({
    id: uuidv7({ msecs: request.at }),
    endpointId: endpoints.get(request.provider) ?? "",
    receivedAt: request.at,
    headers: request.headers,
    query: "",
    body: Buffer.from(request.body),
    itemCount: request.items.length,
  }));
  for (let at = 0; at < requests.length; at += 500)
    await insertRequests(db, requests.slice(at, at + 500));
  const bytes = requests.reduce((sum, { body }) => sum + body.length, 0);
  return { requests: requests.length, bytes };
}

/** Runs the worker's own loop, `workers` times, until nothing waits. */
async function drain(db: Db, workers: number): Promise<void> {
  const stop = new AbortController();
  const running = Array.from({ length: workers }, () => runWorker(stop.signal));
  while ((await db.pendingRequest.findFirst({ select: { requestId: true } })) !== null)
    await sleep(25);
  stop.abort();
  await Promise.all(running);
}

/** Processor time of the database, all its processes (ms). */
function databaseTime(): number {
  const { database, backend } = partsOf(0, dataDir);
  return processorTime([...database, ...backend]);
}

const walSchema = z.tuple([z.object({ bytes: z.number() })]);

/** What the server has written ahead since it began. */
async function walBytes(db: Db): Promise<number> {
  const rows =
    await db.$queryRaw`SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS bytes`;
  return walSchema.parse(rows)[0].bytes;
}

/** How many items the accounts say are processed. */
async function processedItems(db: Db): Promise<number> {
  const { _sum } = await db.accounting.aggregate({
    _sum: { counted: true, duplicate: true, ignored: true, quarantined: true },
  });
  return Object.values(_sum).reduce((sum, one) => sum + Number(one), 0);
}

const dataDir = mkdtempSync(join(tmpdir(), "pushlens-bench-"));
const server = await openEmbeddedDatabase(dataDir);
extendEnv({ DATABASE_URL: server.url, PUSHLENS_LOG_LEVEL: "warn" });
const db = createClient(server.url);
try {
  await migrate(server.url, join(ROOT, "prisma", "migrations"));
  await db.workspace.create({ data: { name: "Bench", timeZone: "UTC", rollupZone: "UTC" } });
  const endpoints = new Map<string, string>();
  for (const { slug } of PROVIDERS) {
    const { id } = await db.endpoint.create({ data: { id: uuidv7(), name: slug, provider: slug } });
    endpoints.set(slug, id);
  }
  if (options.stored > 0) await seed(server.url, { messages: options.stored, days: 365 });
  await queue(db, endpoints, 10_000, "warm");
  await drain(db, 1);
  const before = await processedItems(db);
  const { requests, bytes } = await queue(db, endpoints, options.items, "measured");
  const database = databaseTime();
  const wal = await walBytes(db);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await drain(db, options.workers);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const databaseMs = databaseTime() - database;
  const items = (await processedItems(db)) - before;
  report("process", {
    ...options,
    items,
    itemsPerRequest: rounded(items / requests, 1),
    bytesPerItem: rounded(bytes / items),
    seconds: rounded(seconds, 2),
    eventsPerSecond: rounded(items / seconds),
    // Processor time of an event.
    workerMicroseconds: rounded((user + system) / items, 1),
    databaseMicroseconds: rounded((databaseMs * 1000) / items, 1),
    // Written ahead for one: what a disk, a replica and a backup by log have to take.
    walBytes: rounded(((await walBytes(db)) - wal) / items),
    residentMB: rounded(process.memoryUsage.rss() / 2 ** 20),
  });
} finally {
  await Promise.all([db.$disconnect(), sharedDb().$disconnect()]);
  await server.release();
  rmSync(dataDir, { recursive: true, force: true });
}
