import fc from "fast-check";
import { expect, it } from "vitest";
import { differencesOf } from "./holm";
import { differenceOf } from "./newcombe";

const part = (numerator: number, denominator: number) => ({ numerator, denominator });
const parts = fc
  .tuple(fc.nat(400), fc.integer({ min: 400, max: 2_000 }))
  .map(([a, b]) => part(a, b));
const pairs = fc.array(fc.record({ own: parts, other: parts }), { minLength: 1, maxLength: 8 });

it("one pair alone is judged by its own interval", () => {
  const pair = { own: part(85, 1_000), other: part(75, 1_000) };
  expect(differencesOf([pair])).toEqual([differenceOf(pair.own, pair.other)]);
});

it("the clearest of several must be clear among all of them, the next among one fewer", () => {
  // Clear alone, at 2.2 standard errors, and not among three.
  const weak = { own: part(120, 1_000), other: part(90, 1_000) };
  const strong = { own: part(300, 1_000), other: part(90, 1_000) };
  expect(differencesOf([weak])[0]?.clear).toBe(true);
  expect(differencesOf([weak, weak, weak]).map(({ clear }) => clear)).toEqual([
    false,
    false,
    false,
  ]);
  expect(differencesOf([strong, weak, strong]).map(({ clear }) => clear)).toEqual([
    true,
    true,
    true,
  ]);
});

it("is never clearer than alone, and never less so than by Bonferroni; the interval agrees", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      for (const [at, found] of differencesOf(all).entries()) {
        const { own, other } = all[at] ?? { own: part(0, 1), other: part(0, 1) };
        if (found.clear) expect(differenceOf(own, other).clear).toBe(true);
        if (differenceOf(own, other, all.length).clear) expect(found.clear).toBe(true);
        expect(found.clear).toBe(found.low > 0 || found.high < 0);
      }
    }),
  );
});
