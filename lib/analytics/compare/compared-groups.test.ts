import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getCampaign } from "@/lib/analytics/campaigns/campaign";
import { getCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { campaignParameters, campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { dayStart } from "@/lib/bucket";
import { STAGES } from "@/lib/providers/event";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { campaignIdOf, type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import {
  type ComparedFigures,
  type Figures,
  getCampaignsCompared,
  getGroupsComparison,
  getSplitsCompared,
} from "./compared-groups";

const ZONE = "Europe/Berlin";
const PROVIDERS = ["wonderpush", "cleverpush", "pushwoosh", "notificationapi", "contextpush"];
/** Berlin changes its clocks on the 29th of March, between the two. */
const RANGE = { from: "2026-03-30", to: "2026-04-05" };
const BEFORE = { from: "2026-03-23", to: "2026-03-29" };
const HOUR = 3_600_000;
const OVER = dayStart("2026-05-01", ZONE);
const NOON = dayStart("2026-04-03", ZONE) + 12 * HOUR;

const shared = globalThis as { pushlensSeen?: unknown };

let database: TestDatabase;
let endpoints: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, ZONE, PROVIDERS);
});
afterEach(async () => {
  await database.db.$executeRaw`TRUNCATE rollup, campaign, campaign_name, gap`;
});
afterAll(() => database.close());

type Seed = Omit<SeedFact, "endpointId"> & { readonly provider: string };
/** Seeds facts of endpoints that something had come from long before, or not. */
async function seed(facts: readonly Seed[], begun: readonly string[] = PROVIDERS): Promise<void> {
  shared.pushlensSeen = undefined;
  const early = { clock: "e" as const, at: dayStart("2026-01-05", ZONE), counts: { opted_in: 1 } };
  const all = [...begun.map((provider) => ({ ...early, provider })), ...facts];
  const withEndpoint = all.map(({ provider, ...fact }) => ({
    ...fact,
    endpointId: endpoints[provider] ?? "",
  }));
  await seedRollup(database.db, ZONE, withEndpoint);
}

const at = fc
  .integer({ min: dayStart(BEFORE.from, ZONE), max: dayStart("2026-04-06", ZONE) - 1 })
  .map((ms) => ms - (ms % HOUR));
const fact: fc.Arbitrary<Seed> = fc.record({
  clock: fc.constantFrom("c", "e"),
  at,
  provider: fc.constantFrom(...PROVIDERS),
  campaign: fc.constantFrom(null, "a", "b"),
  channel: fc.constantFrom("push", "email", ""),
  platform: fc.constantFrom("ios", "android", ""),
  counts: fc.record({
    sent: fc.nat(500),
    delivered: fc.nat(400),
    opened: fc.nat(90),
    failed: fc.nat(20),
    implied_sent: fc.nat(9),
  }),
});
const DIMENSIONS = ["provider", "endpoint", "channel", "platform", "campaign"] as const;

/** What was there before, else zero of what is reported, and never a rate. */
function expectBefore({ current, previous }: ComparedFigures, report: Figures | undefined): void {
  if (report) {
    expect(previous.stages).toEqual(report.stages);
    expect(previous.rates).toEqual(report.rates);
    return;
  }
  for (const stage of STAGES) {
    expect(previous.stages[stage]).toBe(current.stages[stage] === null ? null : 0);
  }
  expect(Object.values(previous.rates).map(({ value }) => value)).toEqual([null, null, null, null]);
}

test("both sides are what two reports say, one of each range, whatever they are split by", async () => {
  const asked = fc.record({
    facts: fc.array(fact, { minLength: 1, maxLength: 25 }),
    by: fc.constantFrom(...DIMENSIONS),
    clock: fc.constantFrom("cohort" as const, "event" as const),
    evidence: fc.constantFrom("any" as const, "confirmed" as const),
  });
  await fc.assert(
    fc
      .asyncProperty(asked, async ({ facts, by, clock, evidence }) => {
        await seed(facts);
        const query = { by, clock, evidence };
        const report = (range: object) =>
          getFunnel(parseParameters(funnelParameters, { ...query, ...range }), OVER);
        const [own, before] = await Promise.all([report(RANGE), report(BEFORE)]);
        const params = parseParameters(funnelParameters, { ...query, ...RANGE });
        const compared = await getGroupsComparison({ ...params, by }, BEFORE, OVER);
        expect(compared.cut).toBe(false);
        expect(compared.total.current.stages).toEqual(own.total);
        expect(compared.total.previous.stages).toEqual(before.total);
        expect(compared.total.previous.rates).toEqual(before.rates);
        expect(compared.groups.map(({ key }) => key)).toEqual(own.groups.map(({ key }) => key));
        for (const group of compared.groups) {
          const find = ({ groups }: typeof own) => groups.find(({ key }) => key === group.key);
          expect(find(own)).toMatchObject(group.current);
          expectBefore(group, find(before));
        }
      })
      .beforeEach(async () => {
        await database.db.$executeRaw`TRUNCATE rollup, campaign, campaign_name`;
      }),
    { numRuns: 25 },
  );
}, 60_000);

