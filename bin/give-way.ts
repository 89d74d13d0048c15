import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

// Linux keeps a priority per thread, and V8's, which collect garbage, are there before the first line.
const IS_PER_THREAD = process.platform === "linux";
const SELF = 0;

/** Lowers this process to a priority (a niceness): where the processor is short of time, others go first. */
export function giveWay(priority: number): void {
  const threads = IS_PER_THREAD ? readdirSync("/proc/self/task").map(Number) : [SELF];
  for (const thread of threads) lower(thread, priority);
}

/** Lowers the thread that calls it alone; where a thread has no priority of its own, nothing. */
export function giveWayHere(priority: number): void {
  if (IS_PER_THREAD) lower(SELF, priority);
}

/** Where the thread has ended since, or is lower already and may not be raised, that is well. */
function lower(thread: number, priority: number): void {
  try {
    setPriority(thread, priority);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SYSTEM_ERROR") throw error;
  }
}
