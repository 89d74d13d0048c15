import { describe, expect, it } from "vitest";
import { describeShift } from "./prepare-shift";

const points = (pairs: readonly (readonly [number | null, number | null])[]) =>
  pairs.map(([current, previous], at) => ({ label: `day ${at + 1}`, current, previous }));

describe("a shift against the range compared with", () => {
  it("is told with the bucket in which it began", () => {
    const told = describeShift(
      "Opened",
      points([
        [100, 100],
        [110, 100],
        [140, 100],
        [150, 100],
      ]),
    );
    expect(told).toBe("Opened: 33.3% above the period before since day 2.");
  });

  it("is no shift where little changed, or where there is too little to say", () => {
    expect(describeShift("Opened", points([[98, 100]]))).toBeNull();
    expect(describeShift("Opened", points([[5, 20]]))).toBeNull();
    expect(describeShift("Opened", points([[null, 500]]))).toBeNull();
  });

  it("names a single deep dip in a range that otherwise holds", () => {
    const told = describeShift(
      "Delivered",
      points([
        [500, 500],
        [200, 500],
        [510, 500],
        [790, 500],
      ]),
    );
    expect(told).toContain("furthest below the period before on day 2 (200 against 500)");
    expect(told).not.toContain("chance");
  });

  it("says of a dip of few that it may be chance, and never calls it the lowest", () => {
    const told = describeShift(
      "Opened",
      points([
        [190, 150],
        [122, 142],
        [70, 66],
      ]),
    );
    expect(told).toBe(
      "Opened: furthest below the period before on day 2 (122 against 142), which may be chance.",
    );
  });

  it("does not say since when where it has been so from the range's first day", () => {
    const all = points([
      [150, 100],
      [150, 100],
    ]);
    expect(describeShift("Opened", all)).toBe("Opened: 50.0% above the period before.");
  });
});
