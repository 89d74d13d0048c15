import { afterAll, beforeAll, expect, test } from "vitest";
import { getCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { dayStart } from "@/lib/bucket";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getFunnel } from "./funnel";
import { funnelParameters, timeseriesParameters } from "./parameters";
import { getTimeseries } from "./timeseries";

const ZONE = "Europe/Berlin";
const NOW = dayStart("2026-05-01", ZONE);
const RANGE = { from: "2026-04-10", to: "2026-04-11" };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const endpoints = await seedEndpoints(database.db, ZONE, [
    "mailgun",
    "sendgrid",
    "postmark",
    "cleverpush",
  ]);
  const counts = {
    delivered: 100,
    opened: 20,
    clicked: 5,
    automatic_opened: 60,
    automatic_clicked: 7,
  };
  const plain = { delivered: 100, opened: 50 };
  const fact = (slug: string, channel: string, of: Record<string, number>, day = "2026-04-10") => ({
    ...{ clock: "c" as const, at: dayStart(day, ZONE), endpointId: endpoints[slug] ?? "" },
    ...{ channel, campaign: `of ${slug}`, counts: of },
  });
  await seedRollup(database.db, ZONE, [
    fact("mailgun", "email", counts),
    fact("mailgun", "email", counts, "2026-04-11"),
    fact("sendgrid", "email", { delivered: 100, opened: 30, automatic_opened: 40 }),
    fact("postmark", "email", plain),
    fact("cleverpush", "web_push", plain),
  ]);
});
afterAll(() => database.close());

const funnel = (more: object) => getFunnel(funnelParameters.parse({ ...RANGE, ...more }), NOW);

test("automatic opens and clicks stand beside the stages, and add to them only where asked for", async () => {
  const apart = await funnel({ provider: ["mailgun"] });
  expect(apart.total).toMatchObject({ opened: 40, clicked: 10 });
  expect(apart.automatic).toEqual({ opened: 120, clicked: 14 });
  expect(apart.rates.open).toMatchObject({ numerator: 40, denominator: 200 });
  const all = await funnel({ provider: ["mailgun"], automatic: "include" });
  expect(all.total).toMatchObject({ opened: 160, clicked: 24 });
  expect(all.automatic).toEqual(apart.automatic);
  expect(all.rates.open).toMatchObject({ numerator: 160, denominator: 200 });
});

test("they are null where nobody who is selected marks them, and such opens are said to include them", async () => {
  const silent = await funnel({ provider: ["postmark", "cleverpush"] });
  expect(silent.automatic).toEqual({ opened: null, clicked: null });
  expect(silent.opensIncludeAutomatic).toEqual(["Postmark"]);
  const all = await funnel({ by: "provider" });
  expect(all.automatic).toEqual({ opened: 160, clicked: 14 });
  const of = Object.fromEntries(all.groups.map(({ key, automatic }) => [key, automatic]));
  expect(of).toEqual({
    mailgun: { opened: 120, clicked: 14 },
    sendgrid: { opened: 40, clicked: null },
    postmark: { opened: null, clicked: null },
    cleverpush: { opened: null, clicked: null },
  });
  expect(all.opensIncludeAutomatic).toEqual(["Postmark"]);
});

test("over time and by campaign they say the same", async () => {
  const params = timeseriesParameters.parse({ ...RANGE, clock: "cohort", by: "provider" });
  const { buckets } = await getTimeseries(params, NOW);
  expect(buckets.map(({ automatic }) => automatic)).toEqual([
    { opened: 100, clicked: 7 },
    { opened: 60, clicked: 7 },
  ]);
  const sums = (of: string) =>
    buckets.map(({ groups }) => groups?.find(({ key }) => key === of)?.automatic.opened ?? null);
  expect([sums("mailgun"), sums("sendgrid"), sums("postmark")]).toEqual([
    [60, 60],
    [40, 0],
    [null, null],
  ]);
  const { rows } = await getCampaigns(
    campaignsParameters.parse({ ...RANGE, sort: "-automaticOpened" }),
    NOW,
  );
  expect(rows.map(({ name, automatic }) => [name, automatic.opened])).toEqual(
    [
      ["of mailgun", 120],
      ["of sendgrid", 40],
      ["of cleverpush", null],
      ["of postmark", null],
    ].toSorted((a, b) => Number(b[1]) - Number(a[1])),
  );
});
