import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The process id of the running server, or null. */
export function serverPid(cluster: string): number | null {
  const pid = recordedPid(cluster);
  return pid !== null && isPostgres(pid) && worksIn(pid, cluster) ? pid : null;
}

/** Stops the server: quickly, and at once where it does not follow. Resolves when it is gone. */
export async function stopServer(cluster: string): Promise<void> {
  const pid = serverPid(cluster);
  if (pid === null) return;
  for (const [signal, patience] of [
    ["SIGINT", 5000],
    ["SIGQUIT", 3000],
    ["SIGKILL", 1000],
  ] as const) {
    send(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isPostgres(pid)) return;
      await sleep(25);
    }
  }
}

/**
 * A container gives process ids again, and a copy of a cluster has the lock of the original's server:
 * one that names some other program is stale.
 */
export function forgetDeadServer(cluster: string): void {
  const pid = recordedPid(cluster);
  if (pid === null || serverPid(cluster) !== null || !isAlive(pid)) return;
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function recordedPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // A zombie ("Z") has ended already.
    return stat.includes("(postgres)") && !stat.includes(") Z ");
  } catch {
    return false;
  }
}

/** False for the server of another cluster; where that cannot be seen, it is taken for this one's. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return there.dev === here.dev && there.ino === here.ino;
  } catch {
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
}
