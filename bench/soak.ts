import { setTimeout as sleep } from "node:timers/promises";
import { audit, isKept } from "@/harness/audit";
import { Installation } from "@/harness/installation";
import { LedgerClient } from "@/harness/ledger";
import { residentMemory } from "@/harness/processes";
import { numbers, report, rounded, spread } from "./tools/figures";

// A steady load for a long time, copies and scattered order included, while somebody looks at the
// pages; every minute the memory of each process and the size of the database are noted. Afterwards every
// acknowledged item must be counted exactly once. By hand: npm run bench -- soak --minutes 60
const { minutes, connections, batch, wait, seed } = numbers({
  minutes: 1,
  connections: 4,
  batch: 40,
  wait: 100,
  seed: Date.now() % 1e6,
});
const PAGES = ["/api/v1/funnel", "/api/v1/timeseries", "/api/v1/campaigns", "/api/v1/quality"];

const installation = await Installation.start();
const statuses: Record<number, number> = {};
const reads: number[] = [];
const memory: { minute: number; door: number; web: number; worker: number; databaseMB: number }[] =
  [];

async function read(): Promise<void> {
  for (const path of PAGES) {
    const begun = performance.now();
    const { status } = await installation.api(path);
    reads.push(performance.now() - begun);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
}

async function note(minute: number): Promise<void> {
  const [size] = await installation.query<{ mb: number }>(
    "SELECT (pg_database_size(current_database()) / 1048576)::int AS mb",
  );
  const resident = (part: "door" | "web" | "worker") =>
    installation.processes(part).map(residentMemory)[0];
  memory.push({
    minute,
    door: resident("door") ?? 0,
    web: resident("web") ?? 0,
    worker: resident("worker") ?? 0,
    databaseMB: size?.mb ?? 0,
  });
}

try {
  const pids = () =>
    (["door", "web", "worker"] as const).flatMap((part) => installation.processes(part));
  const before = pids().join();
  const begun = performance.now();
  const client = new LedgerClient({
    port: installation.port,
    seed: `soak-${seed}`,
    connections,
    batch,
    wait,
    duplicates: 0.05,
  });
  for (let minute = 0; minute < minutes; minute++) {
    await note(minute);
    const next = begun + (minute + 1) * 60_000;
    while (performance.now() < next) {
      await read();
      await sleep(Math.min(2_000, Math.max(0, next - performance.now())));
    }
  }
  await note(minutes);
  await client.stop();
  const seconds = (performance.now() - begun) / 1000;
  const restarts = pids().join() === before ? 0 : 1;
  const found = await audit(installation, client.ledger);
  const { ledger } = client;
  const every = Math.max(1, Math.floor(minutes / 6));
  report("soak", {
    seed,
    minutes: rounded(seconds / 60, 1),
    requests: ledger.answers.length,
    items: ledger.received,
    itemsPerSecond: rounded(ledger.received / seconds),
    statuses: ledger.statuses,
    answerMs: spread(ledger.answers.map(({ ms }) => ms)),
    readMs: spread(reads),
    readStatuses: statuses,
    memoryMB: memory.filter(({ minute }) => minute % every === 0 || minute === minutes),
    restarts,
    audit: found,
    kept: isKept(found),
  });
  if (!isKept(found) || restarts > 0) process.exitCode = 1;
} finally {
  await installation.remove();
}
