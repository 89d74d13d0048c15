import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { dayStart } from "@/lib/bucket";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { campaignIdOf, type SeedFact, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getBestTime, lowerBound } from "./best-time";
import { getFunnel } from "./funnel";
import { bestTimeParameters, funnelParameters } from "./parameters";

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
/** Berlin sets its clocks back on Sunday, 25 October. */
const QUERY = { from: "2026-10-19", to: "2026-11-01" };
const NOW = dayStart("2026-11-20", ZONE);

let database: TestDatabase;
let endpoints: Record<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, ZONE, [
    "wonderpush",
    "cleverpush",
    "notificationapi",
  ]);
});
afterEach(async () => {
  await database.db.$executeRaw`TRUNCATE rollup`;
});
afterAll(() => database.close());

const bestTime = (query: Record<string, string> = {}) =>
  getBestTime(parseParameters(bestTimeParameters, { ...QUERY, ...query }), NOW);

/** Messages that began at a local hour of a day without a clock change before it. */
const began = (
  day: string,
  hour: number,
  counts: SeedFact["counts"],
  more: { provider?: string; channel?: string } = {},
): SeedFact => ({
  clock: "c",
  at: dayStart(day, ZONE) + hour * HOUR + 60_000,
  endpointId: endpoints[more.provider ?? "wonderpush"] ?? "",
  channel: more.channel ?? "push",
  counts,
});

const cellOf = (report: Awaited<ReturnType<typeof bestTime>>, weekday: number, hour: number) =>
  report.cells.find((cell) => cell.weekday === weekday && cell.hour === hour);

