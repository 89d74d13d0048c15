import { expect, test } from "vitest";
import { typedDays } from "./typed-days";

const range = { first: "2026-11-01", last: "2026-11-20" };
const TODAY = "2026-11-29";

test("a typed day becomes the end of the range that it was typed for", () => {
  expect(typedDays(range, "first", "2026-11-10", TODAY)).toEqual(["2026-11-10", "2026-11-20"]);
  expect(typedDays(range, "last", "2026-11-25", TODAY)).toEqual(["2026-11-01", "2026-11-25"]);
});

test("a day on the wrong side of the other becomes the whole range", () => {
  expect(typedDays(range, "first", "2026-11-25", TODAY)).toEqual(["2026-11-25", "2026-11-25"]);
  expect(typedDays(range, "last", "2026-10-02", TODAY)).toEqual(["2026-10-02", "2026-10-02"]);
});

test("what is no day yet, or a day to come, changes nothing", () => {
  expect(typedDays(range, "first", "", TODAY)).toBeNull();
  expect(typedDays(range, "last", "2026-11-30", TODAY)).toBeNull();
  expect(typedDays(range, "last", "12026-11-01", TODAY)).toBeNull();
  expect(typedDays(range, "first", "0202-11-01", TODAY)).toBeNull();
});
