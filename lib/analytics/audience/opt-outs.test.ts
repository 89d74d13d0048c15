import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getAudience } from "./audience";
import { getOptOuts } from "./opt-outs";
import { audienceParameters } from "./parameters";

const ZONE = "Europe/Berlin";
const NOW = dayStart("2026-11-10", ZONE);

let database: TestDatabase;

const params = (query: Record<string, string> = {}) =>
  parseParameters(audienceParameters, { from: "2026-10-24", to: "2026-10-26", ...query });

beforeAll(async () => {
  database = await testDatabase();
  const slugs = ["wonderpush", "pushwoosh", "cleverpush", "contextpush", "notificationapi"];
  const ids = await seedEndpoints(database.db, ZONE, slugs);
  const at = dayStart("2026-10-25", ZONE);
  const fact = (
    provider: string,
    hour: number,
    counts: SeedFact["counts"],
    channel = "push",
  ): SeedFact => ({
    clock: "e",
    at: at + hour * 3_600_000,
    endpointId: ids[provider] ?? "",
    channel,
    counts,
  });
  await seedRollup(database.db, ZONE, [
    fact("wonderpush", 1, { delivered: 600, opted_out: 2, opted_in: 5 }),
    fact("wonderpush", 24.5, { delivered: 400, opted_out: 1 }),
    // Streams no opt-outs of its pushes, but of its e-mail.
    fact("pushwoosh", 3, { delivered: 5000 }),
    fact("pushwoosh", 3, { delivered: 200, opted_out: 4 }, "email"),
    fact("cleverpush", 5, { delivered: 9000 }),
    fact("contextpush", 5, { delivered: 9000 }),
    // Opt-outs of a channel whose deliveries are not reported.
    fact("notificationapi", 5, { opted_out: 50 }),
  ]);
});
afterAll(() => database.close());

test("opt-outs are held against deliveries of those alone that report both, by channel", async () => {
  const { optOutRate } = await getOptOuts(params(), NOW);
  expect(optOutRate).toMatchObject({ numerator: 7, denominator: 1200 });
  expect(optOutRate.over).toEqual(["Pushwoosh (email)", "WonderPush"]);
  expect(optOutRate.of).toContain("CleverPush");
});

test("the rates of the buckets add up to it, through the 25 hours of a day too", async () => {
  for (const interval of ["hour", "day", "week"]) {
    const query = params({ interval });
    const { optOutRate, optOutRates } = await getOptOuts(query, NOW);
    expect(optOutRates).toHaveLength((await getAudience(query, NOW)).buckets.length);
    const sum = (name: "numerator" | "denominator") =>
      optOutRates.reduce((total, one) => total + one[name], 0);
    expect([sum("numerator"), sum("denominator")]).toEqual([
      optOutRate.numerator,
      optOutRate.denominator,
    ]);
  }
});

test("providers add up to the audience's totals; what one cannot report is null", async () => {
  const { providers } = await getOptOuts(params(), NOW);
  const { total } = await getAudience(params(), NOW);
  const sum = (name: "optedIn" | "optedOut") =>
    providers.reduce((all, one) => all + (one[name] ?? 0), 0);
  expect([sum("optedIn"), sum("optedOut")]).toEqual([total.optedIn, total.optedOut]);
  expect(providers[0]).toMatchObject({ key: "notificationapi", optedOut: 50 });
  expect(providers.find(({ key }) => key === "contextpush")).toMatchObject({
    optedIn: null,
    optedOut: null,
    net: null,
  });
  expect(providers.find(({ key }) => key === "pushwoosh")).toMatchObject({
    optedIn: null,
    optedOut: 4,
    net: null,
  });
});

test("nobody's opt-outs are held against nothing", async () => {
  const { optOutRate } = await getOptOuts(params({ provider: "cleverpush" }), NOW);
  expect(optOutRate).toMatchObject({ value: null, over: [] });
});
