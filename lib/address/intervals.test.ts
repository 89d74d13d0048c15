import { describe, expect, it } from "vitest";
import { autoInterval, intervalsFor } from "./intervals";

describe("the size of buckets", () => {
  it("follows the range", () => {
    expect(autoInterval({ from: "2026-11-20", to: "2026-11-20" })).toBe("hour");
    expect(autoInterval({ from: "2026-10-24", to: "2026-11-20" })).toBe("day");
    expect(autoInterval({ from: "2025-11-21", to: "2026-11-20" })).toBe("week");
    expect(autoInterval({ from: "2020-11-21", to: "2026-11-20" })).toBe("month");
  });

  it("offers only sizes that make sense", () => {
    expect(intervalsFor({ from: "2026-11-20", to: "2026-11-20" })).toEqual(["hour"]);
    expect(intervalsFor({ from: "2026-10-24", to: "2026-11-20" })).toEqual(["day", "week"]);
  });
});
