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

  it("forgets a size of steps that does not fit another range", () => {
    const { presets } = prepareRange({ ...place, query: { interval: "day" } });
    const href = (preset: string) => presets.find((one) => one.preset === preset)?.href;
    expect(href("7d")).toContain("interval=day");
    expect(href("today")).not.toContain("interval");
  });
});

describe("the comparison", () => {
  const days = (query: Record<string, string>) =>
    prepareComparison({ ...place, query }).choices.find((one) => one.current)?.days;

  it("says what it compares with: the same weekdays, or the same dates", () => {
    expect(days({ compare: "year" })).toBe("25 Oct – 21 Nov 2025");
    expect(days({ compare: "year", match: "dates" })).toBe("24 Oct – 20 Nov 2025");
  });

  it("offers dates against weekdays only where they differ", () => {
    expect(prepareComparison(place).weekdays).toBeNull();
    const year = prepareComparison({ ...place, query: { compare: "year" } });
    expect(year.weekdays).toEqual({ matched: true, href: "/?compare=year&match=dates" });
  });

  it("with another period is as long as the range", () => {
    const { custom, kind } = prepareComparison({
      ...place,
      query: { compare: "custom", compareFrom: "2026-01-05" },
    });
    expect([kind, custom.current, custom.days]).toEqual(["custom", true, "5 Jan – 1 Feb"]);
  });
});
