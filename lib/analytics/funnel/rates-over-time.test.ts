import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getRates, ratesParameters } from "./rates-over-time";

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { pushwoosh = "" } = await seedEndpoints(database.db, "UTC", ["pushwoosh"]);
  const fact = (days: number, channel: string, platform: string, opened: number) => ({
    ...({ clock: "c", at: NOW - days * DAY, endpointId: pushwoosh, channel, platform } as const),
    counts: { sent: 1_000, delivered: 1_000, opened },
  });
  const days = [1, 2, 3, 4, 5, 6];
  await seedRollup(database.db, "UTC", [
    ...days.map((day) => fact(day, "push", "android", 80)),
    ...days.map((day) => fact(day, "push", "ios", 160)),
    ...days.map((day) => fact(day, "email", "email", 300)),
  ]);
});
afterAll(() => database.close());

async function verdicts(rate: string) {
  const asked = { rate, by: "platform", against: "android", interval: "day" };
  const { groups } = await getRates(parseParameters(ratesParameters, asked), NOW);
  return Object.fromEntries(groups.map(({ key, against }) => [key, against?.verdict ?? null]));
}

test("taps are held against taps, and not against an e-mail's opens", async () => {
  expect(await verdicts("open")).toEqual({ android: null, ios: "higher", email: null });
});

test("what is measured alike is compared over all", async () => {
  expect(await verdicts("delivery")).toEqual({ android: null, ios: "unclear", email: "unclear" });
});
