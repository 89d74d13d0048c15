import { channel } from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";

/** How soon what failed is tried again, where that is sooner than its turn (ms). */
const AFTER_ERROR = 1_000;

/** What a loop of the worker has just done. */
export type Done = { readonly name: string; readonly failed: boolean; readonly result: unknown };

/** Told of everything that the worker's loops have done, as `Done`: tests wait for it, not for time. */
const done = channel("pushlens:worker");

/** Tells whoever listens that a loop has done its work once; costs nothing where nobody does. */
export function tellDone(name: string, result: unknown, failed = false): void {
  if (done.hasSubscribers) done.publish({ name, failed, result } satisfies Done);
}

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
      tellDone(name, await work());
    } catch (error) {
      tellDone(name, error, true);
      log().error({ err: error }, `${name} failed; it is tried again`);
      if (soon) wait = Math.min(ms, AFTER_ERROR);
    }
    await rest(wait, signal);
  }
}
