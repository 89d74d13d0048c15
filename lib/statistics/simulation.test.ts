import { describe, expect, it } from "vitest";
import { simulate } from "./simulation";
import { NO_EFFECT, PARADOX, SOME_EFFECT } from "./trials";

// The long form is `npm run bench -- experiments`; its figures are in docs/experiments.md.

describe("however often one looks,", () => {
  it("what has no effect is hardly ever said to have one", () => {
    const { decided, leastCovered, ordinary } = simulate(NO_EFFECT, 100, 1);
    expect(decided).toBeLessThanOrEqual(0.065);
    expect(leastCovered).toBeGreaterThanOrEqual(0.935);
    // One look alone is told by the ordinary interval, which a standard error too small would betray.
    expect(ordinary).toBeGreaterThanOrEqual(0.9);
  });

  it("the interval covers an effect that is there", () => {
    const { leastCovered, estimate } = simulate(SOME_EFFECT, 50, 10_001);
    expect(leastCovered).toBeGreaterThanOrEqual(0.935);
    expect(estimate).toBeCloseTo(0.05, 2);
  });
});

it("campaigns of different rates and splits give the effect within campaigns (Simpson's paradox)", () => {
  const { decided, estimate } = simulate(PARADOX, 10, 20_001);
  expect(estimate).toBeCloseTo(PARADOX.effect, 2);
  expect(decided).toBeGreaterThan(0.5);
});
