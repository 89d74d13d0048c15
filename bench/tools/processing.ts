import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { ROOT } from "@/bin/root";
import { createClient, type Db, db as sharedDb } from "@/lib/db";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { extendEnv } from "@/lib/env";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { migrate } from "@/lib/migrate/apply";
import { PROVIDERS } from "@/lib/providers/registry";
import { CITUS_URL, lendDistributed } from "@/lib/testing/citus";
import { runWorker } from "@/lib/worker/run";
import type { Sent } from "./traffic";

/** A database of its own, with an endpoint of each provider, for processing alone. */
export type Processing = {
  readonly db: Db;
  readonly url: string;
  readonly dataDir: string;
  /** Puts requests into the queue; gives how many there are, and their bytes. */
  queue(traffic: readonly Sent[]): Promise<{ requests: number; bytes: number }>;
  /** Runs the worker's own loop, `workers` times, until nothing waits. */
  drain(workers: number): Promise<void>;
  /** How many items the accounts say are processed. */
  processedItems(): Promise<number>;
  remove(): Promise<void>;
};

/** Starts a database for it, or takes one of the cluster that PUSHLENS_TEST_CITUS_URL names. Whoever does removes it. */
export async function openProcessing(): Promise<Processing> {
  const dataDir = mkdtempSync(join(tmpdir(), "pushlens-bench-"));
  const { url, release } = CITUS_URL
    ? { url: (await lendDistributed(CITUS_URL)).url, release: () => Promise.resolve() }
    : await openEmbeddedDatabase(dataDir);
  extendEnv({ DATABASE_URL: url, PUSHLENS_LOG_LEVEL: "warn" });
  const db = createClient(url);
  await migrate(url, join(ROOT, "prisma", "migrations"));
  await db.workspace.create({ data: { name: "Bench", timeZone: "UTC", rollupZone: "UTC" } });
  const endpoints = new Map<string, string>();
  for (const { slug } of PROVIDERS) {
    const { id } = await db.endpoint.create({ data: { id: uuidv7(), name: slug, provider: slug } });
    endpoints.set(slug, id);
  }
  return {
    db,
    url,
    dataDir,
    queue: (traffic) => queue(db, endpoints, traffic),
    drain: (workers) => drain(db, workers),
    processedItems: () => processedItems(db),
    async remove() {
      await Promise.all([db.$disconnect(), sharedDb().$disconnect()]);
      await release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function queue(db: Db, endpoints: ReadonlyMap<string, string>, traffic: readonly Sent[]) {
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

async function drain(db: Db, workers: number): Promise<void> {
  const stop = new AbortController();
  const running = Array.from({ length: workers }, () => runWorker(stop.signal));
  while ((await db.pendingRequest.findFirst({ select: { requestId: true } })) !== null)
    await sleep(25);
  stop.abort();
  await Promise.all(running);
}

async function processedItems(db: Db): Promise<number> {
  const { _sum } = await db.accounting.aggregate({
    _sum: { counted: true, duplicate: true, ignored: true, quarantined: true },
  });
  return Object.values(_sum).reduce((sum, one) => sum + Number(one), 0);
}
