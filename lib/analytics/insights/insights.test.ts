import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { dayStart } from "@/lib/bucket";
import { eachDay, shiftDay } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { forecastResponse, insightsResponse } from "./answers";
import { getForecast } from "./forecast-days";
import { getInsights } from "./insights";
import { forecastParameters, insightsParameters } from "./parameters";

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
/** A Thursday, 14:30; clocks were set back on 25 October. */
const TODAY = "2026-11-26";
const NOW = dayStart(TODAY, ZONE) + 14.5 * HOUR;
const FIRST = shiftDay(TODAY, -84);

let database: TestDatabase;
let endpoints: Record<string, string>;

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
/** Up to 3% more or less, the same for a day each time. */
const noise = (day: string) => 1 + ((Number(day.slice(8)) * 7 + weekday(day) * 3) % 7) / 100 - 0.03;

/** A day of one source in two hours, 9 and 18 o'clock: a weekday's usual size, times `factor`. */
function dayOf(provider: string, day: string, factor: number, more: Record<string, number> = {}) {
  const usual = (weekday(day) === 0 ? 400 : 2_000) * noise(day) * factor;
  const delivered = Math.round(usual);
  const counts = { sent: delivered + 20, delivered, opened: Math.round(usual / 10), ...more };
  return [9, 18].map(
    (hour): SeedFact => ({
      clock: "e",
      at: dayStart(day, ZONE) + hour * HOUR,
      endpointId: endpoints[provider] ?? "",
      channel: "push",
      campaign: "daily",
      counts,
    }),
  );
}

/** All days up to yesterday, and today's morning; `change` gives a day's factor and own counts. */
async function fill(change: (day: string, provider: string) => number) {
  await database.db.$executeRaw`TRUNCATE rollup, campaign, gap`;
  const facts = eachDay({ from: FIRST, to: TODAY }).flatMap((day) =>
    ["wonderpush", "pushwoosh"].flatMap((provider) => {
      const own = dayOf(provider, day, change(day, provider));
      return day === TODAY ? own.slice(0, 1) : own;
    }),
  );
  await seedRollup(database.db, ZONE, facts);
}

const insights = (query: Record<string, string> = {}, now = NOW) =>
  getInsights(parseParameters(insightsParameters, { from: "2026-10-30", ...query }), now);

beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, ZONE, ["wonderpush", "pushwoosh"]);
  await database.db.workerHeartbeat.create({
    data: { id: endpoints.wonderpush ?? "", seenAt: new Date(NOW) },
  });
});
afterAll(() => database.close());

describe("where every day is as usual", () => {
  beforeAll(() => fill(() => 1));

  test("nothing is said, of Sundays, of a day that has not ended, or of the clocks' change", async () => {
    for (const query of [
      {},
      { from: TODAY },
      { from: "2026-10-01" },
      { from: "2026-11-22", to: "2026-11-22" },
    ])
      expect(await insights(query)).toMatchObject({ sentences: [], reason: "nothing_unusual" });
  });

  test("and a short history says that it is one", async () => {
    const early = dayStart(shiftDay(FIRST, 20), ZONE);
    const report = await insights({ from: FIRST, to: shiftDay(FIRST, 20) }, early);
    expect(report).toMatchObject({ sentences: [], reason: "too_little_history" });
  });

  test("and a range to come says that it is one", async () => {
    for (const about of ["overview", "campaigns"]) {
      const report = await insights({ from: shiftDay(TODAY, 1), to: shiftDay(TODAY, 7), about });
      expect(report, about).toMatchObject({ sentences: [], reason: "not_begun" });
    }
  });

  test("the next week is as this one was, with a band and a table's days", async () => {
    const report = forecastResponse.parse(
      await getForecast(parseParameters(forecastParameters, {}), NOW),
    );
    expect(report.range).toMatchObject({ from: "2026-11-27", to: "2026-12-03" });
    expect(report.days.map(({ day }) => day)).toEqual(eachDay(report.range));
    const [friday] = report.days;
    const seen = await getFunnel(
      parseParameters(funnelParameters, { from: "2026-11-20", to: "2026-11-20", clock: "event" }),
      NOW,
    );
    expect(friday?.delivered?.expected).toBe(seen.total.delivered);
    expect(friday?.delivered?.low).toBeLessThan(seen.total.delivered ?? 0);
    // Today is Thursday and has not ended: next Thursday is as last week's.
    expect(report.days[6]?.delivered?.expected).toBeGreaterThan(7_000);
  });

  test("in the first hour of a day, too, the forecast begins with the next", async () => {
    const soon = dayStart(TODAY, ZONE) + HOUR / 2;
    const { range, days } = await getForecast(parseParameters(forecastParameters, {}), soon);
    expect(range).toMatchObject({ from: "2026-11-27", to: "2026-12-03" });
    // Friday is as Friday was, though Wednesday has not settled.
    const friday = await getForecast(parseParameters(forecastParameters, {}), NOW);
    expect(days[0]?.delivered?.expected).toBe(friday.days[0]?.delivered?.expected);
  });

  test("no forecast from three weeks", async () => {
    const early = dayStart(shiftDay(FIRST, 21), ZONE);
    const report = await getForecast(parseParameters(forecastParameters, {}), early);
    expect(report.reason).toBe("too_little_history");
    expect(report.days[0]?.delivered).toBeNull();
  });
});

