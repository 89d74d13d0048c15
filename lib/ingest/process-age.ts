import { readFileSync } from "node:fs";

/** The kernel counts a process's start in hundredths of a second since it booted. */
const TICK = 10;

/**
 * When the process of a number started (ms), to the second or so; null where there is none, or
 * where the system does not tell (only Linux does).
 */
export function startOfProcess(pid: number): number | null {
  try {
    const [, boot] = /^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8")) ?? [];
    // The name, in parentheses, may hold anything: the fields are counted after it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const start = Number(boot) * 1_000 + Number(ticks) * TICK;
    return Number.isFinite(start) ? start : null;
  } catch {
    return null;
  }
}

/** True where a process of the number runs that may be the one which ran at an instant (ms). */
export function mayStillRun(pid: number, at: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is one all the same.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const start = startOfProcess(pid);
  // Two seconds, as the time of boot is told in whole seconds.
  return start === null || start <= at + 2_000;
}
