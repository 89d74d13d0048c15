import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@/lib/db";
import { isBehind } from "./is-behind";

/** Between steps a queue is waited for, up to so long (ms). */
const LONGEST_WAIT = 10_000;

/**
 * Lets what was received go first: while much waits, a step that `took` so long (ms) is followed by a rest
 * longer than it.
 */
export async function letQueueFirst(db: Db, took: number, signal?: AbortSignal): Promise<void> {
  if (await isBehind(db))
    await sleep(Math.min(LONGEST_WAIT, 4 * took), undefined, signal && { signal }).catch(
      () => null,
    );
}
