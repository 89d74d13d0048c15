import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import { getCampaigns, getCampaignTrends } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getComparedSeries } from "@/lib/analytics/compare/compared-series";
import { getComparison } from "@/lib/analytics/compare/comparison";
import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters, timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getRates, ratesParameters } from "@/lib/analytics/funnel/rates-over-time";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { STAGES, type Stage } from "@/lib/providers/event";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import type { Stages } from "./shapes";

const ZONE = "Europe/Berlin";
const PROVIDERS = ["wonderpush", "cleverpush", "pushwoosh", "notificationapi", "contextpush"];
/** Both days of 2026 on which Berlin changes its clocks lie within. */
const FROM = "2026-03-23";
const TO = "2026-04-05";
const NOW = dayStart("2026-05-01", ZONE);
const QUERY = { from: FROM, to: TO };

const shared = globalThis as { pushlensSeen?: unknown };

let database: TestDatabase;
let endpoints: Record<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, ZONE, PROVIDERS);
});
afterEach(async () => {
  await database.db.$executeRaw`TRUNCATE rollup, campaign, campaign_name`;
});
afterAll(() => database.close());

const funnel = (query: Record<string, string>) =>
  getFunnel(parseParameters(funnelParameters, { ...QUERY, ...query }), NOW);
const series = (query: Record<string, string>) =>
  getTimeseries(parseParameters(timeseriesParameters, { ...QUERY, ...query }), NOW);
const campaigns = (query: Record<string, string>) =>
  getCampaigns(parseParameters(campaignsParameters, { ...QUERY, ...query }), NOW);

function sum(all: readonly Stages[]): Record<Stage, number> {
  return Object.fromEntries(
    STAGES.map((stage) => [stage, all.reduce((total, one) => total + (one[stage] ?? 0), 0)]),
  ) as Record<Stage, number>;
}

const numbers = (stages: Stages) => sum([stages]);

const fact: fc.Arbitrary<Omit<SeedFact, "endpointId"> & { provider: string }> = fc.record({
  clock: fc.constantFrom("c", "e"),
  at: fc.integer({
    min: dayStart(shiftDay(FROM, -2), ZONE),
    max: dayStart(shiftDay(TO, 3), ZONE),
  }),
  provider: fc.constantFrom(...PROVIDERS),
  campaign: fc.constantFrom(null, "1", "18446744073709551615", "spring"),
  channel: fc.constantFrom("push", "email", "sms", ""),
  platform: fc.constantFrom("ios", "android", ""),
  counts: fc.record({
    sent: fc.nat(1000),
    implied_sent: fc.nat(9),
    delivered: fc.nat(1000),
    implied_delivered: fc.nat(9),
    opened: fc.nat(100),
    failed: fc.nat(5),
    cancelled: fc.nat(1),
  }),
});

async function seed(facts: readonly (Omit<SeedFact, "endpointId"> & { provider: string })[]) {
  await database.db.$executeRaw`TRUNCATE rollup, campaign`;
  // What was ever seen is remembered for a minute.
  shared.pushlensSeen = undefined;
  await seedRollup(
    database.db,
    ZONE,
    facts.map((one) => ({ ...one, endpointId: endpoints[one.provider] ?? "" })),
  );
}

