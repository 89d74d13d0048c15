import { describe, expect, it } from "vitest";
import type { TimeBucket } from "@/lib/analytics/types";
import { autoInterval, bucketLabels, intervalsFor } from "./bucket-labels";
import { prepareTrend } from "./prepare-trend";

const bucket = (day: string, delivered: number | null, unfinished = false): TimeBucket => ({
  start: `${day}T00:00:00.000Z`,
  day,
  unfinished,
  partial: false,
  stages: {
    scheduled: null,
    sent: null,
    delivered,
    opened: null,
    clicked: null,
    failed: null,
    cancelled: null,
  },
});
const labels = bucketLabels("day", "UTC");
const now = Date.parse("2026-11-20T12:00:00Z");

describe("a trend", () => {
  it("draws the way to an unfinished bucket dashed, not solid", () => {
    const { points } = prepareTrend(
      [bucket("2026-11-18", 5), bucket("2026-11-19", 7), bucket("2026-11-20", 2, true)],
      [],
      labels,
      now,
    );
    expect(points.map((point) => point.delivered)).toEqual([5, 7, null]);
    expect(points.map((point) => point.deliveredOpen)).toEqual([null, 7, 2]);
  });

  it("draws nothing for what has not begun, rather than zero", () => {
    const { points } = prepareTrend(
      [bucket("2026-11-20", 2, true), bucket("2026-11-21", 0, true)],
      [],
      labels,
      now,
    );
    expect(points.map((point) => point.deliveredOpen)).toEqual([2, null]);
  });

  it("breaks where nothing is known, and leaves out a stage nobody reports", () => {
    const { points, stages } = prepareTrend(
      [bucket("2026-11-18", 5), bucket("2026-11-19", null)],
      [],
      labels,
      now,
    );
    expect(points[1]?.delivered).toBeNull();
    expect(stages).toEqual(["delivered"]);
  });

  it("lays the earlier range under it, bucket by bucket", () => {
    const { points, compared } = prepareTrend(
      [bucket("2026-11-18", 5)],
      [bucket("2026-11-17", 4)],
      labels,
      now,
    );
    expect(compared).toBe(true);
    expect(points[0]?.deliveredBefore).toBe(4);
    expect(points[0]?.previousLabel).toBe("Tue, 17 Nov 2026");
  });

  it("says in words what it shows", () => {
    const { summary } = prepareTrend(
      [bucket("2026-11-18", 5), bucket("2026-11-19", 7)],
      [],
      labels,
      now,
    );
    expect(summary).toBe(
      "18 Nov – 19 Nov, by the time it happened: 12 delivered, most on 19 Nov (7).",
    );
  });
});

describe("the size of buckets", () => {
  it("follows the range", () => {
    expect(autoInterval({ from: "2026-11-20", to: "2026-11-20" })).toBe("hour");
    expect(autoInterval({ from: "2026-10-24", to: "2026-11-20" })).toBe("day");
    expect(autoInterval({ from: "2025-11-21", to: "2026-11-20" })).toBe("week");
    expect(autoInterval({ from: "2020-11-21", to: "2026-11-20" })).toBe("month");
  });

  it("offers only sizes that make sense", () => {
    expect(intervalsFor({ from: "2026-11-20", to: "2026-11-20" })).toEqual(["hour"]);
    expect(intervalsFor({ from: "2026-10-24", to: "2026-11-20" })).toEqual(["day", "week"]);
  });
});
