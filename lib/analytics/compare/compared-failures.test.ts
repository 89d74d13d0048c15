import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getFailures } from "@/lib/analytics/funnel/failures";
import { failuresParameters } from "@/lib/analytics/funnel/parameters";
import { dayStart } from "@/lib/bucket";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { samples } from "@/lib/providers/contextpush/samples";
import { samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { getFailuresCompared } from "./compared-failures";

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
const RANGE = { from: "2026-04-01", to: "2026-04-07" };
const BEFORE = { from: "2026-03-25", to: "2026-03-31" };
const at = (day: string, hour: number) => dayStart(day, ZONE) + hour * HOUR;
/** Of the range's third day half has passed. */
const NOW = at("2026-04-03", 12);

/** How many failed, of dead tokens all: on the days that have ended, and before and after the same hour. */
const FAILED = [
  [at("2026-04-01", 8), 50],
  [at("2026-04-03", 11), 70],
  [at("2026-03-25", 8), 20],
  [at("2026-03-27", 11), 30],
  [at("2026-03-27", 13), 9],
] as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({ data: { name: "Acme", timeZone: ZONE, rollupZone: ZONE } });
  const endpoint = await testEndpoint(database.db, "contextpush");
  const requests = FAILED.flatMap(([time, count]) =>
    Array.from({ length: count }, (_, one) =>
      testRequest(endpoint, [samples.failed({ at: time, message: `${time}-${one}` })], time + 1000),
    ),
  );
  await ingest(database.db, requests, 50);
});
afterAll(() => database.close());

/** What is held against what: in all, of the only provider, channel and platform, and for the only cause. */
async function changesOf(range: typeof RANGE, against: typeof BEFORE, now: number) {
  const params = parseParameters(failuresParameters, range);
  const compared = await getFailuresCompared(params, against, now);
  const { causes } = await getFailures(params, now);
  const { total, providers, channels, platforms, causeOf } = compared;
  const counts = [total, ...providers, ...channels, ...platforms].map(({ current, previous }) => ({
    current: current.stages.failed,
    previous: previous.stages.failed,
  }));
  const ofCauses = causeOf ? causes.map((one) => causeOf(one)) : [];
  expect(ofCauses).toHaveLength(causeOf ? 1 : 0);
  return { compared, counts: [...counts, ...ofCauses] };
}

test("of a range that has not ended, all is compared on the days that have, as causes are", async () => {
  const { compared, counts } = await changesOf(RANGE, BEFORE, NOW);
  expect(counts).toEqual(Array.from({ length: 5 }, () => ({ current: 50, previous: 20 })));
  expect(compared).toMatchObject({
    by: "ended",
    cut: true,
    range: RANGE,
    previousRange: { ...BEFORE, timeZone: ZONE },
  });
});

test("of a day that has not ended, all but causes is compared up to the same hour", async () => {
  const today = { from: "2026-04-03", to: "2026-04-03" };
  const before = { from: "2026-03-27", to: "2026-03-27" };
  const { compared, counts } = await changesOf(today, before, NOW);
  expect(compared).toMatchObject({ by: "hour", cut: true, causeOf: null });
  expect(counts).toEqual(Array.from({ length: 4 }, () => ({ current: 70, previous: 30 })));
});

test("of a range that has ended, all of it is compared", async () => {
  const { compared, counts } = await changesOf(RANGE, BEFORE, at("2026-04-09", 1));
  expect(compared.cut).toBe(false);
  expect(counts).toEqual(Array.from({ length: 5 }, () => ({ current: 120, previous: 59 })));
});

test("who has sent in the range on its unfinished day alone is compared on the days that have ended, too", async () => {
  const endpoint = await testEndpoint(database.db, "wonderpush");
  const failed = ([time, count]: readonly [number, number]) =>
    Array.from({ length: count }, (_, one) => {
      const of = { at: time, message: `${time}-${one}`, device: `${one}` };
      return testRequest(endpoint, [wonderpush.failed(of)], time + 1000);
    });
  const sends = [
    [at("2026-04-03", 10), 4],
    [at("2026-03-26", 8), 3],
  ] as const;
  await ingest(database.db, sends.flatMap(failed), 50);
  const params = parseParameters(failuresParameters, RANGE);
  const compared = await getFailuresCompared(params, BEFORE, NOW);
  const own = compared.providers.find(({ key }) => key === "wonderpush");
  expect(own).toMatchObject({
    current: { stages: { failed: 0 }, rates: { failure: { value: null } } },
    previous: { stages: { failed: 3 } },
  });
});
