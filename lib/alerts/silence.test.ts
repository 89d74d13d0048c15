import { expect, test } from "vitest";
import { judgeHours } from "./silence";
import { gatherFirings } from "./window";

const HOUR = 3_600_000;
const START = Date.parse("2026-10-01T00:00:00Z");
const RHYTHM = { quiet: HOUR, late: HOUR };

test("an hour-by-hour look back finds the one silence of a steady endpoint, and its end", () => {
  const hours = new Map<number, number>();
  for (let hour = 0; hour < 40 * 24; hour++) {
    if (hour < 36 * 24 || hour >= 36 * 24 + 6) hours.set(START + hour * HOUR, 50);
  }
  const range = { from: START + 30 * 24 * HOUR, to: START + 40 * 24 * HOUR };
  const silent = START + 36 * 24 * HOUR;
  const usual = gatherFirings(judgeHours(hours, RHYTHM, 0, range), 0, "Pushwoosh");
  expect(usual).toEqual([
    { from: silent + 2 * HOUR, to: silent + 7 * HOUR, value: 2, about: "Pushwoosh" },
  ]);
  const fixed = gatherFirings(judgeHours(hours, RHYTHM, 4, range), 0, null);
  expect(fixed).toEqual([
    { from: silent + 4 * HOUR, to: silent + 7 * HOUR, value: 4, about: null },
  ]);
});
