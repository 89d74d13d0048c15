import { describe, expect, it } from "vitest";
import { prepareComparison, prepareRange } from "./prepare-range";

const place = {
  path: "/",
  query: { provider: "cleverpush" },
  range: { from: "2026-10-24", to: "2026-11-20" },
  zone: "Europe/Berlin",
  now: Date.parse("2026-11-20T12:00:00Z"),
};

describe("the range control", () => {
  it("names a preset and shows its days", () => {
    const { label, days } = prepareRange(place);
    expect([label, days]).toEqual(["Last 28 days", "24 Oct – 20 Nov"]);
  });

  it("steps back a whole range, keeps the filters, and does not step into the future", () => {
    const { previous, next } = prepareRange(place);
    expect(previous).toBe("/?provider=cleverpush&from=2026-09-26&to=2026-10-23");
    expect(next).toBeNull();
  });

  it("keeps the default's address free of dates", () => {
    const preset = prepareRange(place).presets.find((one) => one.current);
    expect(preset?.href).toBe("/?provider=cleverpush");
  });

  it("says what it compares with", () => {
    const { choices } = prepareComparison({ ...place, query: { compare: "year" } });
    expect(choices.find((one) => one.current)?.days).toBe("24 Oct – 20 Nov 2025");
  });
});
