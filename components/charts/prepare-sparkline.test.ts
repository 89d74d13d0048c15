import { describe, expect, it } from "vitest";
import { prepareSparkline } from "./prepare-sparkline";

const box = { width: 100, height: 24 };

describe("a sparkline", () => {
  it("spans its box from the lowest to the highest value", () => {
    expect(prepareSparkline([0, 10], [], box)?.solid).toBe("M0 22 100 2");
  });

  it("leaves a gap where nothing is known, and keeps a lonely value visible", () => {
    expect(prepareSparkline([0, null, 10], [], box)?.solid).toBe("M0 22h.01M100 2h.01");
  });

  it("stops at the last bucket that has ended, and is not scaled by the one that has not", () => {
    const drawn = prepareSparkline([0, 10, 90], [], box, true);
    expect(drawn?.solid).toBe("M0 22 50 2");
  });

  it("keeps room for what has not begun", () => {
    const drawn = prepareSparkline([0, 10, 3, null], [], box, true);
    expect(drawn?.width).toBe(99);
    expect(drawn?.solid).toBe("M0 22 33 2");
  });

  it("is the bucket that has not ended where there is no other", () => {
    expect(prepareSparkline([null, 5], [], box, true)?.solid).toMatch(/^M100 .*h\.01$/);
  });

  it("shares one scale with the period before", () => {
    expect(prepareSparkline([0, 10], [20, 20], box)?.solid).toBe("M0 22 100 12");
  });

  it("keeps what hardly moves nearly flat", () => {
    const solid = prepareSparkline([1000, 1001], [], box)?.solid ?? "";
    const [, first = 0, , second = 0] = (solid.match(/[\d.]+/g) ?? []).map(Number);
    expect(Math.abs(first - second)).toBeLessThan(0.5);
  });

  it("is nothing where nothing is known", () => {
    expect(prepareSparkline([null, null], [1, 2], box)).toBeNull();
  });

  it("is nothing where there is a single bucket: a dot tells no course", () => {
    expect(prepareSparkline([5], [], box)).toBeNull();
    expect(prepareSparkline([5], [7], box)).toBeNull();
  });
});
