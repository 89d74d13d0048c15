import { expect, test } from "vitest";
import { bucketLabels } from "./bucket-labels";
import { prepareReachable } from "./prepare-reachable";

const bucket = (day: string, reachable: number | null, joined = 0, gone = 0) => ({
  start: `${day}T00:00:00.000Z`,
  day,
  reachable,
  joined,
  gone,
  unfinished: reachable === null,
});
const labels = bucketLabels("day", "UTC");

test("the curve begins with who was reachable before, and ends where days have not begun", () => {
  const picture = prepareReachable(
    {
      before: 100,
      buckets: [
        bucket("2026-11-01", 120, 30, 10),
        bucket("2026-11-02", 110, 0, 10),
        bucket("2026-11-03", null),
      ],
    },
    labels,
  );
  expect(picture?.path).toBe("M0 1000 333 0 666 500");
  expect(picture?.titles[0]).toContain("120 reachable (+30 came, −10 left)");
  expect(picture?.titles[2]).toContain("not yet");
  expect(picture?.summary).toContain("100 before");
});

test("a range that has not begun has no curve, and one without anybody a flat one", () => {
  expect(prepareReachable({ before: 5, buckets: [bucket("2026-11-03", null)] }, labels)).toBeNull();
  const empty = prepareReachable({ before: 0, buckets: [bucket("2026-11-01", 0)] }, labels);
  expect(empty?.path).toBe("M0 1000 1000 1000");
});
