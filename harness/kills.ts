import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@/lib/simulate/random";
import { type Audit, audit } from "./audit";
import { Installation, PROBE } from "./installation";
import { type Ledger, LedgerClient } from "./ledger";
import type { Part } from "./processes";

/** What a run of kills did, and what it left. */
export type KillRun = {
  readonly kills: Record<Part | "everything", number>;
  readonly audit: Audit;
  readonly ledger: Ledger;
  readonly seconds: number;
  /** Longest time without any acknowledgement, ms. */
  readonly longestSilence: number;
};

type Options = {
  readonly kills: number;
  readonly seed: string;
  /** Longest wait between two kills, ms. */
  readonly between: number;
};

const VICTIMS = [
  ["door", 4],
  ["web", 2],
  ["worker", 4],
  ["database", 3],
  ["backend", 2],
  ["everything", 1],
] as const;

/**
 * Kills processes of a real installation at random with SIGKILL, while a client posts batches and
 * keeps a ledger of acknowledgements; then compares the two.
 */
export async function killRun({ kills, seed, between }: Options): Promise<KillRun> {
  const random = seededRandom(seed);
  const installation = await Installation.start();
  const begun = performance.now();
  const client = new LedgerClient({
    port: installation.port,
    seed,
    connections: 6,
    batch: 40,
    wait: 15,
    duplicates: 0.05,
  });
  const done = {
    supervisor: 0,
    door: 0,
    web: 0,
    worker: 0,
    database: 0,
    backend: 0,
    everything: 0,
  };
  try {
    for (let n = 0; n < kills; ) {
      await sleep(random.next() * between);
      const victim = random.weighted(VICTIMS);
      if (!(await kill(installation, victim, random.next()))) continue;
      done[victim] += 1;
      n += 1;
    }
    await client.stop();
    const found = await audit(installation, client.ledger);
    return {
      kills: done,
      audit: found,
      ledger: client.ledger,
      seconds: (performance.now() - begun) / 1000,
      longestSilence: longestGap(client.ledger.answers.map(({ at }) => at)),
    };
  } finally {
    await installation.remove();
  }
}

/** False where the victim was just not there: it is being started again. */
async function kill(
  installation: Installation,
  victim: (typeof VICTIMS)[number][0],
  chance: number,
): Promise<boolean> {
  if (victim === "everything") {
    await killEverything(installation);
    await installation.begin();
    return true;
  }
  if (victim === "backend") {
    const backends = installation.processes("backend");
    const pid = backends[Math.floor(chance * backends.length)];
    return pid !== undefined && installation.signalProcess(pid, "SIGKILL");
  }
  return installation.kill(victim) > 0;
}

/** Ends every process of an installation at once, as a power cut would. */
export async function killEverything(installation: Installation): Promise<void> {
  const parts = ["supervisor", "door", "web", "worker", "database", "backend"] as const;
  installation.kill(...parts);
  // What the supervisor was just starting is found only now.
  while (installation.kill("door", "web", "worker", "database", "backend") > 0) await sleep(5);
}

/**
 * Kills everything and starts it again; milliseconds from the start until a hook request is taken,
 * and until pages are served (readyz: database, migrations and worker).
 */
export async function killAndWait(
  installation: Installation,
): Promise<{ hook: number; page: number }> {
  await killEverything(installation);
  const begun = performance.now();
  const started = installation.begin();
  const ready = async (path: string, init: RequestInit = {}) => {
    for (;;) {
      const answer = await fetch(installation.url + path, init).catch(() => null);
      await answer?.arrayBuffer().catch(() => undefined);
      if (answer?.status === 200) return performance.now() - begun;
      await sleep(10);
    }
  };
  const post = { method: "POST", headers: { authorization: PROBE.secret }, body: "[]" };
  const [hook, page] = await Promise.all([
    ready(`/api/hooks/${PROBE.token}`, post),
    ready("/readyz"),
  ]);
  await started;
  return { hook, page };
}

/** The longest gap between instants, ms. */
export function longestGap(instants: readonly number[]): number {
  return instants.reduce((longest, at, n) => Math.max(longest, at - (instants[n - 1] ?? at)), 0);
}
