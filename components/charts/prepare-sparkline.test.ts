import { describe, expect, it } from "vitest";
import { prepareSparkline } from "./prepare-sparkline";

const box = { width: 100, height: 24 };

describe("a sparkline", () => {
  it("spans its box from the lowest to the highest value", () => {
    expect(prepareSparkline([0, 10], [], box)?.solid).toBe("M0.0 22.0L100.0 2.0");
  });

  it("leaves a gap where nothing is known, and keeps a lonely value visible", () => {
    expect(prepareSparkline([0, null, 10], [], box)?.solid).toBe("M0.0 22.0h0.01M100.0 2.0h0.01");
  });

  it("draws the way to an unfinished bucket apart", () => {
    const drawn = prepareSparkline([0, 10, 5], [], box, true);
    expect(drawn?.solid).toBe("M0.0 22.0L50.0 2.0");
    expect(drawn?.unfinished).toBe("M50.0 2.0L100.0 12.0");
  });

  it("keeps room for what has not begun", () => {
    const drawn = prepareSparkline([0, 10, null], [], box, true);
    expect(drawn?.solid).toBe("M0.0 22.0h0.01");
    expect(drawn?.unfinished).toBe("M0.0 22.0L50.0 2.0");
  });

  it("shares one scale with the period before", () => {
    expect(prepareSparkline([0, 10], [20, 20], box)?.solid).toBe("M0.0 22.0L100.0 12.0");
  });

  it("keeps what hardly moves nearly flat", () => {
    const solid = prepareSparkline([1000, 1001], [], box)?.solid ?? "";
    const [first = 0, second = 0] = [...solid.matchAll(/ ([\d.]+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(Math.abs(first - second)).toBeLessThan(0.5);
  });

  it("is nothing where nothing is known", () => {
    expect(prepareSparkline([null, null], [1, 2], box)).toBeNull();
  });
});
