import { expect, test } from "vitest";
import type { Rate, Stages } from "@/lib/analytics/shapes";
import { presetsOf } from "./presets";

const rate = (numerator: number, denominator: number): Rate => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
  over: [],
  of: [],
});
const total: Stages = {
  ...{ scheduled: null, sent: 28_000, delivered: 25_200, opened: 2_520, clicked: null },
  ...{ failed: 280, cancelled: null },
};

test("a new alert begins below what is usual for a rate, and above it for failures", () => {
  const presets = presetsOf({
    total,
    rates: {
      delivery: rate(25_200, 28_000),
      open: rate(2_520, 25_200),
      click: rate(0, 0),
      failure: rate(280, 28_000),
    },
  });
  expect(presets.open_rate).toEqual({ comparison: "below", threshold: 7.5 });
  expect(presets.delivery_rate).toEqual({ comparison: "below", threshold: 68 });
  expect(presets.failure_share).toEqual({ comparison: "above", threshold: 2 });
  expect(presets.delivered).toEqual({ comparison: "below", threshold: 680 });
  expect(presets.failed).toEqual({ comparison: "above", threshold: 20 });
});

test("where nothing is known it begins at nothing, so that it cannot fire by itself", () => {
  const none = rate(0, 0);
  const presets = presetsOf({
    total: { ...total, opened: null },
    rates: { delivery: none, open: none, click: none, failure: none },
  });
  expect(presets.open_rate).toEqual({ comparison: "below", threshold: 0 });
  expect(presets.opened).toEqual({ comparison: "below", threshold: 0 });
});
