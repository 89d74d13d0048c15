import { expect, test } from "vitest";
import { formatHours } from "./health-words";

const DAY = 86_400_000;

test.each([
  [45 * 60_000, "45 min"],
  [2 * DAY, "2 days"],
  [60 * DAY, "60 days"],
  [659 * DAY, "21 months"],
  [1_200 * DAY, "3 years"],
])("%i ms read as %s", (ms, words) => {
  expect(formatHours(ms)).toBe(words);
});
