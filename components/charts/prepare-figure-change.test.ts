import { expect, test } from "vitest";
import type { Figures } from "@/lib/analytics/compare/compared-groups";
import type { Stages } from "@/lib/analytics/shapes";
import { changesNote } from "./comparison-text";
import { rateChange, stageChange } from "./prepare-figure-change";

const NO_RATE = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const NONE: Stages = {
  ...{ scheduled: null, sent: null, delivered: null, opened: null },
  ...{ clicked: null, failed: null, cancelled: null },
};

function figures(stages: Partial<Stages>, opened = 0, delivered = 0): Figures {
  const value = delivered === 0 ? null : opened / delivered;
  const open = { ...NO_RATE, value, numerator: opened, denominator: delivered };
  const rates = { delivery: NO_RATE, open, click: NO_RATE, failure: open };
  return { stages: { ...NONE, ...stages }, rates };
}

test("a count changes by a share of what it was, and more failures are bad", () => {
  const compared = {
    current: figures({ sent: 1500, failed: 300, scheduled: 300 }),
    previous: figures({ sent: 1000, failed: 200, scheduled: 200 }),
  };
  expect(stageChange("sent", compared)).toEqual({
    delta: { direction: "up", text: "+50.0%", tone: "good" },
    title: "1,000 before",
  });
  expect(stageChange("failed", compared)?.delta.tone).toBe("bad");
  expect(stageChange("scheduled", compared)?.delta.tone).toBe("neutral");
});

test("a rate changes by percentage points", () => {
  const compared = { current: figures({}, 30, 200), previous: figures({}, 20, 200) };
  expect(rateChange("open", compared)).toEqual({
    delta: { direction: "up", text: "+5.0 pp", tone: "good" },
    title: "10.0% before",
  });
  expect(rateChange("failure", compared)?.delta.tone).toBe("bad");
});

test("the changes of a column have one decimal, and what rounds to nothing is none", () => {
  const of = (opened: number) => ({
    current: figures({}, opened, 10_000),
    previous: figures({}, 1_000, 10_000),
  });
  expect(rateChange("open", of(1_008))?.delta.text).toBe("+0.1 pp");
  expect(rateChange("open", of(1_003))?.delta.direction).toBe("same");
});

test("nothing is said of what one side does not report, of too few, or without a comparison", () => {
  const few = { current: figures({ sent: 900 }), previous: figures({ sent: 29 }) };
  expect(stageChange("sent", few)).toBeNull();
  const unreported = { current: figures({ sent: 900 }), previous: figures({}) };
  expect(stageChange("sent", unreported)).toBeNull();
  expect(stageChange("sent", { current: unreported.previous, previous: few.current })).toBeNull();
  expect(rateChange("open", { current: figures({}, 5, 9), previous: figures({}) })).toBeNull();
  expect(stageChange("sent", null)).toBeNull();
  expect(rateChange("open", null)).toBeNull();
});

test("below the table stands against which days, up to when, and without whom", () => {
  const range = { from: "2026-11-01", to: "2026-11-07", timeZone: "UTC" };
  const previousRange = { ...range, from: "2026-10-25", to: "2026-10-31" };
  const compared = { range, previousRange, cut: false, without: [] };
  expect(changesNote(compared)).toBe("Changes are against 25 Oct – 31 Oct.");
  expect(changesNote({ ...compared, cut: true, without: ["Pushwoosh on 2 days"] })).toBe(
    "Changes are against 25 Oct – 31 Oct, both up to the same hour, both without Pushwoosh on 2 days (no data).",
  );
});
