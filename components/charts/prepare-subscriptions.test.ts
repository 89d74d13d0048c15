import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AudienceReport } from "@/lib/analytics/audience/answers";
import { causeWords } from "@/lib/analytics/audience/cause-words";
import { axisTicks } from "./axis-ticks";
import { bucketLabels } from "./bucket-labels";
import { prepareSubscriptions } from "./prepare-subscriptions";

const report: AudienceReport = {
  range: { from: "2026-11-19", to: "2026-11-20", timeZone: "UTC" },
  total: { optedIn: 150, optedOut: 60, net: 90 },
  buckets: [
    {
      start: "2026-11-19T00:00:00.000Z",
      day: "2026-11-19",
      optedIn: 100,
      optedOut: 50,
      unfinished: false,
      causes: [
        { cause: "soft", count: 30 },
        { cause: "invalidated", count: 15 },
      ],
    },
    {
      start: "2026-11-20T00:00:00.000Z",
      day: "2026-11-20",
      optedIn: 50,
      optedOut: 10,
      unfinished: true,
    },
  ],
  causes: [
    { kind: "opted_in", cause: "new", label: "New", count: 150 },
    { kind: "opted_out", cause: "soft", label: "Soft opt-out", count: 30 },
    { kind: "opted_out", cause: "invalidated", label: "Uninstalled", count: 15 },
  ],
};
const picture = prepareSubscriptions(
  report,
  bucketLabels("day", "UTC"),
  Date.parse("2026-11-20T12:00:00Z"),
);

describe("the subscriptions' picture", () => {
  /** Heights of a path's rectangles, with where each begins. */
  const rects = (path = "") =>
    [...path.matchAll(/M[\d.]+ ([\d.]+)h[\d.]+V([\d.]+)/g)].map((match) => ({
      top: Number(match[1]),
      height: Number(match[2]) - Number(match[1]),
    }));
  const ended = (key: string) =>
    rects(picture.series.find((series) => series.key === key)?.ended)[0] ?? { top: 0, height: 0 };

  it("stacks opt-outs by cause downwards, and keeps those without one", () => {
    const [soft, gone, rest] = [
      ended("out soft"),
      ended("out invalidated"),
      ended("out rest left"),
    ];
    expect(soft.height).toBeCloseTo(gone.height * 2, 0);
    expect(gone.height).toBeCloseTo(rest.height * 3, 0);
    expect(gone.top).toBeCloseTo(soft.top + soft.height, 0);
    expect(rest.top).toBeCloseTo(gone.top + gone.height, 0);
  });

  it("draws both directions on one scale from one line of zero", () => {
    const up = ended("in");
    expect(up.top + up.height).toBeCloseTo(picture.zero * 1000, 0);
    expect(ended("out soft").top).toBeCloseTo(picture.zero * 1000, 0);
    expect(up.height).toBeCloseTo((ended("out soft").height / 30) * 100, 0);
  });

  it("marks what has not ended yet", () => {
    const opened = picture.series.find((series) => series.key === "in");
    expect(rects(opened?.ended)).toHaveLength(1);
    expect(rects(opened?.unfinished)).toHaveLength(1);
    expect(picture.titles[1]).toContain("not ended yet");
  });

  it("ends the line of net change with the last day that has ended", () => {
    expect(picture.net).toMatch(/^M250 [\d.]+$/);
  });

  it("stacks the three most frequent causes by themselves, and the others together", () => {
    const counts = [9, 8, 7, 6, 5];
    const words = ["soft", "invalidated", "removed", "moved", null];
    const causes = words.map((cause, at) => ({ cause, count: counts[at] ?? 0 }));
    const many = prepareSubscriptions(
      {
        ...report,
        buckets: report.buckets.slice(0, 1).map((one) => ({ ...one, optedOut: 35, causes })),
        causes: causes.map((one) => ({
          kind: "opted_out",
          label: causeWords(one.cause).label,
          ...one,
        })),
      },
      bucketLabels("day", "UTC"),
      Date.parse("2026-11-20T12:00:00Z"),
    );
    expect(many.causes.map(({ label }) => label)).toEqual([
      ...["Soft opt-out", "Uninstalled", "Removed", "Other or no cause"],
    ]);
    const heightOf = (key: string) =>
      rects(many.series.find((series) => series.key === key)?.ended)[0]?.height ?? 0;
    expect(heightOf("out rest") / heightOf("out soft")).toBeCloseTo(11 / 9, 1);
    expect(new Set(many.causes.map(({ color }) => color)).size).toBe(4);
  });

  it("says the totals in words", () => {
    expect(picture.summary).toContain("150 opted in, 60 opted out");
    expect(picture.summary).toContain("net +90");
  });
});

describe("an axis", () => {
  it("has round, whole numbers that enclose the values", () => {
    expect(axisTicks(-50, 100, 4)).toEqual({ ticks: [-50, 0, 50, 100], low: -50, high: 100 });
    expect(axisTicks(0, 2, 4).ticks).toEqual([0, 1, 2]);
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (less, more) => {
        const { ticks, low, high } = axisTicks(0 - less, more, 4);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
        expect([low + less <= 0, high >= more, ticks.length <= 9]).toEqual([true, true, true]);
      }),
    );
  });
});
