import { randomUUID } from "node:crypto";
import { once, setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { deliverAlerts } from "@/lib/alerts/deliver";
import { watchAlerts } from "@/lib/alerts/watch";
import { forgetEnded } from "@/lib/auth/forget-ended";
import { databaseNow } from "@/lib/database-now";
import { db } from "@/lib/db";
import { deriveAudience } from "@/lib/ingest/audience/derive-audience";
import { deriveMessages } from "@/lib/ingest/audience/derive-messages";
import { noteClock } from "@/lib/ingest/door/process-clock";
import { isBehind } from "@/lib/ingest/is-behind";
import { type Derived, derivePeople } from "@/lib/ingest/people/derive-people";
import type { Processed } from "@/lib/ingest/process";
import { processPending } from "@/lib/ingest/process-pending";
import { saveStepTimes } from "@/lib/ingest/step-times";
import { trustedTime, watchDatabaseClock } from "@/lib/ingest/trusted-time";
import { deriveConversions } from "@/lib/ingest/upkeep/derive-conversions";
import { judgeRhythm } from "@/lib/ingest/upkeep/judge-rhythm";
import { makeBodyParts } from "@/lib/ingest/upkeep/make-body-parts";
import { pruneDue } from "@/lib/ingest/upkeep/prune";
import { thinStored } from "@/lib/ingest/upkeep/thin-stored";
import { hasNewFields, saveFields } from "@/lib/ingest/watch/save-fields";
import { dropOldMarkers } from "@/lib/ingest/write-slots";
import { log } from "@/lib/log";
import { poolOf } from "@/lib/pool";
import { deliverReports } from "@/lib/reports/deliver-reports";
import { queueReports } from "@/lib/reports/queue-reports";
import { endRotated } from "@/lib/settings/endpoints/end-rotated";
import { exportNightly } from "@/lib/warehouse/export/nightly";
import { afterTheQueue } from "./after-the-queue";
import { every, rest, tellDone } from "./every";
import { followClocks } from "./follow-clocks";
import { runDemoJob } from "./run-demo-job";
import { runRereads } from "./run-rereads";
import { withRest } from "./with-rest";

/** How long an idle worker waits before it looks again (ms). */
const IDLE = 200;
const AFTER_ERROR = 1_000;
const HEARTBEAT = 5_000;
/** How often alerts are judged and told. */
const ALERTS = 20_000;
/** How often it is looked which campaigns were sent again. */
const RHYTHM = 15_000;
/** How soon a report that is due, or asked for, is on its way. */
const REPORTS = 5_000;
const RETENTION = 15_000;
/** How often it is looked whether there is room for the bodies of the days ahead. */
const BODY_PARTS = 60_000;
/** How soon a field that is new is told, and how often all are counted. */
const NEW_FIELDS = 1_000;
const FIELDS = 10_000;
/** How soon it is seen that the audience may have changed. */
const AUDIENCE = 2_000;
/** Counting it for so long (ms) needs no rest: what has just begun is soon told. */
const LITTLE = 1_000;
/** How often it is written down how long the steps of processing took. */
const STEP_TIMES = 5_000;
const LAST_SAVE = 1_000;
/** How often it is looked whether a replaced token or secret lies unused. */
const ROTATION = 10_000;
const SESSIONS = 600_000;
/** How often it is looked which events followed messages; it works for two seconds at most. */
const CONVERSIONS = 15_000;
/** How often it is looked whether what people got changed. */
const PEOPLE = 15_000;
/** Days of people that are worth a line in the log. */
const MONTH = 31;
/** How often it is looked whether the night's export is due. */
const EXPORT = 60_000;
/** How soon a worker sees that somebody asked for the demo. */
const DEMO = 2_000;
/** How soon it sees that a source is to be read anew. */
const REREADS = 2_000;
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
  // Each loop listens for the end.
  setMaxListeners(0, signal);
  const stopped = once(signal, "abort");
  const lanes = LANES.map((idle) => runLane(idle, signal));
  const loop = (name: string, ms: number, work: () => Promise<unknown>, soon = false) =>
    every(name, ms, signal, work, soon);
  const later = <Result>(work: () => Promise<Result>) => afterTheQueue(db, work);
  await Promise.all([
    ...lanes,
    loop("the worker's heartbeat", HEARTBEAT, heartbeat(id), true),
    // Apart, as it may take minutes.
    loop("following the time zone", HEARTBEAT, () => followClocks(db(), signal)),
    loop("counting people", PEOPLE, later(peopleCounter(signal))),
    loop("thinning old data", RETENTION, () => thin(signal)),
    loop("making room for bodies", BODY_PARTS, () => makeBodyParts(db())),
    loop("ending replaced tokens and secrets", ROTATION, endReplaced),
    loop("forgetting ended sessions", SESSIONS, forget),
    loop("judging alerts", ALERTS, watch),
    loop(
      "judging how campaigns are sent",
      RHYTHM,
      later(() => judgeRhythm(db(), signal)),
    ),
    loop(
      "finding conversions",
      CONVERSIONS,
      later(async () => deriveConversions(db(), await databaseNow(), { signal })),
    ),
    loop("sending reports", REPORTS, sendReports),
    loop(
      "exporting the figures",
      EXPORT,
      later(() => exportNightly(db(), signal)),
    ),
    loop("saving what is seen of fields", NEW_FIELDS, fieldSaver()),
    loop("counting the audience", AUDIENCE, later(audienceCounter(signal))),
    loop("counting messages by audience", AUDIENCE, later(messageCounter(signal))),
    loop("saving how long steps take", STEP_TIMES, () => saveStepTimes(poolOf(db()))),
    loop("reading sources anew", REREADS, () => runRereads(signal)),
    // One that is cut off is begun anew.
    loop("the demo", DEMO, () => Promise.race([runDemoJob(), stopped])),
  ]);
  // Counts of what was seen are not worth waiting for, should the database be away.
  const saved = Promise.allSettled([saveFields(db()), saveStepTimes(poolOf(db()))]);
  await Promise.race([saved, sleep(LAST_SAVE, undefined, { ref: false })]);
  await db().workerHeartbeat.deleteMany({ where: { id } });
}

