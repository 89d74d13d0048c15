import { describe, expect, it } from "vitest";
import type { ComparedBucket } from "@/lib/analytics/compare/compared-series";
import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import { bucketLabels } from "./bucket-labels";
import { deltaAt, prepareTrend, TREND_LINES } from "./prepare-trend";

const bucket = (day: string, delivered: number | null, unfinished = false): TimeBucket => ({
  start: `${day}T00:00:00.000Z`,
  day,
  unfinished,
  partial: false,
  automatic: { opened: null, clicked: null },
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
const earlier = (day: string, delivered: number | null, cut = false): ComparedBucket => ({
  ...bucket(day, delivered),
  lastDay: day,
  cut,
});
const [, DELIVERED] = TREND_LINES;
const labels = bucketLabels("day", "UTC");
const now = Date.parse("2026-11-20T12:00:00Z");

describe("a trend", () => {
  it("leaves a bucket that has not ended apart: no line falls to it", () => {
    const { points } = prepareTrend(
      [bucket("2026-11-18", 5), bucket("2026-11-19", 7), bucket("2026-11-20", 2, true)],
      [],
      labels,
      now,
    );
    expect(points.map((point) => point.delivered)).toEqual([5, 7, null]);
    expect(points.map((point) => point.deliveredOpen)).toEqual([null, null, 2]);
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
      [earlier("2026-11-17", 4)],
      labels,
      now,
    );
    expect(compared).toBe(true);
    expect(points[0]?.deliveredBefore).toBe(4);
    expect(points[0]?.previousLabel).toBe("Tue, 17 Nov 2026");
  });

  it("compares an unfinished bucket only with one that is cut alike", () => {
    const change = (cut: boolean) => {
      const { points } = prepareTrend(
        [bucket("2026-11-20", 150, true)],
        [earlier("2026-11-13", 300, cut)],
        labels,
        now,
      );
      return [points[0] && deltaAt(points[0], DELIVERED)?.text, points[0]?.previousLabel];
    };
    expect(change(true)).toEqual(["−50.0%", "Fri, 13 Nov 2026, up to the same hour"]);
    expect(change(false)).toEqual([undefined, "Fri, 13 Nov 2026"]);
  });

  it("says since when it lies below what it is compared with", () => {
    const { shifts, summary } = prepareTrend(
      [bucket("2026-11-17", 200), bucket("2026-11-18", 90), bucket("2026-11-19", 100)],
      [earlier("2026-11-10", 200), earlier("2026-11-11", 200), earlier("2026-11-12", 200)],
      labels,
      now,
    );
    expect(shifts).toEqual([
      "Delivered: 52.5% below the period before since Wed, 18 Nov 2026; furthest below the period before on Wed, 18 Nov 2026 (90 against 200).",
    ]);
    expect(summary).toContain(shifts[0]);
  });

  it("breaks where all data is missing, and is dotted where some is: never a drop", () => {
    const gap = (day: string, endpoints: string[]) => ({
      ...{ id: day, name: "CleverPush DE", reason: "outage", endpoints },
      ...{ from: `${day}T00:00:00Z`, to: `${day}T24:00:00Z` },
    });
    const marks = {
      notes: [],
      gaps: [gap("2026-11-17", ["a", "b"]), gap("2026-11-18", ["a"])],
      sources: ["a", "b"],
    };
    const { points, summary, shifts } = prepareTrend(
      [bucket("2026-11-16", 90), bucket("2026-11-17", 0), bucket("2026-11-18", 40)],
      [earlier("2026-11-09", 90), earlier("2026-11-10", 90), earlier("2026-11-11", 90)],
      labels,
      now,
      marks,
    );
    expect(points.map((point) => [point.delivered, point.deliveredOpen])).toEqual([
      [90, 90],
      [null, null],
      [null, 40],
    ]);
    expect(points.map((point) => deltaAt(point, DELIVERED)?.text)).toEqual([
      "no change",
      undefined,
      undefined,
    ]);
    expect(points[1]?.mark).toBe(" (no data from CleverPush DE: outage)");
    expect(shifts).toEqual([]);
    expect(summary).toContain("no data from CleverPush DE: outage");
  });

  it("draws the one figure that was chosen, an open rate without its few messages of today", () => {
    const day = (date: string, opened: number, delivered: number, unfinished = false) => {
      const one = bucket(date, delivered, unfinished);
      return { ...one, stages: { ...one.stages, opened } };
    };
    const buckets = [
      day("2026-11-18", 20, 200),
      day("2026-11-19", 5, 100),
      day("2026-11-20", 3, 4, true),
    ];
    const { points, stages, summary } = prepareTrend(buckets, [], labels, now, undefined, [
      "open-rate",
    ]);
    expect(stages).toEqual(["open-rate"]);
    expect(points.map((point) => [point["open-rate"], point["open-rateOpen"]])).toEqual([
      ...[
        [0.1, null],
        [0.05, null],
        [null, null],
      ],
    ]);
    expect(points[0]).not.toHaveProperty("delivered");
    expect(summary).toBe("18 Nov – 20 Nov: open rate, most on 18 Nov (10.0%).");
  });

  it("draws a net that falls below zero, and calls no change of it a share", () => {
    const net = (day: string, value: number) => ({ ...bucket(day, null), net: value });
    const { points, stages, shifts } = prepareTrend(
      [net("2026-11-18", -5), net("2026-11-19", 7)],
      [
        { ...earlier("2026-11-11", null), net: 3 },
        { ...earlier("2026-11-12", null), net: 300 },
      ],
      labels,
      now,
      undefined,
      ["net"],
    );
    expect(stages).toEqual(["net"]);
    expect(points.map((point) => [point.net, point.netBefore])).toEqual([
      [-5, 3],
      [7, 300],
    ]);
    expect(shifts).toEqual([]);
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
