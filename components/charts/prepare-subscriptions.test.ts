import { describe, expect, it } from "vitest";
import type { AudienceReport } from "@/lib/analytics/types";
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
    { kind: "opted_in", cause: "new", count: 150 },
    { kind: "opted_out", cause: "soft", count: 30 },
    { kind: "opted_out", cause: "invalidated", count: 15 },
  ],
};
const picture = prepareSubscriptions(report, bucketLabels("day", "UTC"));

describe("the subscriptions' picture", () => {
  it("stacks opt-outs by cause downwards, and keeps those without one", () => {
    const down = picture.bars[0]?.down ?? [];
    expect(down.map((part) => part.key)).toEqual(["soft", "invalidated", "rest"]);
    const heights = down.map((part) => part.height);
    expect(heights[0]).toBeCloseTo((heights[1] ?? 0) * 2);
    expect(heights[1]).toBeCloseTo((heights[2] ?? 0) * 3);
  });

  it("draws both directions on one scale from one line of zero", () => {
    const bar = picture.bars[0];
    const down = (bar?.down ?? []).reduce((sum, part) => sum + part.height, 0);
    expect(bar?.up.height).toBeCloseTo(down * 2);
    expect((bar?.up.y ?? 0) + (bar?.up.height ?? 0)).toBeCloseTo(picture.zero);
  });

  it("marks what has not ended yet", () => {
    expect(picture.bars[1]?.unfinished).toBe(true);
    expect(picture.bars[1]?.title).toContain("not ended yet");
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
  });
});
