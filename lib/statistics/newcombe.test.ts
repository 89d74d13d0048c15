import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf, neededFor } from "./newcombe";

const part = (numerator: number, denominator: number) => ({ numerator, denominator });

test("a difference has Newcombe's interval, as his paper works it out", () => {
  // 56 of 70 against 48 of 80: 0.2, between 0.0524 and 0.3339.
  const { value, low, high, clear } = differenceOf(part(56, 70), part(48, 80));
  expect([value, low, high].map((one) => one.toFixed(4))).toEqual(["0.2000", "0.0524", "0.3339"]);
  expect(clear).toBe(true);
});

test("the interval holds the difference, turns round with the sides, and widens with looks", () => {
  const share = fc.nat(500).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole + 1)));
  fc.assert(
    fc.property(share, share, (a, b) => {
      const one = differenceOf(part(...a), part(...b));
      const back = differenceOf(part(...b), part(...a));
      expect(one.low).toBeLessThanOrEqual(one.value + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-12);
      expect(back.low).toBeCloseTo(-one.high, 10);
      expect(differenceOf(part(...a), part(...b), 5).low).toBeLessThanOrEqual(one.low);
    }),
  );
});

test("says how many more would tell, and nothing where nobody sends as many", () => {
  expect(neededFor(part(85, 1000), part(75, 1000))).toBe(11_000);
  expect(neededFor(part(50, 1000), part(50, 1000))).toBeNull();
});
