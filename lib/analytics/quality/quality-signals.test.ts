import { afterAll, beforeAll, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { getQuality, getQualityHours } from "./quality";
import { getQualitySignals } from "./quality-signals";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "W", timeZone: "Asia/Kathmandu", rollupZone: "Asia/Kathmandu" },
  });
});
afterAll(() => database.close());

const AT = Date.parse("2026-11-20T10:00:00Z");
const MINUTE = 60_000;
const HOUR = 3_600_000;
const asked = (endpoint: string) =>
  parseParameters(filterParameters, { endpoint, from: "2026-11-19", to: "2026-11-21" });

const sent = (device: string, at: number, type = "SENT") => ({
  type: `@NOTIFICATION_${type}`,
  installationId: device,
  notificationId: "n",
  actionDate: at,
});

test("late, disordered, impossible and clockless events are seen, with a message that shows each", async () => {
  const { db } = database;
  const endpoint = await testEndpoint(db, "wonderpush");
  await ingest(db, [
    testRequest(endpoint, [sent("plain", AT - MINUTE)], AT),
    testRequest(endpoint, [sent("late", AT - 3 * HOUR)], AT),
    testRequest(endpoint, [sent("swapped", AT + 2_000, "RECEIVED")], AT + 3_000),
    testRequest(endpoint, [sent("swapped", AT + 1_000)], AT + 4_000),
    testRequest(endpoint, [sent("ahead", AT + HOUR)], AT),
    testRequest(endpoint, [sent("clock", AT + 48 * HOUR)], AT),
    testRequest(endpoint, [sent("opened", AT - MINUTE, "OPENED")], AT),
    testRequest(
      endpoint,
      [sent("backwards", AT), sent("backwards", AT - 10 * MINUTE, "OPENED")],
      AT + 1,
    ),
  ]);
  const [row] = await getQualitySignals(asked(endpoint), AT + HOUR);
  expect(row).toMatchObject({
    events: 9,
    messages: 7,
    late: { count: 1 },
    outOfOrder: { count: 2 },
    ahead: { count: 1 },
    unusable: { count: 1 },
    openedOnly: { count: 2 },
    impossible: { count: 1 },
  });
  const late = await db.event.findMany({ where: { subjectId: row?.late?.sample ?? "" } });
  expect(late).toMatchObject([{ at: new Date(AT - 3 * HOUR) }]);
});

test("what a provider cannot say is not reported, never 0", async () => {
  const endpoint = await testEndpoint(database.db, "notificationapi");
  const open = { eventType: "PUSH_CLICK", trackingId: "t", channel: "PUSH", userId: "u" };
  await ingest(database.db, [testRequest(endpoint, [open], AT)]);
  const [row] = await getQualitySignals(asked(endpoint), AT + HOUR);
  expect(row).toMatchObject({ late: null, ahead: null, medianDelay: null });
});

test("the hours of a range add up to its accounts, and each hour's difference is 0", async () => {
  const { db } = database;
  const endpoint = await testEndpoint(db, "wonderpush");
  for (let n = 0; n < 30; n++) {
    await ingest(db, [testRequest(endpoint, [sent(`d${n % 20}`, AT), {}], AT + n * 20 * MINUTE)]);
  }
  const { rows } = await getQualityHours(asked(endpoint), AT);
  expect(rows.length).toBeGreaterThan(9);
  expect(rows.every(({ difference }) => difference === 0)).toBe(true);
  const [total] = (await getQuality(asked(endpoint), AT)).rows;
  for (const account of ["received", "counted", "duplicate", "quarantined"] as const) {
    expect(rows.reduce((sum, row) => sum + row[account], 0)).toBe(total?.[account]);
  }
});
