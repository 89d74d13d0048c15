import { afterAll, beforeAll, expect, test } from "vitest";
import { dayStart } from "@/lib/bucket";
import { alertConditionSchema } from "@/lib/settings/alerts/rule";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { readPoints } from "./read-points";

const ZONE = "Europe/Berlin";
const DAY = "2026-03-10";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("a failure rate over all endpoints sees those fail that do not report sends", async () => {
  const ids = await seedEndpoints(database.db, ZONE, ["wonderpush", "contextpush"]);
  const at = dayStart(DAY, ZONE) + 9 * 3_600_000;
  const of = (provider: string, counts: Record<string, number>) =>
    ({ clock: "e", at, endpointId: ids[provider] ?? "", channel: "push", counts }) as const;
  await seedRollup(database.db, ZONE, [
    of("wonderpush", { sent: 100, delivered: 90, failed: 2 }),
    of("contextpush", { delivered: 60, failed: 40 }),
  ]);
  const rule = alertConditionSchema.parse({ metric: "failure_share", threshold: 10 });
  const points = await readPoints(rule, { from: DAY, to: DAY }, at + 86_400_000);
  expect(points.find(({ start }) => start === at)).toEqual({ start: at, part: 42, whole: 200 });
});
