import { expect, test } from "vitest";
import { wayOfDays } from "./trend-ways";

const template = "/?from=FROM&to=TO&provider=wonderpush";

test("a day of the trend leads to that day, with everything else as it is", () => {
  const zoom = { template, days: ["2026-10-31", "2026-11-01", "2026-11-02"], last: "2026-11-02" };
  expect(wayOfDays(zoom, 0)).toBe("/?from=2026-10-31&to=2026-10-31&provider=wonderpush");
  expect(wayOfDays(zoom, 2)).toBe("/?from=2026-11-02&to=2026-11-02&provider=wonderpush");
});

test("a week leads to its days, the last of them to the end of the range", () => {
  const zoom = { template, days: ["2026-11-02", "2026-11-09"], last: "2026-11-12" };
  expect(wayOfDays(zoom, 0)).toContain("from=2026-11-02&to=2026-11-08");
  expect(wayOfDays(zoom, 1)).toContain("from=2026-11-09&to=2026-11-12");
  expect(wayOfDays(zoom, 2)).toBeNull();
});
