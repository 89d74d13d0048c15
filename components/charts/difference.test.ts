import { expect, test } from "vitest";
import { differenceOf } from "@/lib/statistics/newcombe";
import { differenceText, neededText } from "./difference";

const part = (numerator: number, denominator: number) => ({ numerator, denominator });

test("a difference is told in points with its bounds", () => {
  expect(differenceText(differenceOf(part(50, 1000), part(50, 1000)))).toBe(
    "0.0 points, −1.9 to +1.9",
  );
});

test("says how many more would tell, and nothing where nobody sends as many", () => {
  expect(neededText(part(85, 1000), part(75, 1000))).toBe(
    "About 11,000 more messages each would tell.",
  );
  expect(neededText(part(50, 1000), part(50, 1000))).toBe("");
});
