import { afterEach, beforeEach, expect, it } from "vitest";
import { metricsText } from "@/lib/analytics/health/metrics";
import { STEPS } from "@/lib/facts/step";
import { poolOf } from "@/lib/pool";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { storeRequest } from "./door/store-requests";
import { processPending } from "./process-pending";
import { noteStep, saveStepTimes } from "./step-times";
import { testEndpoint, testRequest } from "./testing";

const NOW = Date.UTC(2026, 10, 20, 12);

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

/** What `/metrics` tells of the steps, by the rest of each name and its labels. */
async function stepMetrics(): Promise<Record<string, number>> {
  await saveStepTimes(poolOf(database.db));
  const { body } = await metricsText();
  const lines = body.split("\n").filter((line) => line.startsWith("pushlens_step_seconds_"));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", value] = line.replace("pushlens_step_seconds_", "").split(" ");
      return [name, Number(value)];
    }),
  );
}

/** Receives two items in one request, and one that nobody understands. */
async function receive(): Promise<void> {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const sent = { type: "@NOTIFICATION_SENT", installationId: "i", actionDate: NOW - 1_000 };
  const items = ["a", "b"].map((notificationId) => ({ ...sent, notificationId }));
  await storeRequest(testRequest(endpoint, [...items, { type: "@NEW" }], NOW));
}

it("every step from a body to the numbers is timed under its name in /metrics, once a batch", async () => {
  await receive();
  await processPending(database.db);
  const metrics = await stepMetrics();
  expect(STEPS.map((step) => [step, metrics[`count{step="${step}"}`]])).toEqual(
    STEPS.map((step) => [step, 1]),
  );
  expect(Object.keys(metrics).filter((name) => name.startsWith("sum"))).toHaveLength(STEPS.length);
  for (const step of STEPS) expect(metrics[`sum{step="${step}"}`]).toBeGreaterThan(0);
});

it("a worker that finds nothing to do counts no batch, and one that fails counts none either", async () => {
  await processPending(database.db);
  expect(await stepMetrics()).toEqual({});
  await receive();
  await database.db.$executeRawUnsafe("ALTER TABLE message RENAME TO gone");
  await expect(processPending(database.db)).rejects.toThrow();
  expect(Object.keys(await stepMetrics()).filter((name) => name.startsWith("count"))).toEqual([
    'count{step="store"}',
  ]);
});

it("times of several processes add up, each within the bound that it keeps to", async () => {
  const pool = poolOf(database.db);
  for (const ms of [0.4, 1, 250]) {
    noteStep(pool, "commit", ms);
    await saveStepTimes(pool);
  }
  noteStep(pool, "commit", 20_000);
  expect(await stepMetrics()).toEqual({
    'bucket{step="commit",le="0.001"}': 2,
    'bucket{step="commit",le="0.003"}': 2,
    'bucket{step="commit",le="0.01"}': 2,
    'bucket{step="commit",le="0.03"}': 2,
    'bucket{step="commit",le="0.1"}': 2,
    'bucket{step="commit",le="0.3"}': 3,
    'bucket{step="commit",le="1"}': 3,
    'bucket{step="commit",le="3"}': 3,
    'bucket{step="commit",le="10"}': 3,
    'bucket{step="commit",le="+Inf"}': 4,
    'sum{step="commit"}': 20.2514,
    'count{step="commit"}': 4,
  });
});

it("times that could not be written down wait for the next time", async () => {
  const pool = poolOf(database.db);
  noteStep(pool, "read", 5);
  await database.db.$executeRawUnsafe("ALTER TABLE step_time RENAME TO gone");
  await expect(saveStepTimes(pool)).rejects.toThrow();
  await database.db.$executeRawUnsafe("ALTER TABLE gone RENAME TO step_time");
  expect((await stepMetrics())['count{step="read"}']).toBe(1);
});
