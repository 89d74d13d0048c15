import fc from "fast-check";
import { expect, test } from "vitest";
import { stepSize } from "./step-size";

test("steps come to take about two seconds, however slow the machine is, and never more than are allowed", () => {
  const slow = fc.double({ min: 0.01, max: 40, noNaN: true });
  fc.assert(
    fc.property(slow, fc.integer({ min: 1, max: 10_000 }), (each, most) => {
      let size = stepSize(most);
      for (let step = 0; step < 12; step++) {
        expect(size).toBeLessThanOrEqual(most);
        size = stepSize(most, { size, took: size * each });
      }
      // Where one takes 40 ms, fifty of them are what is left.
      expect(size * each).toBeLessThanOrEqual(2_000.001);
      expect(size).toBeGreaterThanOrEqual(Math.min(most, 50));
    }),
  );
});

test("a machine that becomes slow is heeded at the next step", () => {
  expect(stepSize(10_000, { size: 10_000, took: 100_000 })).toBe(200);
});
