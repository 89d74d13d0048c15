import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { spooled } from "./audit";
import type { Installation } from "./installation";
import type { LedgerClient } from "./ledger";

/** A thing that goes wrong under load. What it gives is proof that it did go wrong. */
export type Outage = (installation: Installation, client: LedgerClient) => Promise<Proof>;
type Proof = Readonly<Record<string, number | boolean | string>>;

const LIMIT = 200;
const CUT_OTHERS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'pushlens'";

/** How long the database is away, ms: short in the tests, longer by hand. */
export function outages(away: number): Record<string, Outage> {
  return {
    databaseKilled: (installation, client) => databaseKilled(installation, client, away),
    databaseHangs: (installation, client) => databaseHangs(installation, client, away),
    spoolDiskFull: (installation, client) => spoolDiskFull(installation, client, away),
    workerKilledBeforeCommit,
    connectionLimitReached: (installation, client) =>
      connectionLimitReached(installation, client, away),
    sigtermUnderLoad,
  };
}

/** Killed again as often as it is started again: acknowledgements go on, into the spool. */
async function databaseKilled(
  installation: Installation,
  client: LedgerClient,
  away: number,
): Promise<Proof> {
  const before = client.ledger.answers.length;
  let mostSpooled = 0;
  for (const end = Date.now() + away; Date.now() < end; await sleep(20)) {
    installation.kill("database", "backend");
    mostSpooled = Math.max(mostSpooled, spooled(installation.dataDir));
  }
  return { acknowledgedMeanwhile: client.ledger.answers.length - before, mostSpooled };
}

/** Stopped in its tracks: connections stay open and say nothing. */
async function databaseHangs(
  installation: Installation,
  client: LedgerClient,
  away: number,
): Promise<Proof> {
  const pids = [...installation.processes("database"), ...installation.processes("backend")];
  const before = client.ledger.answers.length;
  try {
    for (const pid of pids) installation.signalProcess(pid, "SIGSTOP");
    // A commit is waited for some seconds before the spool takes over.
    await sleep(away + 4_000);
    const acknowledgedMeanwhile = client.ledger.answers.length - before;
    return { acknowledgedMeanwhile, isSpooled: spooled(installation.dataDir) > 0 };
  } finally {
    for (const pid of pids) installation.signalProcess(pid, "SIGCONT");
  }
}

/** Database away and the spool's disk full: refused with 503, and nothing acknowledged in vain. */
async function spoolDiskFull(
  installation: Installation,
  client: LedgerClient,
  away: number,
): Promise<Proof> {
  const folder = join(installation.dataDir, "spool");
  mkdirSync(folder, { recursive: true });
  // What lies under the other disk is out of reach meanwhile.
  while (spooled(installation.dataDir) > 0) await sleep(50);
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", folder]);
  if (mount.status !== 0) return { skipped: "a tmpfs cannot be mounted here" };
  const refused = () => client.ledger.statuses[503] ?? 0;
  const before = refused();
  try {
    await databaseKilled(installation, client, away);
    const answers = refused() - before;
    const ledger = client.ledger.answers.length;
    while (client.ledger.answers.length < ledger + 5) await sleep(50);
    while (spooled(installation.dataDir) > 0) await sleep(50);
    return { refusedMeanwhile: answers };
  } finally {
    spawnSync("umount", ["-l", folder]);
  }
}

/** Held at its last statement, after it has claimed and written everything else; then killed. */
async function workerKilledBeforeCommit(installation: Installation): Promise<Proof> {
  const client = await (await installation.database()).connect();
  try {
    await client.query("BEGIN");
    await client.query("LOCK TABLE rollup IN ACCESS EXCLUSIVE MODE");
    let waiting = 0;
    for (const end = Date.now() + 20_000; waiting === 0 && Date.now() < end; await sleep(20)) {
      const { rows } = await client.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM pg_locks WHERE relation = 'rollup'::regclass AND mode = 'RowExclusiveLock' AND NOT granted",
      );
      waiting = rows[0]?.n ?? 0;
    }
    const killed = installation.kill("worker");
    await client.query("ROLLBACK");
    return { waiting, killed };
  } finally {
    client.release();
  }
}

/** Every connection taken and web's own cut: it cannot get another, and spools. */
async function connectionLimitReached(
  installation: Installation,
  client: LedgerClient,
  away: number,
): Promise<Proof> {
  const url = connectionUrl(await rememberedConnection(installation.dataDir), "postgres");
  const taken: pg.Client[] = [];
  const take = async () => {
    const one = new pg.Client({ connectionString: url });
    one.on("error", () => undefined);
    await one.connect();
    taken.push(one);
  };
  const before = client.ledger.answers.length;
  let isFull = false;
  try {
    for (let end = Date.now() + 20_000; Date.now() < end; await sleep(10)) {
      await Promise.all(Array.from({ length: 20 }, take)).catch(() => {
        if (!isFull) end = Date.now() + away;
        isFull = true;
      });
      // What the installation gives up, the next round takes.
      if (isFull) await taken[0]?.query(CUT_OTHERS);
    }
  } finally {
    await Promise.all(taken.map((one) => one.end().catch(() => undefined)));
  }
  return {
    isFull,
    taken: Math.min(taken.length, LIMIT),
    acknowledgedMeanwhile: client.ledger.answers.length - before,
  };
}

/** A kind end under load, and a start: what was acknowledged is there, and nobody is left behind. */
async function sigtermUnderLoad(installation: Installation): Promise<Proof> {
  const parts = ["door", "web", "worker", "database"] as const;
  const pids = parts.flatMap((part) => installation.processes(part));
  const goneAfterMs = Math.round(await installation.end());
  const leftBehind = pids.filter(isAlive).length;
  await installation.begin();
  return { goneAfterMs, leftBehind };
}

/** False for a zombie too: it has ended, and waits for whoever runs the machine to notice. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return false;
  }
}
