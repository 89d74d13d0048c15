import { randomUUID } from "node:crypto";
import { once, setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { deliverAlerts } from "@/lib/alerts/deliver";
import { watchAlerts } from "@/lib/alerts/watch";
import { forgetEnded } from "@/lib/auth/forget-ended";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { noteClock } from "@/lib/ingest/door/process-clock";
import { type Processed, processPending } from "@/lib/ingest/process";
import { trustedTime, watchDatabaseClock } from "@/lib/ingest/trusted-time";
import { pruneDue } from "@/lib/ingest/upkeep/prune";
import { thinStored } from "@/lib/ingest/upkeep/thin-stored";
import { hasNewFields, saveFields } from "@/lib/ingest/watch/save-fields";
import { log } from "@/lib/log";
import { endRotated } from "@/lib/settings/end-rotated";
import { followClocks } from "./follow-clocks";
import { runDemoJob } from "./run-demo-job";

/** How long an idle worker waits before it looks again (ms). */
const IDLE = 200;
const AFTER_ERROR = 1_000;
const HEARTBEAT = 5_000;
/** How often alerts are judged and told. */
const ALERTS = 20_000;
const RETENTION = 15_000;
/** How soon a field that is new is told, and how often all are counted. */
const NEW_FIELDS = 1_000;
const FIELDS = 10_000;
const LAST_SAVE = 1_000;
/** How often it is looked whether a replaced token or secret lies unused. */
const ROTATION = 10_000;
const SESSIONS = 600_000;
/** How soon a worker sees that somebody asked for the demo. */
const DEMO = 2_000;
/** A batch is sized so that it ends well before anybody notices the wait. */
const MAX_ITEMS = 4_000;
/**
 * Batches in hand at once: one is read here while the database stores the other. The second lane
 * looks more seldom, as it has work only while there is a backlog.
 */
const LANES = [IDLE, 5 * IDLE];

/**
 * Processes what waits until the signal aborts; then ends after the batches in hand. An error is
 * logged and tried again: the queue is in the database, so nothing is lost.
 */
export async function runWorker(signal: AbortSignal): Promise<void> {
  const id = randomUUID();
  // Each loop listens while it rests: more than Node takes for usual.
  setMaxListeners(0, signal);
  const lanes = LANES.map((idle) => runLane(idle, signal));
  await Promise.all([
    keepAlive(id, signal),
    keepZone(signal),
    keepRetention(signal),
    keepRotation(signal),
    keepSessions(signal),
    keepWatch(signal),
    keepFields(signal),
    keepDemo(signal),
    ...lanes,
  ]);
  // Counts of what was seen are not worth waiting for, should the database be away.
  await Promise.race([trySavingFields(), sleep(LAST_SAVE, undefined, { ref: false })]);
  await db().workerHeartbeat.deleteMany({ where: { id } });
}

async function runLane(idle: number, signal: AbortSignal): Promise<void> {
  let itemsPerRequest = 1;
  while (!signal.aborted) {
    try {
      const done = await processPending(db(), limitsFor(itemsPerRequest));
      if (done.requests > 0) itemsPerRequest = averageOf(done);
      else await rest(idle, signal);
    } catch (error) {
      log().error({ err: error }, "processing failed; it is tried again");
      await rest(AFTER_ERROR, signal);
    }
  }
}

/** Says now and then that this worker lives, and watches its clock and the database's. */
async function keepAlive(id: string, signal: AbortSignal): Promise<void> {
  let agreed = true;
  while (!signal.aborted) {
    try {
      await beat(id);
      await watchDatabaseClock(db());
      await noteClock("worker");
      agreed = tellOfClocks(agreed, (await trustedTime(db())) !== null);
      await rest(HEARTBEAT, signal);
    } catch (error) {
      log().error({ err: error }, "the worker could not say that it lives");
      await rest(AFTER_ERROR, signal);
    }
  }
}

/** Logs once where clocks part, and once where they agree again. */
function tellOfClocks(before: boolean, agree: boolean): boolean {
  if (before && !agree)
    log().error(
      "clocks differ by more than 5 minutes: nothing is thinned or ended until they agree",
    );
  if (!before && agree) log().info("clocks agree again");
  return agree;
}

/** Follows a change of the workspace's zone, or of its rules; apart, as it may take minutes. */
async function keepZone(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await followClocks(db(), signal);
    } catch (error) {
      log().error({ err: error }, "rollups could not follow the time zone; it is tried again");
    }
    await rest(HEARTBEAT, signal);
  }
}

