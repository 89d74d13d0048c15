import { afterAll, beforeAll, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getCampaignOptOuts } from "./campaign-opt-outs";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const ids = await seedEndpoints(database.db, "UTC", ["notificationapi", "cleverpush"]);
  const at = dayStart("2026-11-02", "UTC");
  const fact = (provider: string, campaign: string | null, counts: Record<string, number>) =>
    ({
      clock: "e",
      at,
      endpointId: ids[provider] ?? "",
      campaign,
      channel: "email",
      counts,
    }) as const;
  await seedRollup(database.db, "UTC", [
    fact("notificationapi", "news", { delivered: 2000, opted_out: 3 }),
    fact("notificationapi", "sale", { delivered: 4000 }),
    fact("notificationapi", null, { opted_out: 2 }),
    fact("cleverpush", "push", { delivered: 500 }),
    fact("cleverpush", null, { opted_out: 7 }),
  ]);
});
afterAll(() => database.close());

test("a campaign's rate is of opt-outs that name it; the others are counted apart, and whose they are is said", async () => {
  const query = { from: "2026-11-01", to: "2026-11-05" };
  const report = await getCampaignOptOuts(parseParameters(filterParameters, query));
  expect(
    report.rows.map(({ optedOut, delivered, perThousand }) => [optedOut, delivered, perThousand]),
  ).toEqual([
    [3, 2000, 1.5],
    [0, 4000, 0],
  ]);
  expect(report.total).toEqual({ optedOut: 3, delivered: 6000, perThousand: 0.5 });
  expect(report.unnamed).toBe(9);
  expect(report.notTold).toEqual(["CleverPush"]);
});
