import { expect, test } from "vitest";
import { toTimeToOpen } from "@/lib/analytics/open-times";
import { openTimeBin } from "@/lib/ingest/open-time-bin";
import { prepareTimeToOpen } from "./prepare-time-to-open";

/** The report of messages that were opened after so many seconds each. */
const after = (...seconds: readonly number[]) =>
  toTimeToOpen(
    seconds.map((time) => ({
      measure: "time_to_open",
      value: String(openTimeBin(time * 1000)),
      count: 1,
    })),
  ).bins;

test("every open is in exactly one span, whatever its time", () => {
  const times = Array.from({ length: 400 }, (_, power) => 2 ** (power / 16));
  const spans = prepareTimeToOpen(after(...times));
  expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
  expect(spans.length).toBeLessThanOrEqual(9);
});

test("spans say where they begin and end, the last one too", () => {
  expect(prepareTimeToOpen(after(3)).map(({ name }) => name)).toEqual(["under 1.1 min"]);
  expect(prepareTimeToOpen(after(30 * 86_400)).map(({ name }) => name)).toEqual(["over 12 d"]);
});

test("an empty span between others stays, so that the shape is true", () => {
  const spans = prepareTimeToOpen(after(5, 7_200));
  expect(spans.map(({ count }) => count)).toEqual([1, 0, 0, 0, 1]);
});

test("without opens there is no span", () => {
  expect(prepareTimeToOpen([])).toEqual([]);
});
