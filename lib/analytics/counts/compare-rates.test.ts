import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Share } from "@/lib/analytics/shapes";
import { compareRates, sumShares } from "./compare-rates";

const share = (numerator: number, denominator: number): Share =>
  sumShares([{ value: null, numerator, denominator }]);
const repeat = (count: number, one: Share): Share[] => Array.from({ length: count }, () => one);

describe("comparing two rates over time", () => {
  test("finds the bucket since which one is lower", () => {
    const own = [...repeat(8, share(80, 1000)), ...repeat(5, share(50, 1000))];
    expect(compareRates(own, repeat(13, share(80, 1000)))).toEqual({ verdict: "lower", since: 8 });
  });

  test("says it was always so where it was", () => {
    const higher = repeat(6, share(100, 1000));
    expect(compareRates(higher, repeat(6, share(50, 1000)))).toEqual({
      verdict: "higher",
      since: 0,
    });
  });

  test("one good bucket does not end a bad time", () => {
    const own = repeat(12, share(80, 1000)).map((one, at) => (at >= 6 ? share(45, 1000) : one));
    own[9] = share(85, 1000);
    expect(compareRates(own, repeat(12, share(80, 1000)))).toEqual({ verdict: "lower", since: 6 });
  });

  test("tells of now, where it once was the other way round", () => {
    const own = [...repeat(10, share(120, 1000)), ...repeat(5, share(50, 1000))];
    expect(compareRates(own, repeat(15, share(80, 1000)))).toEqual({ verdict: "lower", since: 10 });
  });

  test("a season that moves both alike is no difference, nor are a few messages", () => {
    const season = [40, 60, 90, 140, 90].map((count) => share(count, 1000));
    expect(compareRates(season, season).verdict).toBe("unclear");
    expect(compareRates([share(1, 10)], [share(3, 10)]).verdict).toBe("unclear");
    expect(compareRates([], [])).toEqual({ verdict: "unclear", since: 0 });
  });

  test("buckets without messages are no beginning", () => {
    const own = [share(0, 0), share(0, 0), ...repeat(4, share(40, 1000))];
    const other = [share(80, 1000), share(0, 0), ...repeat(4, share(80, 1000))];
    expect(compareRates(own, other)).toEqual({ verdict: "lower", since: 0 });
  });

  test("turned round, the verdict turns round", () => {
    const bucket = fc
      .tuple(fc.nat(50), fc.nat(950))
      .map(([part, rest]) => share(part, part + rest));
    const opposite = { lower: "higher", higher: "lower", unclear: "unclear" };
    fc.assert(
      fc.property(fc.array(fc.tuple(bucket, bucket), { maxLength: 20 }), (pairs) => {
        const [own, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const there = compareRates(own, other);
        const back = compareRates(other, own);
        expect(back).toEqual({ verdict: opposite[there.verdict], since: there.since });
      }),
    );
  });
});
