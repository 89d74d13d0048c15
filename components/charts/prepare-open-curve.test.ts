import { describe, expect, it } from "vitest";
import { prepareOpenCurve } from "./prepare-open-curve";

const bins = [
  { from: 32, to: 64, count: 40 },
  { from: 64, to: 128, count: 40 },
  { from: 4096, to: 8192, count: 20 },
];
const curve = prepareOpenCurve({ opens: 100, medianSeconds: 80, p80Seconds: 128, bins });

describe("the curve of opens", () => {
  it("never falls, and ends with all of them", () => {
    const heights = curve?.points.map(({ y }) => y) ?? [];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights.at(-1)).toBe(1);
    const places = curve?.points.map(({ x }) => x) ?? [];
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("marks the median and the time by which 80% had opened, on the curve", () => {
    expect(curve?.marks.map(({ y }) => y)).toEqual([0.5, 0.8]);
    expect(curve?.summary).toContain("Half of 100 opens");
  });

  it("tells at round times how many had opened by then", () => {
    expect(curve?.rows.map(({ label, opens }) => [label, opens])).toEqual([
      ["within 10 s", "0"],
      ["within 1 min", "35"],
      ["within 10 min", "80"],
      ["within 1 h", "80"],
      ["within 6 h", "100"],
    ]);
  });

  it("labels no times so near each other that their words would touch", () => {
    const week = [{ from: 2, to: 604_800, count: 100 }];
    const ticks = prepareOpenCurve({ opens: 100, medianSeconds: 80, p80Seconds: 128, bins: week });
    const labels = ticks?.ticks.map(({ label }) => label);
    expect(labels).toEqual(["1 s", "10 s", "1 min", "10 min", "1 h", "6 h", "1 week"]);
    const places = ticks?.ticks.map(({ x }) => x) ?? [];
    const gaps = places.slice(1).map((x, at) => x - (places[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.13);
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(0.24);
  });

  it("copes with opens in the same instant, and with those after years", () => {
    const open = { opens: 2, medianSeconds: 0.5, p80Seconds: 0.8 };
    const instant = prepareOpenCurve({ ...open, bins: [{ from: 0, to: 1, count: 2 }] });
    const late = prepareOpenCurve({ ...open, bins: [{ from: 2 ** 24.75, to: null, count: 2 }] });
    for (const one of [instant, late]) {
      for (const { x, y } of one?.points ?? []) {
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
      }
    }
  });

  it("is none where nothing was opened", () => {
    const nothing = { opens: 0, medianSeconds: null, p80Seconds: null, bins: [] };
    expect(prepareOpenCurve(nothing)).toBeNull();
  });
});