async function runLane(idle: number, signal: AbortSignal): Promise<void> {
  let itemsPerRequest = 1;
  while (!signal.aborted) {
    try {
      const done = await processPending(db(), limitsFor(itemsPerRequest));
      tellDone("processing", done);
      if (done.requests > 0) itemsPerRequest = averageOf(done);
      else await rest(idle, signal);
    } catch (error) {
      tellDone("processing", error, true);
      log().error({ err: error }, "processing failed; it is tried again");
      await rest(AFTER_ERROR, signal);
    }
  }
}

/** Says that this worker lives, and watches its clock and the database's. */
function heartbeat(id: string): () => Promise<void> {
  let agreed = true;
  return async () => {
    await beat(id);
    await watchDatabaseClock(db());
    await noteClock("worker");
    agreed = tellOfClocks(agreed, (await trustedTime(db())) !== null);
  };
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

/** Thins what is older than Settings say. */
async function thin(signal: AbortSignal): Promise<void> {
  const removed = await pruneDue(db(), signal);
  if (Object.keys(removed).length > 0) log().info({ removed }, "old data was thinned");
  await dropOldMarkers(db());
  const thinned = await thinStored(db(), signal);
  if (thinned > 0) log().info({ thinned }, "headers stored by an earlier version were thinned");
}

/** Ends tokens and secrets that were replaced and are no longer used. */
async function endReplaced(): Promise<void> {
  const ended = (await isClockSteady()) ? await endRotated(await databaseNow()) : 0;
  if (ended > 0) log().info({ ended }, "replaced tokens or secrets ended, long unused");
}

/** Deletes what is left of sessions and tries that are over. */
async function forget(): Promise<void> {
  if (await isClockSteady()) await forgetEnded();
}

/** True where clocks agree and the database's went on steadily for a day: one that jumped ends nothing. */
async function isClockSteady(): Promise<boolean> {
  const time = await trustedTime(db());
  return time !== null && time.now === time.trusted;
}

/** Judges alerts and tells them. */
async function watch(): Promise<void> {
  await watchAlerts(await databaseNow());
  await deliverAlerts(await databaseNow());
}

/** Queues the reports that are due and sends those that wait, until none does. */
async function sendReports(): Promise<void> {
  while ((await queueReports(await databaseNow())) > 0);
  while ((await deliverReports(await databaseNow())) > 0);
}

/** Saves what is seen of payloads' fields: at once what is new, the counts now and then. */
function fieldSaver(): () => Promise<void> {
  let savedAt = performance.now();
  return async () => {
    if (!hasNewFields(db()) && performance.now() - savedAt < FIELDS) return;
    savedAt = performance.now();
    await saveFields(db());
  };
}

/** Counts what people got where anything changed. */
function peopleCounter(signal: AbortSignal): () => Promise<Derived> {
  const count = async () => {
    const derived = await derivePeople(db(), signal);
    const { days, took } = derived ?? { days: 0, took: 0 };
    if (days > MONTH) log().info({ days, seconds: Math.round(took / 1000) }, "people were counted");
    return derived;
  };
  // What it waited between its steps tired nobody.
  return withRest(count, (derived) => derived?.took ?? 0);
}

/** Counts messages by country and language: at once what came in, and seldom what is only known better. */
function messageCounter(signal: AbortSignal) {
  const count = async () => {
    for (;;) {
      const began = performance.now();
      const derived = await deriveMessages(db(), { signal });
      // A whole history at first: at once, as long as no queue waits.
      if (!derived.waiting || derived.days === 0 || signal.aborted || (await isBehind(db())))
        return { ...derived, took: performance.now() - began };
    }
  };
  // Only what is done over and over tires.
  return withRest(count, ({ waiting, took }) => (waiting ? 0 : took));
}

/** Counts the audience where it may have changed; with many subscriptions less often. */
function audienceCounter(signal: AbortSignal) {
  return withRest(
    () => deriveAudience(db(), { signal }),
    (step, took) => (step === "done" ? Math.max(0, took - LITTLE) : 0),
  );
}

function averageOf({ requests, items }: Processed): number {
  return Math.max(1, items / requests);
}

/** Claims about as many requests as one batch takes, so that other workers find the rest. */
function limitsFor(itemsPerRequest: number): { maxItems: number; maxRequests: number } {
  const maxRequests = Math.min(1_000, Math.max(8, Math.ceil(MAX_ITEMS / itemsPerRequest)));
  return { maxItems: MAX_ITEMS, maxRequests };
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
