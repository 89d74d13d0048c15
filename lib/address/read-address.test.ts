import { describe, expect, it } from "vitest";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { readAddress } from "./read-address";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const read = (query: Record<string, string | string[]>) => readAddress(query, "UTC", NOW);

describe("an address", () => {
  it("keeps what is understood, and names what is not", () => {
    const { query, filters, refused } = read({
      clock: "nonsense",
      provider: "wonderpush",
      from: "2026-11-01",
    });
    expect(query).toEqual({ provider: "wonderpush", from: "2026-11-01" });
    expect(filters).toMatchObject({ provider: ["wonderpush"], from: "2026-11-01" });
    expect(refused).toBe("“nonsense” is not something to choose here (clock).");
  });

  it("forgets what no page knows, without a word", () => {
    const { query, refused } = read({ utm_source: "x".repeat(12_000), channel: "push" });
    expect(query).toEqual({ channel: "push" });
    expect(refused).toBeNull();
  });

  it("says that a parameter is longer than any should be", () => {
    expect(read({ q: "x".repeat(12_000) })).toMatchObject({
      query: {},
      refused: "q is too long.",
    });
  });

  it("shows the last 28 days where the range makes no sense, and keeps the filters", () => {
    const { filters, refused } = read({ from: "2026-11-20", to: "2026-11-01", channel: "push" });
    expect(filters).toMatchObject({ from: "2026-10-24", to: "2026-11-20", channel: ["push"] });
    expect(refused).toContain("swap them");
  });

  it("says in a person's words that a date is none, and shows the last 28 days", () => {
    const { filters, refused } = read({ from: "yesterday", channel: "push" });
    expect(filters).toMatchObject({ from: "2026-10-24", to: "2026-11-20", channel: ["push"] });
    expect(refused).toBe("“yesterday” is not a date (from).");
    const { refused: vendor } = read({ provider: "x".repeat(500) });
    expect(vendor).toMatch(/^“x{40}…” is not something to choose here \(provider\)\.$/);
    expect(vendor).not.toMatch(/ISO|option|schema/);
  });

  it("refuses a comparison with a day that it does not name", () => {
    expect(read({ compare: "custom" })).toMatchObject({ query: {} });
    expect(read({ compare: "custom", compareFrom: "1000-01-01" }).refused).not.toBeNull();
    expect(read({ compare: "custom", compareFrom: "2026-01-01" }).refused).toBeNull();
  });

  it("is told that a size of steps does not fit its range", () => {
    expect(read({ interval: "hour" }).refused).toContain("day or week");
    expect(read({ interval: "hour", from: "2026-11-20" }).refused).toBeNull();
  });

  it("is held to the page's own parameters too", () => {
    const own = campaignsParameters.pick({ sort: true });
    expect(readAddress({ sort: "beauty" }, "UTC", NOW, own).refused).toMatch(/^“beauty” is not/);
  });
});