test("a range that has not ended is compared up to the same hour, group by group", async () => {
  const hours = (day: string, hour: number) => dayStart(day, ZONE) + hour * HOUR;
  const push = { clock: "c" as const, channel: "push", platform: "ios" };
  await seed([
    { ...push, provider: "wonderpush", at: hours("2026-04-03", 11), counts: { sent: 50 } },
    // The hour that has not ended, and what the other range had after it.
    { ...push, provider: "wonderpush", at: hours("2026-04-03", 12), counts: { sent: 7 } },
    { ...push, provider: "wonderpush", at: hours("2026-03-27", 11), counts: { sent: 40 } },
    { ...push, provider: "wonderpush", at: hours("2026-03-27", 12), counts: { sent: 400 } },
    { ...push, provider: "wonderpush", at: hours("2026-03-28", 3), counts: { sent: 4000 } },
  ]);
  for (const by of ["provider", "platform"] as const) {
    const params = parseParameters(funnelParameters, { ...RANGE, by });
    const { cut, groups, total } = await getGroupsComparison({ ...params, by }, BEFORE, NOON);
    expect(cut).toBe(true);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.current.stages.sent).toBe(50);
    expect(groups[0]?.previous.stages.sent).toBe(40);
    expect([total.current.stages.sent, total.previous.stages.sent]).toEqual([50, 40]);
  }
});

test("a day with a gap in one range is left out of both, of its source alone", async () => {
  const days = ["2026-03-24", "2026-03-31"];
  await seed(
    days.flatMap((day) =>
      ["wonderpush", "pushwoosh"].map((provider) => ({
        ...{ clock: "c" as const, provider, channel: "push", at: dayStart(day, ZONE) + HOUR },
        counts: { sent: 100, delivered: 90 },
      })),
    ),
  );
  await database.db.gap.create({
    data: {
      id: randomUUID(),
      reason: "outage",
      provider: "pushwoosh",
      startsAt: new Date(dayStart("2026-03-31", ZONE)),
      endsAt: new Date(dayStart("2026-04-01", ZONE)),
    },
  });
  const params = parseParameters(funnelParameters, { ...RANGE, by: "provider" });
  const { groups, without } = await getGroupsComparison(
    { ...params, by: "provider" },
    BEFORE,
    OVER,
  );
  const sent = Object.fromEntries(
    groups.map(({ key, current, previous }) => [key, [current.stages.sent, previous.stages.sent]]),
  );
  expect(sent).toMatchObject({ wonderpush: [100, 100], pushwoosh: [0, 0] });
  expect(without).toEqual(["Pushwoosh on 1 day"]);
});

test("what a provider had not begun to tell is not zero before", async () => {
  const providers = ["wonderpush", "pushwoosh"];
  const push = { clock: "c" as const, channel: "push", at: dayStart("2026-04-01", ZONE) };
  const facts = providers.map((provider) => ({ ...push, provider, counts: { sent: 50 } }));
  await seed(facts, ["wonderpush"]);
  const params = parseParameters(funnelParameters, { ...RANGE, by: "provider" });
  const { groups } = await getGroupsComparison({ ...params, by: "provider" }, BEFORE, OVER);
  const before = Object.fromEntries(groups.map(({ key, previous }) => [key, previous.stages.sent]));
  expect(before).toEqual({ wonderpush: 0, pushwoosh: null });
});

test("the campaigns of a page are compared with their own rows of the other range", async () => {
  const facts = ["2026-03-25", "2026-04-01"].flatMap((day, week) =>
    ["a", "b", null].map((campaign, place) => ({
      ...{ clock: "c" as const, provider: "cleverpush", channel: "web_push", campaign },
      at: dayStart(day, ZONE) + HOUR,
      counts: { delivered: 100 * (week + 1) + place, opened: 10 * (week + 1) },
    })),
  );
  // One of them had nothing before.
  await seed(facts.filter(({ campaign }, place) => campaign !== "b" || place > 2));
  const params = parseParameters(campaignsParameters, { ...RANGE, sort: "-delivered" });
  const [{ rows }, before] = await Promise.all([
    getCampaigns(params, OVER),
    getCampaigns({ ...params, ...BEFORE }, OVER),
  ]);
  expect(rows).toHaveLength(3);
  const keys = rows.map(({ key }) => key);
  for (const some of [keys, null]) {
    const { of } = await getCampaignsCompared(some, params, BEFORE, OVER);
    for (const row of rows) {
      expect(of(row.key)?.current.stages).toEqual(row.stages);
      const other = before.rows.find(({ key }) => key === row.key);
      if (other)
        expect(of(row.key)?.previous).toMatchObject({ stages: other.stages, rates: other.rates });
    }
    const fresh = of(campaignIdOf(endpoints.cleverpush ?? "", "b"));
    expect(fresh?.previous.stages).toMatchObject({ delivered: 0, opened: 0, sent: null });
    expect(of("00000000-0000-4000-8000-000000000000")).toBeNull();
  }
});

test("a campaign's page compares what its own reports say of the two ranges, and splits both alike", async () => {
  const facts = fc.array(fact, { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(facts, async (some) => {
      await database.db.$executeRaw`TRUNCATE rollup, campaign`;
      const own = [...some, { ...(some[0] as Seed), provider: "pushwoosh", campaign: "a" }];
      await seed(own);
      const key = campaignIdOf(endpoints.pushwoosh ?? "", "a");
      const campaign = (range: object) =>
        getCampaign(key, parseParameters(campaignParameters, { ...range }), OVER);
      const asked = parseParameters(campaignParameters, RANGE);
      const compared = await getSplitsCompared({ ...asked, campaign: [key] }, BEFORE, OVER);
      const [now, before] = [await campaign(RANGE), await campaign(BEFORE)];
      expect(compared.total.current).toMatchObject({ stages: now.total, rates: now.rates });
      expect(compared.total.previous).toMatchObject({ stages: before.total, rates: before.rates });
      for (const part of ["platforms", "channels"] as const) {
        expect(compared[part].map((group) => group.key)).toEqual(now[part].map(({ key }) => key));
        for (const group of compared[part]) {
          const earlier = before[part].find(({ key }) => key === group.key);
          expect(group.current.stages).toEqual(
            now[part].find((one) => one.key === group.key)?.stages,
          );
          expectBefore(group, earlier);
        }
      }
    }),
    { numRuns: 15 },
  );
});