describe("one rate everywhere", () => {
  const RATES = ["delivery", "open", "click", "failure"] as const;
  const parts = (all: readonly { readonly numerator: number; readonly denominator: number }[]) => ({
    numerator: all.reduce((sum, one) => sum + one.numerator, 0),
    denominator: all.reduce((sum, one) => sum + one.denominator, 0),
  });

  test("each total's rate is the sum of its parts, however they are split, for any data", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { maxLength: 12 }),
        fc.constantFrom("cohort", "event"),
        fc.constantFrom("any", "confirmed"),
        async (facts, clock, evidence) => {
          await seed(facts);
          const query = { clock, evidence };
          const { rates } = await funnel(query);
          for (const by of ["provider", "endpoint", "channel", "platform", "campaign"]) {
            const { groups } = await funnel({ ...query, by });
            for (const name of RATES) {
              const own = parts(groups.map((group) => group.rates[name]));
              expect(own, `${name} by ${by}`).toEqual(parts([rates[name]]));
            }
          }
          for (const rate of RATES) {
            const params = { ...QUERY, ...query, rate, interval: "day", by: "platform" };
            const report = await getRates(parseParameters(ratesParameters, params), NOW);
            expect(report.total).toEqual(rates[rate]);
            const points = report.groups.flatMap((group) => group.points);
            expect(parts(points), `${rate} over time`).toEqual(parts([rates[rate]]));
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe("one number everywhere", () => {
  test("funnel, groups, campaigns and trends add up, for any data, clock and evidence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { maxLength: 12 }),
        fc.constantFrom("cohort", "event"),
        fc.constantFrom("any", "confirmed"),
        async (facts, clock, evidence) => {
          await seed(facts);
          const query = { clock, evidence };
          const total = numbers((await funnel(query)).total);
          for (const by of ["provider", "endpoint", "channel", "platform", "campaign"]) {
            const { groups } = await funnel({ ...query, by });
            expect(sum(groups.map((group) => group.stages)), by).toEqual(total);
          }
          for (const interval of ["hour", "day", "week", "month"]) {
            const { buckets } = await series({ ...query, interval, by: "provider" });
            expect(sum(buckets.map((bucket) => bucket.stages)), interval).toEqual(total);
            for (const bucket of buckets) {
              const groups = bucket.groups ?? [];
              expect(sum(groups.map((group) => group.stages))).toEqual(numbers(bucket.stages));
            }
          }
          const { rows } = await campaigns(query);
          expect(sum(rows.map((row) => row.stages))).toEqual(total);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("a group says what the report filtered to it says, null or 0 alike", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { minLength: 1, maxLength: 8 }), async (facts) => {
        await seed(facts);
        for (const by of ["provider", "endpoint", "channel", "platform", "campaign"] as const) {
          for (const group of (await funnel({ by })).groups) {
            const filtered = await funnel({ [by]: group.key ?? "unknown" });
            expect(filtered.total, `${by}=${group.key}`).toEqual(group.stages);
            expect(filtered.implied).toEqual(group.implied);
            expect(filtered.rates).toEqual(group.rates);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  test("hours add up to their day on the days the clocks change", async () => {
    const hours = Array.from({ length: 3 * 24 }, (_, index) => index * 3_600_000);
    await seed(
      hours.map((hour) => ({
        clock: "e" as const,
        at: dayStart("2026-03-28", ZONE) + hour,
        provider: "wonderpush",
        channel: "push",
        counts: { sent: 1 },
      })),
    );
    const day = { from: "2026-03-29", to: "2026-03-29" };
    const { buckets } = await series({ ...day, interval: "hour" });
    expect(buckets).toHaveLength(23);
    expect(buckets.map((bucket) => bucket.stages.sent)).toEqual(buckets.map(() => 1));
    expect((await funnel({ ...day, clock: "event" })).total.sent).toBe(23);
    const autumn = await series({ from: "2026-10-25", to: "2026-10-25", interval: "hour" });
    expect(autumn.buckets).toHaveLength(25);
  });
});

describe("timeseries", () => {
  test("every bucket is there; the unfinished and the cut ones say so", async () => {
    const now = dayStart("2026-04-02", ZONE) + 3_600_000;
    const params = parseParameters(timeseriesParameters, { ...QUERY, interval: "week" });
    const { buckets } = await getTimeseries(params, now);
    expect(buckets.map(({ day, unfinished, partial }) => [day, unfinished, partial])).toEqual([
      ["2026-03-23", false, false],
      ["2026-03-30", true, false],
    ]);
    expect(buckets[1]?.start).toBe("2026-03-29T22:00:00.000Z");
    const months = await series({ interval: "month" });
    expect(months.buckets.map(({ day, partial }) => [day, partial])).toEqual([
      ["2026-03-01", true],
      ["2026-04-01", true],
    ]);
  });

  test("hours over more than a year are refused", async () => {
    await expect(series({ from: "2024-01-01", interval: "hour" })).rejects.toThrow(/interval=hour/);
  });
});

describe("null or 0", () => {
  test("without endpoints nothing is reported; a deleted endpoint counts while it has numbers", async () => {
    await database.db.endpoint.updateMany({ data: { deletedAt: new Date() } });
    try {
      expect((await funnel({})).total.delivered).toBeNull();
      const provider = "wonderpush";
      await seed([{ clock: "c", at: dayStart(FROM, ZONE), provider, counts: { sent: 1 } }]);
      expect((await funnel({})).total).toMatchObject({ sent: 1, delivered: 0, scheduled: null });
    } finally {
      await database.db.endpoint.updateMany({ data: { deletedAt: null } });
    }
  });

  test("a campaign speaks for the channels it went over, not for all that its provider knows", async () => {
    const at = dayStart(FROM, ZONE);
    const provider = "notificationapi";
    await seed([
      { clock: "c", at, provider, campaign: "codes", channel: "sms", counts: { failed: 2 } },
      { clock: "c", at, provider, campaign: "hello", channel: "email", counts: { delivered: 3 } },
    ]);
    const { groups } = await funnel({ by: "campaign" });
    const opened = Object.fromEntries(groups.map(({ label, stages }) => [label, stages.opened]));
    expect(opened).toEqual({ codes: null, hello: 0 });
    const filtered = await Promise.all(
      groups.map(({ key }) => funnel({ campaign: key ?? "" }).then(({ total }) => total.opened)),
    );
    expect(filtered).toEqual(groups.map(({ stages }) => stages.opened));
  });

  test("a count includes what is implied, and says how much", async () => {
    await seed([
      {
        clock: "c",
        at: dayStart(FROM, ZONE),
        provider: "wonderpush",
        channel: "push",
        counts: { sent: 5, implied_sent: 2, delivered: 7 },
      },
    ]);
    const { total, implied } = await funnel({});
    expect(total.sent).toBe(7);
    expect(implied).toMatchObject({ sent: 2, delivered: 0, scheduled: 0 });
  });
});

describe("campaigns", () => {
  async function seedCampaigns() {
    await seed(
      Array.from({ length: 7 }, (_, index) => ({
        clock: "c" as const,
        at: dayStart(FROM, ZONE) + index,
        provider: index % 2 ? "wonderpush" : "cleverpush",
        campaign: `c${index}`,
        channel: "push",
        counts: { delivered: 100, opened: index % 3, sent: index % 2 },
      })),
    );
  }

  test("pages follow each other without a gap or a repeat, in every order", async () => {
    await seedCampaigns();
    for (const sort of [
      "-opened",
      "opened",
      "name",
      "-sent",
      "openRate",
      "lastSeen",
      "-provider",
    ]) {
      const seen: CampaignRow[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof getCampaigns>> = await campaigns({
          sort,
          limit: "2",
          cursor,
        });
        expect(page.total).toBe(7);
        seen.push(...page.rows);
        cursor = page.next;
      }
      expect(new Set(seen.map((row) => row.key)).size, sort).toBe(7);
      expect(seen).toEqual((await campaigns({ sort, limit: "100" })).rows);
    }
    const sent = (await campaigns({ sort: "-sent" })).rows.map((row) => row.stages.sent);
    expect(sent).toEqual([1, 1, 1, null, null, null, null]);
  });

  test("a cursor of another order, or none at all, is refused", async () => {
    await seedCampaigns();
    const { next } = await campaigns({ limit: "1" });
    await expect(campaigns({ sort: "name", cursor: next ?? "" })).rejects.toThrow(/cursor/);
    await expect(campaigns({ cursor: "nonsense" })).rejects.toThrow(/cursor/);
  });

  test("people's name wins over the payload's, and that over the vendor's id; all are found", async () => {
    await seedCampaigns();
    const [a, b] = await database.db.campaign.findMany({ orderBy: { vendorId: "asc" } });
    if (!a || !b) throw new Error("no campaigns");
    await database.db.campaign.update({
      where: { id: a.id },
      data: { name: "1700000000000|Payload" },
    });
    await database.db.campaign.update({
      where: { id: b.id },
      data: { name: "1700000000000|Hidden" },
    });
    await database.db.campaignName.create({ data: { campaignId: b.id, name: "Spring Sale" } });
    const names = (await campaigns({ sort: "name" })).rows.map((row) => [row.id, row.name]);
    expect(names.slice(0, 2)).toEqual([
      ["c2", "c2"],
      ["c3", "c3"],
    ]);
    expect((await campaigns({ q: "SPRING" })).rows.map((row) => row.id)).toEqual(["c1"]);
    expect((await campaigns({ q: "c1" })).rows.map((row) => row.name)).toEqual(["Spring Sale"]);
    expect((await campaigns({ q: "payl" })).rows.map((row) => row.id)).toEqual(["c0"]);
    // The same letters, composed and not.
    const [composed, apart] = ["FR\u00dcHLING", "fru\u0308hling"];
    for (const [kept, typed] of [
      [composed, apart],
      [apart, composed],
    ] as const) {
      await database.db.campaignName.updateMany({ data: { name: `${kept} 2026` } });
      expect((await campaigns({ q: typed })).rows.map((row) => row.id)).toEqual(["c1"]);
      const { campaign: found } = await getFilterOptions({ q: typed }, NOW);
      expect(found.map(({ label }) => label)).toContain(`${kept} 2026`);
    }
  });

  test("a page is given the latest of them to filter by, and how many a search finds beside", async () => {
    await seedCampaigns();
    const { campaign: all, furtherCampaigns: none } = await getFilterOptions({}, NOW);
    expect(none).toBe(0);
    const known = all.filter(({ value }) => value !== "none");
    const [latest, ...others] = known;
    const { campaign, furtherCampaigns } = await getFilterOptions({ most: 1 }, NOW);
    expect(campaign.find(({ value }) => value !== "none")).toEqual(latest);
    expect(furtherCampaigns).toBe(others.length);
    // One that is filtered by is named, and no longer among those that are not.
    const asked = others.at(-1)?.value ?? "";
    const chosen = await getFilterOptions({ most: 1, campaigns: [asked] }, NOW);
    expect(chosen.campaign.map(({ value }) => value)).toContain(asked);
    expect(chosen.furtherCampaigns).toBe(others.length - 1);
  });

  test("a row's sparkline adds up to the row", async () => {
    await seedCampaigns();
    const { rows } = await campaigns({});
    const trends = await getCampaignTrends(
      rows.map((row) => row.key),
      QUERY,
      NOW,
    );
    expect(trends).toHaveLength(rows.length);
    for (const { key, days } of trends) {
      expect(days).toHaveLength(14);
      const row = rows.find((one) => one.key === key);
      expect(sum(days)).toEqual(row && numbers(row.stages));
    }
  });
});

describe("comparison", () => {
  test("an unfinished range is compared with the same hours of the one before", async () => {
    const today = dayStart("2026-04-08", ZONE);
    const hour = 3_600_000;
    await seed(
      [today + hour, today - 7 * 24 * hour + hour, today - 7 * 24 * hour + 9 * hour].map((at) => ({
        clock: "c" as const,
        at,
        provider: "wonderpush",
        channel: "push",
        counts: { sent: 1 },
      })),
    );
    const params = parseParameters(funnelParameters, { from: "2026-04-06", to: "2026-04-12" });
    const before = { from: "2026-03-30", to: "2026-04-05" };
    const running = await getComparison(params, before, today + 5 * hour);
    expect(running.cut).toBe(true);
    expect(running.current.stages.sent).toBe(1);
    expect(running.previous.stages.sent).toBe(1);
    const over = await getComparison(params, before, dayStart("2026-05-01", ZONE));
    expect(over.cut).toBe(false);
    expect(over.previous.stages.sent).toBe(2);
    expect(over.previousRange).toMatchObject(before);
  });

  test("a series is compared bucket by bucket, the unfinished one up to the same hour", async () => {
    const hour = 3_600_000;
    const today = dayStart("2026-04-08", ZONE);
    const weekBefore = today - 7 * 24 * hour;
    await seed(
      [weekBefore - 24 * hour, weekBefore + hour, weekBefore + 9 * hour].map((at) => ({
        clock: "e" as const,
        at,
        provider: "wonderpush",
        channel: "push",
        counts: { sent: 1 },
      })),
    );
    const params = { from: "2026-04-06", to: "2026-04-12", interval: "day" };
    const before = { from: "2026-03-30", to: "2026-04-05" };
    const sent = async (interval: string) =>
      (
        await getComparedSeries(
          parseParameters(timeseriesParameters, { ...params, interval }),
          before,
          today + 5 * hour,
        )
      ).map((bucket) => [bucket.day, bucket.lastDay, bucket.stages.sent, bucket.cut]);
    expect((await sent("day")).slice(0, 4)).toEqual([
      ["2026-03-30", "2026-03-30", 0, false],
      ["2026-03-31", "2026-03-31", 1, false],
      ["2026-04-01", "2026-04-01", 1, true],
      ["2026-04-02", "2026-04-02", 0, false],
    ]);
    expect(await sent("week")).toEqual([["2026-03-30", "2026-04-01", 2, true]]);
  });
});
