import { expect, test } from "vitest";
import { cohortOf } from "./cohorts";

const day = (on: string, began: number, ...kept: number[]) => ({
  day: on,
  began,
  kept: [...kept, 0, 0, 0, 0, 0, 0].slice(0, 6),
});

test("a day counts for so many days later once these have ended, and not a moment before", () => {
  const days = [day("2026-11-01", 100, 90, 70), day("2026-11-02", 50, 50, 40)];
  const at = (today: string) => cohortOf(days, today).kept.slice(0, 2);
  expect(at("2026-11-02")[0]).toEqual({ days: 1, kept: 0, of: 0, share: null, unfinished: true });
  expect(at("2026-11-03")[0]).toEqual({ days: 1, kept: 90, of: 100, share: 0.9, unfinished: true });
  expect(at("2026-11-04")[0]).toMatchObject({ kept: 140, of: 150, unfinished: false });
  expect(at("2026-11-10")[1]).toMatchObject({ days: 7, kept: 110, of: 150, unfinished: false });
});

test("a cohort of nobody has no share", () => {
  expect(cohortOf([], "2026-11-04")).toMatchObject({
    began: 0,
    kept: [{ of: 0, share: null }, {}, {}, {}, {}, {}],
  });
});
