import { afterAll, beforeAll, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import { getQuality, getQualityHours, receiptBounds } from "./quality";

const LATER = Date.parse("2026-07-09T00:00:00Z");
const NIL = "00000000-0000-0000-0000-000000000000";
let database: TestDatabase;
let endpointId: string;

beforeAll(async () => {
  database = await testDatabase();
  const ids = await seedEndpoints(database.db, "Europe/Berlin", ["wonderpush", "cleverpush"]);
  endpointId = ids.wonderpush ?? "";
});
afterAll(() => database.close());

const quality = (query: Record<string, string>) =>
  getQuality(parseParameters(filterParameters, { from: "2026-07-01", to: "2026-07-01", ...query }));

test("a day begins and ends where it does in the zone, and days adjoin", () => {
  const berlin = { from: "2026-07-01", to: "2026-07-01", timeZone: "Europe/Berlin" };
  expect(receiptBounds(berlin, LATER)).toEqual({
    from: new Date("2026-06-30T22:00:00Z"),
    to: new Date("2026-07-01T22:00:00Z"),
  });
  const kathmandu = { from: "2026-07-01", to: "2026-07-01", timeZone: "Asia/Kathmandu" };
  const next = { from: "2026-07-02", to: "2026-07-02", timeZone: "Asia/Kathmandu" };
  expect(receiptBounds(kathmandu, LATER).to).toEqual(receiptBounds(next, LATER).from);
  expect(receiptBounds(kathmandu, LATER).from).toEqual(new Date("2026-06-30T18:00:00Z"));
});

test("a day that goes on has what came a moment ago, whatever its zone", () => {
  const today = { from: "2026-07-01", to: "2026-07-01", timeZone: "Asia/Kathmandu" };
  // Ten minutes before its midnight, in the hour that the next day will begin with.
  const now = Date.parse("2026-07-01T18:05:00Z");
  expect(receiptBounds(today, now).to).toEqual(new Date("2026-07-01T19:00:00Z"));
  const berlin = { ...today, timeZone: "Europe/Berlin" };
  expect(receiptBounds(berlin, now).to).toEqual(new Date("2026-07-01T22:00:00Z"));
});

test("a difference is told as it is, never smoothed away", async () => {
  const inside = new Date("2026-06-30T22:00:00Z");
  const outside = new Date("2026-07-01T22:00:00Z");
  await database.db.accounting.createMany({
    data: [
      {
        hour: inside,
        endpointId,
        received: 10,
        counted: 4,
        duplicate: 1,
        ignored: 2,
        test: 1,
        quarantined: 1,
      },
      { hour: outside, endpointId, received: 99, counted: 99 },
    ],
  });
  await database.db.rejection.createMany({
    data: [
      { hour: inside, endpointId, cause: "wrong_secret", count: 2 },
      { hour: inside, endpointId, cause: "not_json", count: 1 },
      { hour: inside, endpointId: NIL, cause: "unknown_token", count: 4 },
    ],
  });
  const { rows } = await quality({});
  expect(rows).toHaveLength(3);
  expect(rows.find((row) => row.endpoint === endpointId)).toMatchObject({
    received: 10,
    counted: 4,
    ignored: 2,
    tests: 1,
    pending: 0,
    difference: 2,
    rejectedRequests: 3,
  });
  expect(rows.at(-1)).toMatchObject({ endpoint: null, rejectedRequests: 4, provider: null });
  expect((await quality({ provider: "cleverpush" })).rows).toHaveLength(1);
});

test("hour by hour, endpoints stand in the order that they have in the accounts", async () => {
  const { db } = database;
  const endpoints = await db.endpoint.findMany({ orderBy: { id: "asc" } });
  const names = new Map(endpoints.map(({ id }, place) => [id, place === 0 ? "Shop" : "App"]));
  for (const [id, name] of names) await db.endpoint.update({ where: { id }, data: { name } });
  const day = { from: "2026-07-05", to: "2026-07-05" };
  const hours = [8, 9].map(
    (hour) => new Date(Date.parse("2026-07-05T00:00:00Z") + hour * 3_600_000),
  );
  await db.accounting.createMany({
    data: hours.flatMap((hour) =>
      endpoints.map(({ id }) => ({ hour, endpointId: id, received: 1, counted: 1 })),
    ),
  });
  await db.rejection.createMany({
    data: hours.map((hour) => ({ hour, endpointId: NIL, cause: "unknown_token", count: 1 })),
  });
  const accounts = (await quality(day)).rows.map(({ name }) => name);
  expect(accounts.slice(0, 2)).toEqual(["App", "Shop"]);
  const { rows } = await getQualityHours(parseParameters(filterParameters, day), LATER);
  expect(rows.map(({ name }) => name)).toEqual([...accounts, ...accounts]);
});
