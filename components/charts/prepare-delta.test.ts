import { describe, expect, it } from "vitest";
import { prepareDelta } from "./prepare-delta";

const count = (current: number, previous: number) =>
  prepareDelta({
    kind: "count",
    current,
    previous,
    better: "up",
    base: previous,
    sample: Math.min(current, previous),
  });

describe("a change", () => {
  it("is good or bad by what is better, not by its direction", () => {
    expect(count(1100, 1000)).toEqual({ direction: "up", text: "+10.0%", tone: "good" });
    expect(
      prepareDelta({
        kind: "share",
        current: 0.03,
        previous: 0.02,
        better: "down",
        base: 5000,
        sample: 5000,
      }),
    ).toEqual({ direction: "up", text: "+1.0 pp", tone: "bad" });
  });

  it("stays grey below a sample of 100", () => {
    expect(count(99, 200)?.tone).toBe("neutral");
    expect(count(100, 200)?.tone).toBe("bad");
  });

  it("is not shown below a base of 30", () => {
    expect(count(500, 29)).toBeNull();
    expect(count(500, 30)).not.toBeNull();
  });

  it("is none where it rounds to nothing", () => {
    expect(count(100_001, 100_000)?.text).toBe("no change");
  });

  it("is not shown where either side is not reported", () => {
    expect(
      prepareDelta({
        kind: "count",
        current: null,
        previous: 500,
        better: "up",
        base: 500,
        sample: 500,
      }),
    ).toBeNull();
  });
});
