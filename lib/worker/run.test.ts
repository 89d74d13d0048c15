import { expect, test } from "vitest";
import { STEPS } from "@/lib/facts/step";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import type { Processed } from "@/lib/ingest/process";
import { saveStepTimes } from "@/lib/ingest/step-times";
import { testEndpoint, testRequest } from "@/lib/ingest/testing";
import { poolOf } from "@/lib/pool";
import { testDatabase } from "@/lib/testing/database";
import { whenTold } from "@/lib/testing/when-told";
import type { Done } from "./every";
import { runWorker } from "./run";

const NOW = Date.UTC(2026, 10, 20, 12);

test("a worker processes what waits, and leaves nothing undone or behind when it is stopped", async () => {
  const { db, close } = await testDatabase();
  const stop = new AbortController();
  const endpoint = await testEndpoint(db, "wonderpush");
  const sent = { type: "@NOTIFICATION_SENT", installationId: "i", actionDate: NOW };
  const items = Array.from({ length: 30 }, (_, index) => ({ ...sent, notificationId: `${index}` }));
  await insertRequests(
    db,
    items.map((item) => testRequest(endpoint, [item], NOW)),
  );
  let processed = 0;
  const all = whenTold("pushlens:worker", (message) => {
    const done = message as Done | undefined;
    if (done?.name === "processing") processed += (done.result as Processed).items;
    expect(processed).toBe(items.length);
  });
  const beaten = whenTold("pushlens:worker", (message) =>
    expect(message).toMatchObject({ name: "the worker's heartbeat", failed: false }),
  );
  const running = runWorker(stop.signal);
  await Promise.all([all, beaten]);
  expect(await db.workerHeartbeat.count()).toBe(1);
  stop.abort();
  await running;
  expect(await db.event.count()).toBe(30);
  expect(await db.pendingRequest.count()).toBe(0);
  expect(await db.workerHeartbeat.count()).toBe(0);
  // On its way out a worker waits no more than a moment for them.
  await saveStepTimes(poolOf(db));
  const timed = await db.stepTime.findMany({ distinct: ["step"], select: { step: true } });
  expect(timed.map(({ step }) => step).sort()).toEqual(
    STEPS.filter((step) => step !== "store").sort(),
  );
  await close();
});