/** Thins what is older than Settings say. */
async function keepRetention(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const removed = await pruneDue(db(), signal);
      if (Object.keys(removed).length > 0) log().info({ removed }, "old data was thinned");
      const thinned = await thinStored(db(), signal);
      if (thinned > 0) log().info({ thinned }, "headers stored by an earlier version were thinned");
    } catch (error) {
      log().error({ err: error }, "old data could not be thinned; it is tried again");
    }
    await rest(RETENTION, signal);
  }
}

/** Ends tokens and secrets that were replaced and are no longer used. */
async function keepRotation(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const ended = (await isClockSteady()) ? await endRotated(await databaseNow()) : 0;
      if (ended > 0) log().info({ ended }, "replaced tokens or secrets ended, long unused");
    } catch (error) {
      log().error({ err: error }, "rotations could not be looked at; it is tried again");
    }
    await rest(ROTATION, signal);
  }
}

/** Deletes what is left of sessions and tries that are over. */
async function keepSessions(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      if (await isClockSteady()) await forgetEnded();
    } catch (error) {
      log().error({ err: error }, "ended sessions could not be deleted; it is tried again");
    }
    await rest(SESSIONS, signal);
  }
}

/** True where clocks agree and the database's went on steadily for a day: one that jumped ends nothing. */
async function isClockSteady(): Promise<boolean> {
  const time = await trustedTime(db());
  return time !== null && time.now === time.trusted;
}

/** Fills or removes the demo, once somebody asks for it; one that is cut off is begun anew. */
async function keepDemo(signal: AbortSignal): Promise<void> {
  const stopped = once(signal, "abort");
  while (!signal.aborted) {
    const work = runDemoJob().catch((error: unknown) => {
      log().error({ err: error }, "the demo could not be looked at; it is tried again");
    });
    await Promise.race([work, stopped]);
    await rest(DEMO, signal);
  }
}

/** Judges alerts and tells them; what fails is logged and tried again. */
async function keepWatch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await watchAlerts(await databaseNow());
      await deliverAlerts(await databaseNow());
    } catch (error) {
      log().error({ err: error }, "alerts could not be judged; it is tried again");
    }
    await rest(ALERTS, signal);
  }
}

/** Saves what is seen of payloads' fields: at once what is new, the counts now and then. */
async function keepFields(signal: AbortSignal): Promise<void> {
  let savedAt = performance.now();
  while (!signal.aborted) {
    await rest(NEW_FIELDS, signal);
    if (!hasNewFields(db()) && performance.now() - savedAt < FIELDS) continue;
    savedAt = performance.now();
    await trySavingFields();
  }
}

async function trySavingFields(): Promise<void> {
  try {
    await saveFields(db());
  } catch (error) {
    log().error({ err: error }, "what was seen of fields could not be saved; it is tried again");
  }
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

/** Says that this worker lives, by the database's clock; forgets those that have not for a day. */
async function beat(id: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO worker_heartbeat (id, seen_at) VALUES (${id}::uuid, now())
    ON CONFLICT (id) DO UPDATE SET seen_at = now()`;
  // What lies ahead was written while the clock did: who lives writes it anew.
  for (const table of ["worker_heartbeat", "process_clock"])
    await db().$executeRawUnsafe(
      `DELETE FROM ${table} WHERE seen_at NOT BETWEEN now() - interval '1 day' AND now() + interval '1 minute'`,
    );
}
