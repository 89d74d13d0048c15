import fc from "fast-check";
import { expect, test } from "vitest";
import { differencesBySlot, judgeSlots, type SlotCounts } from "./within-strata";

const stratum = (slots: Readonly<Record<string, readonly [number, number]>>): SlotCounts =>
  new Map(
    Object.entries(slots).map(([slot, [numerator, denominator]]) => [
      slot,
      { numerator, denominator },
    ]),
  );

test("a popular campaign that went out at one hour alone makes that hour no better", () => {
  const newsletter = stratum({ mon9: [400, 1000] });
  const deals = stratum({ mon9: [50, 1000], thu18: [80, 1000] });
  const all = differencesBySlot([newsletter, deals]);
  expect(all.get("mon9")?.value).toBeCloseTo(-0.03, 10);
  expect(all.get("thu18")).toMatchObject({ messages: 1000, outcomes: 80 });
  const [best] = judgeSlots([newsletter, deals], 100);
  expect(best).toMatchObject({ slot: "thu18", mark: "best", clear: true });
});

test("Simpson's paradox: the better hour within every campaign is the better one", () => {
  // Together 9 looks better (0.28 against 0.12): the popular campaign went out then.
  const popular = stratum({ "9": [270, 900], "18": [40, 100] });
  const other = stratum({ "9": [5, 100], "18": [90, 900] });
  const [best] = judgeSlots([popular, other], 100);
  expect(best?.slot).toBe("18");
});

test("two campaigns by hand: weights, difference and error", () => {
  const one = stratum({ a: [30, 100], b: [20, 100] });
  const two = stratum({ a: [20, 200], b: [5, 100] });
  const { value, standardError } = differencesBySlot([one, two]).get("a") ?? {};
  const [first, second] = [(100 * 100) / 200, (200 * 100) / 300];
  expect(value).toBeCloseTo((first * 0.1 + second * 0.05) / (first + second), 12);
  const variance = (y: number, n: number) => {
    const p = (y + 0.5) / (n + 1);
    return (p * (1 - p)) / n;
  };
  const sum =
    first ** 2 * (variance(30, 100) + variance(20, 100)) +
    second ** 2 * (variance(20, 200) + variance(5, 100));
  expect(standardError).toBeCloseTo(Math.sqrt(sum) / (first + second), 12);
});

test("what does not differ from the best is its equal, and what chance could make is no best", () => {
  const clear = stratum({ a: [200, 1000], b: [190, 1000], c: [50, 1000], d: [50, 1000] });
  const marks = judgeSlots([clear], 100).map(({ slot, mark }) => [slot, mark]);
  expect(Object.fromEntries(marks)).toEqual({ a: "best", b: "equal", c: null, d: null });
  const alike = stratum({ a: [102, 1000], b: [100, 1000], c: [99, 1000] });
  expect(judgeSlots([alike], 100).map(({ mark }) => mark)).toEqual([null, null, null]);
});

test("few messages are not judged, and nothing to compare with says nothing", () => {
  expect(
    judgeSlots([stratum({ a: [90, 99], b: [10, 1000] })], 100).map(({ slot }) => slot),
  ).toEqual(["b"]);
  expect(judgeSlots([stratum({ a: [1, 1000] }), stratum({ b: [900, 1000] })], 100)).toEqual([]);
  expect(judgeSlots([], 100)).toEqual([]);
});

test("the order of campaigns and hours changes nothing", () => {
  const part = fc
    .tuple(fc.nat(50), fc.integer({ min: 100, max: 400 }))
    .map(([numerator, denominator]) => ({ numerator, denominator }));
  const counts = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), part, { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 5 }), (drawn) => {
      const strata = drawn.map((one): SlotCounts => new Map(Object.entries(one)));
      const turned = strata.map((one): SlotCounts => new Map([...one].reverse())).reverse();
      const values = (some: readonly SlotCounts[]) =>
        judgeSlots(some, 100).map(({ slot, low }) => [slot, low.toFixed(9)]);
      expect(new Map(values(turned) as [string, string][])).toEqual(
        new Map(values(strata) as [string, string][]),
      );
    }),
  );
});
