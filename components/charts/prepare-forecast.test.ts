import { expect, test } from "vitest";
import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import type { ForecastReport } from "@/lib/analytics/insights/answers";
import { bucketLabels } from "./bucket-labels";
import { bandText, withForecast } from "./prepare-forecast";
import { prepareTrend, type TrendStage } from "./prepare-trend";

const labels = bucketLabels("day", "UTC");
const bucket = (day: string, delivered: number, unfinished = false): TimeBucket => ({
  ...{ start: `${day}T00:00:00.000Z`, day, unfinished, partial: false },
  automatic: { opened: null, clicked: null },
  stages: {
    ...{ scheduled: null, sent: null, delivered, opened: null },
    ...{ clicked: null, failed: null, cancelled: null },
  },
});
const forecast: ForecastReport = {
  range: { from: "2026-11-21", to: "2026-11-22", timeZone: "UTC" },
  ...{ method: "", within: 0.8, reason: null },
  days: ["2026-11-21", "2026-11-22"].map((day) => ({
    ...{ day, sent: null, opened: null },
    delivered: { expected: 7_012, low: 6_200, high: 7_900 },
  })),
};
const seen = (shown: readonly TrendStage[] = ["delivered", "opened"]) =>
  prepareTrend(
    [bucket("2026-11-19", 7_000), bucket("2026-11-20", 900, true)],
    [],
    labels,
    Date.parse("2026-11-20T12:00:00Z"),
    undefined,
    shown,
  );

test("days to come stand behind what was seen, on lines of their own, and are told in words", () => {
  const picture = withForecast(seen(), forecast, labels);
  expect(picture.points.map(({ foretold }) => foretold ?? false)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const [, , ahead] = picture.points;
  expect(ahead?.delivered).toBeUndefined();
  expect(ahead?.deliveredAhead).toBe(7_012);
  expect(ahead?.deliveredBand).toEqual([6_200, 7_900]);
  expect(ahead?.label).toContain("21 Nov");
  expect(picture.foretold).toEqual(["delivered"]);
  expect(picture.summary).toMatch(/ Forecast for 21 Nov – 22 Nov, .*: delivered 14,024\.$/);
  expect(bandText(7_012, ahead?.deliveredBand)).toBe("7,012 (6,200 to 7,900)");
});

test("without a forecast, or of a line that none is made for, the picture stays as it was", () => {
  expect(withForecast(seen(), null, labels)).toEqual(seen());
  const none = { ...forecast, days: forecast.days.map((day) => ({ ...day, delivered: null })) };
  expect(withForecast(seen(), none, labels)).toEqual(seen());
});
