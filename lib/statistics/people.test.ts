import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceInCommon, shapesOf } from "./chance-in-common";
import { clusteredShare } from "./clustered-share";
import { rateRatio } from "./rate-ratio";

describe("a share of messages whose persons are clusters", () => {
  it("has Wilson's bounds where each person got one", () => {
    const bounds = clusteredShare({
      persons: 1_000,
      n: 1_000,
      y: 100,
      nn: 1_000,
      ny: 100,
      yy: 100,
    });
    // R: prop.test(100, 1000, correct = FALSE)$conf.int
    expect(bounds?.low).toBeCloseTo(0.0829, 3);
    expect(bounds?.high).toBeCloseTo(0.1202, 3);
  });

  it("is as wide as that of so many persons where all messages of a person end alike", () => {
    const alike = clusteredShare({
      persons: 100,
      n: 1_000,
      y: 200,
      nn: 10_000,
      ny: 2_000,
      yy: 2_000,
    });
    const single = clusteredShare({ persons: 100, n: 100, y: 20, nn: 100, ny: 20, yy: 20 });
    expect(alike?.low).toBeCloseTo(single?.low ?? 0, 6);
    expect(alike?.high).toBeCloseTo(single?.high ?? 0, 6);
  });

  it("lies within its bounds, and these between 0 and 1", () => {
    const person = fc
      .integer({ min: 1, max: 20 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((y) => ({ n, y })));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (all) => {
        const sum = (of: (one: { n: number; y: number }) => number) =>
          all.reduce((total, one) => total + of(one), 0);
        const share = clusteredShare({
          persons: all.length,
          ...{ n: sum(({ n }) => n), y: sum(({ y }) => y), nn: sum(({ n }) => n * n) },
          ...{ ny: sum(({ n, y }) => n * y), yy: sum(({ y }) => y * y) },
        });
        expect(share).not.toBeNull();
        const { low = 0, value = 0, high = 0 } = share ?? {};
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });

  it("is none without messages", () => {
    expect(clusteredShare({ persons: 0, n: 0, y: 0, nn: 0, ny: 0, yy: 0 })).toBeNull();
  });
});

describe("how many times as often", () => {
  it("is told with Katz's interval", () => {
    // By hand: 2 times, exp(±1.96 × sqrt(1/20 − 1/1000 + 1/10 − 1/1000)).
    const ratio = rateRatio(
      { numerator: 20, denominator: 1_000 },
      { numerator: 10, denominator: 1_000 },
    );
    expect(ratio.value).toBeCloseTo(2);
    expect(ratio.low).toBeCloseTo(0.94095, 3);
    expect(ratio.high).toBeCloseTo(4.25102, 3);
  });

  it("has no bounds where nothing happened, and is none against nothing", () => {
    const some = { numerator: 3, denominator: 10 };
    const none = { numerator: 0, denominator: 10 };
    expect(rateRatio(none, some)).toEqual({ value: 0, low: null, high: null });
    expect(rateRatio(some, none).value).toBeNull();
  });
});

describe("what ids have in common by chance", () => {
  const numbers = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => String(from + at));

  it("is much for small numbers and nothing for long ids", () => {
    const small = shapesOf(numbers(1_000, 900));
    expect(chanceInCommon(small, shapesOf(numbers(5_000, 900)))).toBeCloseTo(90);
    const long = ["8f14e45fceea167a5a36dedd4bea2543", "c9f0f895fb98ab9159f51fd0297e236d"];
    expect(chanceInCommon(shapesOf(long), shapesOf(long))).toBeLessThan(1e-6);
    expect(chanceInCommon(small, shapesOf(["user-1000"]))).toBe(0);
  });
});
