import { expect, test } from "vitest";
import type { EventRow } from "@/lib/analytics/events/answers";
import { MOST_ROWS, mergeNewest, newIds } from "./merge-newest";

const row = (minute: number): EventRow =>
  ({ id: `e${minute}`, at: new Date(minute * 60_000).toISOString() }) as EventRow;
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => row(from + index));

test("what came is shown once, at its own time, the newest on top", () => {
  const merged = mergeNewest([row(3), row(1)], [row(2), row(3), row(9)]);
  expect(merged.map(({ id }) => id)).toEqual(["e9", "e3", "e2", "e1"]);
});

test("a list that is followed for hours does not grow for hours", () => {
  const merged = mergeNewest(rows(0, MOST_ROWS), rows(1_000, 50));
  expect(merged).toHaveLength(MOST_ROWS);
  expect(merged[0]?.id).toBe("e1049");
});

test("only what would be shown counts as new", () => {
  expect(newIds([row(3)], [row(3), row(4)]).map(({ id }) => id)).toEqual(["e4"]);
  expect(newIds(rows(1_000, MOST_ROWS), [row(1)])).toEqual([]);
});