describe("a day that fell by half at one of two sources", () => {
  const day = "2026-11-25";
  beforeAll(() => fill((one, provider) => (one === day && provider === "pushwoosh" ? 0.3 : 1)));

  test("is one sentence, which names the source and leads to the same numbers", async () => {
    const report = insightsResponse.parse(await insights());
    const [sentence, ...more] = report.sentences;
    expect(more).toEqual([]);
    expect(sentence).toMatchObject({ measure: "sent", from: day, to: day, seasons: 8 });
    expect(sentence?.text).toMatch(
      /^[\d,]+ sends on Wednesday, 25 Nov, 3\d% fewer than on a usual Wednesday \([\d,]+\)\.$/,
    );
    expect(sentence?.detail).toBe("Most of the difference is My pushwoosh's.");
    expect(sentence?.mostly).toEqual({ endpoint: endpoints.pushwoosh, name: "My pushwoosh" });
    const [path, query] = (sentence?.path ?? "").split("?");
    expect(path).toBe("/funnel");
    const behind = await getFunnel(
      parseParameters(funnelParameters, new URLSearchParams(query)),
      NOW,
    );
    const left = await insights({ notEndpoint: endpoints.wonderpush ?? "" });
    expect(left.sentences[0]?.path).toContain(`&notEndpoint=${endpoints.wonderpush}`);
    const own = await insights({ endpoint: endpoints.pushwoosh ?? "" });
    expect(behind.total.sent).toBe(own.sentences[0]?.value);
  });

  test("is not told where it is a known gap", async () => {
    const gap = {
      id: endpoints.pushwoosh ?? "",
      provider: null,
      endpointId: endpoints.pushwoosh ?? null,
      startsAt: new Date(dayStart(day, ZONE) + HOUR),
      endsAt: new Date(dayStart(day, ZONE) + 20 * HOUR),
      reason: "An outage.",
    };
    await database.db.gap.create({ data: gap });
    try {
      const report = await insights();
      expect(report.sentences).toEqual([]);
      expect(report.without).toEqual(["My pushwoosh"]);
    } finally {
      await database.db.gap.deleteMany();
    }
  });

  test("is not told while Pushlens itself is not well", async () => {
    expect((await insights({}, NOW)).sentences).toHaveLength(1);
    await database.db.workerHeartbeat.updateMany({ data: { seenAt: new Date(NOW - HOUR) } });
    expect((await insights()).sentences).toEqual([]);
    await database.db.workerHeartbeat.updateMany({ data: { seenAt: new Date(NOW) } });
  });

  test("is a campaign's too, and the audience says nothing of it", async () => {
    const { sentences } = await insights({ about: "campaigns" });
    expect(sentences[0]?.text).toMatch(/^“daily”: /);
    expect(sentences[0]?.path).toMatch(/^\/campaigns\/[0-9a-f-]+\?from=2026-11-25&to=2026-11-25/);
    expect((await insights({ about: "audience" })).sentences).toEqual([]);
  });
});

describe("opens that fell while as much was delivered", () => {
  beforeAll(async () => {
    await fill(() => 1);
    const since = new Date(`${shiftDay(TODAY, -7)}T00:00:00Z`);
    await database.db.$executeRaw(Prisma.sql`
      UPDATE rollup SET opened = opened / 2 WHERE day >= ${since}::date`);
  });

  test("are told as the rate of the week, once, and as bad", async () => {
    const { sentences } = await insights({ from: "2026-11-19", to: "2026-11-25" });
    const open = sentences.find(({ measure }) => measure === "open");
    expect(open).toMatchObject({ tone: "bad", unit: "share", from: "2026-11-19" });
    expect(open?.text).toMatch(/^The open rate was 5.00% in the 7 days 19 Nov – 25 Nov, /);
    expect(new Set(sentences.map(({ measure }) => measure)).size).toBe(sentences.length);
  });

  test("today so far is held against the same hours", async () => {
    const { sentences } = await insights({ from: TODAY });
    expect(sentences[0]).toMatchObject({ from: TODAY, until: "2026-11-26T12:00:00.000Z" });
    expect(sentences.map(({ text }) => text).join()).toContain("today until 13:00");
  });
});
