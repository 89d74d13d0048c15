import { describe, expect, it } from "vitest";
import { hrefKeeping, hrefToggling, hrefWith } from "./query";

const query = {
  from: "2026-10-01",
  provider: ["cleverpush", "pushwoosh"],
  cursor: "abc",
  by: "channel",
};

describe("addresses", () => {
  it("change one parameter, keep the others and begin lists anew", () => {
    expect(hrefWith("/funnel", query, { by: "provider" })).toBe(
      "/funnel?from=2026-10-01&provider=cleverpush&provider=pushwoosh&by=provider",
    );
  });

  it("leave an hour behind with its day", () => {
    const hour = { from: "2026-10-01", to: "2026-10-01", hour: "2026-10-01T12:00:00.000Z" };
    expect(hrefWith("/events", hour, { kind: "sent" })).toContain("hour=2026-10-01T12");
    expect(hrefWith("/events", hour, { from: "2026-10-02", to: "2026-10-02" })).toBe(
      "/events?from=2026-10-02&to=2026-10-02",
    );
  });

  it("take a parameter away", () => {
    expect(hrefWith("/", query, { from: null, provider: [], by: null })).toBe("/");
  });

  it("carry range and filters to another page, and nothing else", () => {
    expect(hrefKeeping("/audience", query)).toBe(
      "/audience?from=2026-10-01&provider=cleverpush&provider=pushwoosh",
    );
  });

  it("switch one value of a filter on and off", () => {
    expect(hrefToggling("/", { provider: "cleverpush" }, "provider", "cleverpush")).toBe("/");
    expect(hrefToggling("/", { provider: "cleverpush" }, "provider", "wonderpush")).toBe(
      "/?provider=cleverpush&provider=wonderpush",
    );
  });
});
