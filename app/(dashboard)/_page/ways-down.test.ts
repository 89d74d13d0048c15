import { describe, expect, test } from "vitest";
import type { OpenPage, ReportPage } from "./open-page";
import { trendWays, waysDown } from "./ways-down";

const QUERY = { from: "2026-07-01", to: "2026-07-28", provider: "pushwoosh" };

function page(query: Record<string, string> = QUERY): OpenPage {
  const viewer = { userId: "u", email: "a@example.com", role: "viewer" };
  return { viewer, place: { path: "/", query } } as unknown as OpenPage;
}
const asked = (href: string | null) => {
  const url = new URL(href ?? "http://nowhere", "http://x");
  return [url.pathname, Object.fromEntries(url.searchParams)];
};

describe("the numbers of a page", () => {
  test("lead to their messages, what is implied and what was lost included", () => {
    const { stage } = waysDown(page());
    expect(asked(stage("opened"))).toEqual(["/events/messages", { ...QUERY, stage: "opened" }]);
    expect(asked(stage("sent", "implied"))).toEqual([
      "/events/messages",
      { ...QUERY, stage: "sent", how: "implied" },
    ]);
    expect(asked(stage("opened", "lost"))).toEqual([
      "/events/messages",
      { ...QUERY, stage: "delivered", without: "opened" },
    ]);
    expect(stage("sent", "lost")).toBeNull();
  });

  test("lead to their events by event time, unless no list could tell the same number", () => {
    const { stage } = waysDown(page({ ...QUERY, clock: "event", evidence: "confirmed" }));
    expect(asked(stage("opened"))).toEqual(["/events", { ...QUERY, kind: "opened" }]);
    expect(stage("delivered")).toBeNull();
  });

  test("with machines’ in them lead to what people and machines did, as do machines’ own", () => {
    const query = { ...QUERY, automatic: "include" };
    const { stage } = waysDown(page(query));
    expect(asked(stage("opened"))).toEqual(["/events/messages", { ...query, stage: "opened" }]);
    expect(asked(stage("clicked", "automatic"))[1]).toMatchObject({ how: "automatic" });
    const byEvents = waysDown(page({ ...query, clock: "event" }));
    const kinds = (href: string | null) => new URL(href ?? "", "http://x").searchParams;
    expect(kinds(byEvents.stage("opened")).getAll("kind")).toEqual(["opened", "automatic_opened"]);
    expect(kinds(byEvents.hour("clicked")).getAll("kind")).toEqual([
      "clicked",
      "automatic_clicked",
    ]);
    expect(kinds(byEvents.stage("sent")).getAll("kind")).toEqual(["sent"]);
    expect(kinds(byEvents.stage("opened", "automatic")).getAll("kind")).toEqual([
      "automatic_opened",
    ]);
    expect(kinds(byEvents.stage("opened")).has("automatic")).toBe(false);
  });

  test("of a line are narrowed to the line, and what is unknown stays unknown", () => {
    const { group } = waysDown(page());
    const platform = group("platform");
    expect(asked(platform({ key: "unknown" }, "sent"))[1]).toMatchObject({ platform: "unknown" });
    expect(asked(platform({ key: "total" }, "sent"))[1]).not.toHaveProperty("platform");
    expect(group("provider")({ key: "unknown" }, "sent")).toBeNull();
  });

  test("of a trend's day lead to the day, and nowhere on a shared page", () => {
    const buckets = ["2026-07-01", "2026-07-02"].map((day) => ({ day, start: day }));
    const of = (asked: ReportPage) =>
      trendWays(asked, waysDown(asked, "event"), "day", buckets).zoom;
    const known = { ...page().place, range: { from: "2026-07-01", to: "2026-07-02" } };
    expect(of({ ...page(), place: known })).toEqual({
      template: "/?provider=pushwoosh&from=FROM&to=TO",
      days: ["2026-07-01", "2026-07-02"],
      last: "2026-07-02",
    });
    expect(of({ place: known } as unknown as ReportPage)).toBeNull();
  });

  test("lead nowhere on a shared page", () => {
    const shared = { place: { path: "/share/x", query: QUERY } } as unknown as ReportPage;
    const { stage, group, opts } = waysDown(shared);
    expect([stage("sent"), group("platform")({ key: "ios" }, "sent"), opts("net")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
