import { describe, expect, test } from "vitest";
import { datesOfMoving, hrefOfKept, keepPage, movingRangeOf } from "./moving-range";

const at = (day: string) => ({ zone: "Europe/Berlin", now: Date.parse(`${day}T12:00:00Z`) });
const place = (query: Record<string, string>, range: { from: string; to: string }) => ({
  path: "/funnel",
  query,
  range,
  ...at("2026-11-20"),
});

describe("a range that moves with the days", () => {
  test("the last 28 days stay the last 28 days, and need no dates", () => {
    const kept = keepPage(place({ by: "channel" }, { from: "2026-10-24", to: "2026-11-20" }), true);
    expect(kept).toEqual({ path: "/funnel", query: "by=channel", range: "28d" });
    expect(hrefOfKept(kept, at("2027-01-05"))).toBe("/funnel?by=channel");
  });

  test("any days that end today keep ending today", () => {
    const range = { from: "2026-11-07", to: "2026-11-20" };
    expect(movingRangeOf(range, at("2026-11-20"))).toBe("14d");
    const kept = keepPage(place({ ...range, provider: "cleverpush" }, range), true);
    expect(hrefOfKept(kept, at("2026-12-01"))).toBe(
      "/funnel?provider=cleverpush&from=2026-11-18&to=2026-12-01",
    );
  });

  test("this month is another month later on", () => {
    const kept = keepPage(place({}, { from: "2026-11-01", to: "2026-11-20" }), true);
    expect(hrefOfKept(kept, at("2026-12-02"))).toBe("/funnel?from=2026-12-01&to=2026-12-02");
  });
});

test("dates that do not end today, or are asked to stand still, stay as they are", () => {
  const range = { from: "2026-11-02", to: "2026-11-09" };
  expect(movingRangeOf(range, at("2026-11-20"))).toBeNull();
  for (const [one, moves] of [
    [range, true],
    [{ from: "2026-10-24", to: "2026-11-20" }, false],
  ] as const) {
    const kept = keepPage(place({}, one), moves);
    expect(kept.range).toBeNull();
    expect(hrefOfKept(kept, at("2027-01-05"))).toBe(`/funnel?from=${one.from}&to=${one.to}`);
  }
});

test("a range that nobody knows has no dates", () => {
  for (const name of ["", "0d", "soon", "-3d", "99999d"]) {
    expect(datesOfMoving(name, at("2026-11-20")), name).toBeNull();
  }
});