describe("the best time", () => {
  test("is that of pushes where there are e-mails too, as a filter on them says", async () => {
    await seedRollup(database.db, ZONE, [
      began("2026-10-22", 18, { sent: 500, delivered: 500, opened: 90 }),
      began("2026-10-20", 9, { sent: 500, delivered: 500, opened: 20 }),
      began(
        "2026-10-19",
        9,
        { delivered: 900, opened: 300 },
        { provider: "notificationapi", channel: "email" },
      ),
    ]);
    const report = await bestTime();
    expect(report.channels).toEqual(["push", "web_push"]);
    expect(report.best).toMatchObject({ weekday: 4, hour: 18, numerator: 90, denominator: 500 });
    const asked = { ...QUERY, channel: ["push", "web_push"] };
    const filtered = await getBestTime(parseParameters(bestTimeParameters, asked), NOW);
    expect(report).toEqual(filtered);
    const mails = await bestTime({ channel: "email" });
    expect(mails).toMatchObject({ channels: ["email"], best: { weekday: 1, hour: 9 } });
    const both = { ...QUERY, channel: ["push", "web_push", "email"] };
    const together = await getBestTime(parseParameters(bestTimeParameters, both), NOW);
    expect(together.best).toMatchObject({ weekday: 1, hour: 9 });
  });

  test("names the campaign that makes it, of the messages that it counts alone", async () => {
    const at = (hour: number, campaign: string | null, opened: number, more = {}): SeedFact => ({
      ...began("2026-10-22", hour, { sent: 400, delivered: 400, opened }, more),
      campaign,
    });
    const mail = { provider: "notificationapi", channel: "email" };
    await seedRollup(database.db, ZONE, [
      at(18, "deals", 90),
      at(18, "welcome", 50),
      at(18, null, 20),
      at(18, "newsletter", 399, mail),
      at(9, "welcome", 10),
    ]);
    const { best } = await bestTime();
    expect(best).toMatchObject({ weekday: 4, hour: 18, numerator: 160 });
    expect(best?.mostly).toEqual({
      key: campaignIdOf(endpoints.wonderpush ?? "", "deals"),
      name: "deals",
      share: 90 / 160,
    });
    await seedRollup(database.db, ZONE, [at(18, "welcome", 20)]);
    // 90 of 180 are no more than half.
    expect((await bestTime()).best).toMatchObject({ numerator: 180, mostly: null });
    const alone = { campaign: campaignIdOf(endpoints.wonderpush ?? "", "deals") };
    expect((await bestTime(alone)).best).toMatchObject({ numerator: 90, mostly: null });
  });

  test("is compared inside the same campaigns, so that a popular one makes no good hour", async () => {
    const at = (day: string, hour: number, campaign: string | null, opened: number): SeedFact => ({
      ...began(day, hour, { sent: 1000, delivered: 1000, opened }),
      campaign,
    });
    await seedRollup(database.db, ZONE, [
      at("2026-10-19", 9, "newsletter", 400),
      at("2026-10-19", 9, "deals", 50),
      at("2026-10-22", 18, "deals", 90),
      at("2026-10-22", 18, null, 10),
    ]);
    const { best, within } = await bestTime({ to: "2026-10-31" });
    expect(best).toMatchObject({ weekday: 1, hour: 9 });
    expect(within).toMatchObject({ campaigns: 1, hours: [{ hour: 18 }, { hour: 9 }] });
    expect(within?.cells).toHaveLength(2);
    const [first] = within?.cells ?? [];
    expect(first).toMatchObject({ weekday: 4, hour: 18, messages: 1000, opened: 90, mark: "best" });
    expect(first?.difference).toBeCloseTo(0.04, 10);
    expect(first?.mostly?.name).toBe("deals");
    const alone = { campaign: campaignIdOf(endpoints.wonderpush ?? "", "newsletter") };
    expect((await bestTime({ ...alone, to: "2026-10-31" })).within).toBeNull();
  });

  test("is compared alike where a campaign's messages lie weeks or months apart", async () => {
    const at = (day: string, hour: number, opened: number): SeedFact => ({
      ...began(day, hour, { sent: 1000, delivered: 1000, opened }),
      campaign: "deals",
    });
    const late = [at("2026-10-19", 9, 50), at("2026-10-22", 18, 90)];
    await seedRollup(database.db, ZONE, [...late, at("2026-10-12", 9, 60)]);
    const near = await bestTime({ from: "2026-10-01" });
    await database.db.$executeRaw`TRUNCATE rollup`;
    // Both are Mondays.
    await seedRollup(database.db, ZONE, [...late, at("2026-05-11", 9, 60)]);
    const far = await bestTime({ from: "2026-05-01" });
    expect(far.within).toEqual(near.within);
    expect(far.within?.cells).toContainEqual(
      expect.objectContaining({ weekday: 1, hour: 9, messages: 2000, opened: 110 }),
    );
  });

  test("leaves out the days that a source lacks from every hour, as from the rate of all", async () => {
    await seedRollup(database.db, ZONE, [
      began("2026-10-20", 18, { sent: 200, delivered: 200, opened: 40 }),
      began("2026-10-27", 18, { sent: 200, delivered: 200, opened: 0 }),
    ]);
    const startsAt = new Date(dayStart("2026-10-27", ZONE));
    const endsAt = new Date(startsAt.getTime() + 20 * HOUR);
    const endpointId = endpoints.wonderpush ?? "";
    await database.db.gap.create({
      data: { id: randomUUID(), reason: "outage", startsAt, endsAt, endpointId, provider: null },
    });
    const { rate, best } = await bestTime();
    await database.db.gap.deleteMany();
    expect(rate).toMatchObject({ numerator: 40, denominator: 200 });
    expect(best).toMatchObject({ weekday: 2, hour: 18, numerator: 40, denominator: 200 });
  });

  test("is told by the wall clock, before and after the clocks change, both 2 a.m. together", async () => {
    await seedRollup(database.db, ZONE, [
      began("2026-10-20", 18, { sent: 200, delivered: 200, opened: 10 }),
      began("2026-10-27", 18, { sent: 100, delivered: 100, opened: 20 }),
      began("2026-10-25", 2, { sent: 30, delivered: 30, opened: 1 }),
      began("2026-10-25", 3, { sent: 40, delivered: 40, opened: 2 }),
      began("2026-10-25", 24, { sent: 50, delivered: 50, opened: 5 }),
    ]);
    const report = await bestTime();
    expect(report.cells).toHaveLength(168);
    expect(cellOf(report, 2, 18)).toMatchObject({ numerator: 30, denominator: 300, value: 0.1 });
    expect(cellOf(report, 7, 2)).toMatchObject({ numerator: 3, denominator: 70 });
    expect(cellOf(report, 7, 23)).toMatchObject({ numerator: 5, denominator: 50 });
    expect(cellOf(report, 1, 0)).toMatchObject({ value: null, denominator: 0 });
  });

  test("adds up to the funnel's open rate, over hours, weekdays and all", async () => {
    await seedRollup(database.db, ZONE, [
      began("2026-10-20", 9, { sent: 200, delivered: 180, opened: 10 }),
      began("2026-10-25", 20, { delivered: 300, opened: 33 }, { provider: "cleverpush" }),
      began("2026-10-28", 4, { sent: 100, delivered: 100, opened: 20 }),
    ]);
    const report = await bestTime();
    const { rates } = await getFunnel(parseParameters(funnelParameters, QUERY), NOW);
    expect(report.rate).toEqual(rates.open);
    for (const part of [report.cells, report.hours, report.weekdays]) {
      const sum = (name: "numerator" | "denominator") =>
        part.reduce((total, one) => total + one[name], 0);
      expect([sum("numerator"), sum("denominator")]).toEqual([63, 580]);
    }
  });

  test("leaves out what does not report opens, so that it lowers no hour's rate", async () => {
    const silent = { provider: "notificationapi", channel: "sms" };
    await seedRollup(database.db, ZONE, [
      began("2026-10-20", 9, { sent: 200, delivered: 200, opened: 50 }),
      began("2026-10-20", 9, { delivered: 1000 }, silent),
    ]);
    expect(cellOf(await bestTime(), 2, 9)).toMatchObject({ numerator: 50, denominator: 200 });
  });

  test("is no hour of few messages, however well they did", async () => {
    await seedRollup(database.db, ZONE, [
      began("2026-10-20", 9, { sent: 99, delivered: 99, opened: 90 }),
      began("2026-10-21", 9, { sent: 9000, delivered: 9000, opened: 900 }),
      began("2026-10-22", 9, { sent: 9000, delivered: 9000, opened: 450 }),
    ]);
    const { best, least } = await bestTime();
    expect(least).toBe(100);
    expect(best).toMatchObject({ weekday: 3, hour: 9, value: 0.1, denominator: 9000, clear: true });
  });

  test("is not called clear where chance could have made it", async () => {
    await seedRollup(database.db, ZONE, [
      began("2026-10-20", 9, { sent: 120, delivered: 120, opened: 14 }),
      began("2026-10-21", 9, { sent: 5000, delivered: 5000, opened: 500 }),
    ]);
    expect((await bestTime()).best).toMatchObject({ clear: false });
  });

  test("is none while no hour has enough messages", async () => {
    await seedRollup(database.db, ZONE, [began("2026-10-20", 9, { delivered: 10, opened: 1 })]);
    expect((await bestTime()).best).toBeNull();
    expect((await bestTime({ provider: "cleverpush" })).rate.value).toBeNull();
  });

  test("a share's lower bound is below it, and nears it with more messages", () => {
    expect(lowerBound(0, 0)).toBe(0);
    expect(lowerBound(10, 100)).toBeLessThan(0.1);
    expect(lowerBound(1000, 10_000)).toBeGreaterThan(lowerBound(10, 100));
    expect(lowerBound(7, 5)).toBeLessThanOrEqual(1);
  });
});
