import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db";
import { type Processed, processPending } from "@/lib/ingest/process";
import { followZone } from "@/lib/ingest/rebuild-rollups";
import { log } from "@/lib/log";

/** How long an idle worker waits before it looks again (ms). */
const IDLE = 200;
const AFTER_ERROR = 1_000;
const HEARTBEAT = 5_000;
/** A batch is sized so that it ends well before anybody notices the wait. */
const MAX_ITEMS = 4_000;

/**
 * Processes what waits until the signal aborts; then ends after the batch in hand. An error is
 * logged and tried again: the queue is in the database, so nothing is lost.
 */
export async function runWorker(signal: AbortSignal): Promise<void> {
  const id = randomUUID();
  let beatAt = 0;
  let itemsPerRequest = 1;
  while (!signal.aborted) {
    try {
      if (Date.now() - beatAt > HEARTBEAT) {
        await beat(id);
        if (await followZone(db())) log().info("rollups rebuilt for the workspace's time zone");
        beatAt = Date.now();
      }
      const done = await processPending(db(), limitsFor(itemsPerRequest));
      if (done.requests > 0) itemsPerRequest = averageOf(done);
      else await rest(IDLE, signal);
    } catch (error) {
      log().error({ err: error }, "processing failed; it is tried again");
      await rest(AFTER_ERROR, signal);
    }
  }
  await db().workerHeartbeat.deleteMany({ where: { id } });
}

function averageOf({ requests, items }: Processed): number {
  return Math.max(1, items / requests);
}

/** Claims about as many requests as one batch takes, so that other workers find the rest. */
function limitsFor(itemsPerRequest: number): { maxItems: number; maxRequests: number } {
  const maxRequests = Math.min(1_000, Math.max(8, Math.ceil(MAX_ITEMS / itemsPerRequest)));
  return { maxItems: MAX_ITEMS, maxRequests };
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** Says that this worker lives; forgets those that have not for a day. */
async function beat(id: string): Promise<void> {
  const seenAt = new Date();
  await db().workerHeartbeat.upsert({
    where: { id },
    create: { id, seenAt },
    update: { seenAt },
  });
  const dayAgo = new Date(seenAt.getTime() - 24 * 3_600_000);
  await db().workerHeartbeat.deleteMany({ where: { seenAt: { lt: dayAgo } } });
}
