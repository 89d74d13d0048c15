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

  it("keep what is a page's own, of the times in the log of requests too", () => {
    const asked = { from: "2026-10-01", fromTime: "14:00", status: "refused", utm_source: "x" };
    expect(hrefWith("/settings/requests", asked, { cursor: "abc" })).toBe(
      "/settings/requests?from=2026-10-01&fromTime=14%3A00&status=refused&cursor=abc",
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
