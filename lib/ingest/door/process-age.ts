import { readFileSync } from "node:fs";

/** The kernel counts a process's start in hundredths of a second since it booted. */
const TICK = 10;

/**
 * Tells a process from every other that has had or will have its number: when it started, counted
 * by the kernel from when it booted, and which boot that was. No clock is in it. Null where there is
 * no such process, or where the system does not tell (only Linux does).
 */
export function markOfProcess(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    // The name, in parentheses, may hold anything: the fields are counted after it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return ticks === undefined ? null : `${boot}-${ticks}`;
  } catch {
    return null;
  }
}

/** When the process of a number started (ms) by today's clock, to the second or so; null as above. */
function startOfProcess(pid: number): number | null {
  const ticks = Number(markOfProcess(pid)?.split("-")[1] ?? Number.NaN);
  const [, boot] = /^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8")) ?? [];
  const start = Number(boot) * 1_000 + ticks * TICK;
  return Number.isFinite(start) ? start : null;
}

/**
 * True where a process of the number runs that may be the one with that mark; or, where only an
 * instant (ms) is known of it, the one which ran then.
 */
export function mayStillRun(pid: number, known: string | number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is one all the same.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const mark = markOfProcess(pid);
  if (mark === null || known === "") return true;
  if (typeof known === "string") return known === mark;
  const start = startOfProcess(pid);
  // Two seconds, as the time of boot is told in whole seconds.
  return start === null || start <= known + 2_000;
}
