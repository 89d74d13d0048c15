import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";

/** How soon what failed is tried again, where that is sooner than its turn (ms). */
const AFTER_ERROR = 1_000;

/** Waits, or less where the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/**
 * Does some work at once and then every so many ms, until the signal aborts. What fails is logged
 * under its name, and tried again: `soon` a second later, else in its turn.
 */
export async function every(
  name: string,
  ms: number,
  signal: AbortSignal,
  work: () => Promise<unknown>,
  soon = false,
): Promise<void> {
  while (!signal.aborted) {
    let wait = ms;
    try {
      await work();
    } catch (error) {
      log().error({ err: error }, `${name} failed; it is tried again`);
      if (soon) wait = Math.min(ms, AFTER_ERROR);
    }
    await rest(wait, signal);
  }
}
