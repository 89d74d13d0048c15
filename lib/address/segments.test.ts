import { expect, test } from "vitest";
import { filtersIn, hrefOfSegment, hrefOfView, SEGMENT } from "./segments";

test("a segment keeps filters alone, those that leave out too", () => {
  expect(filtersIn("from=2026-11-01&channel=push&notTag=test&sort=-opened&clock=event")).toBe(
    "channel=push&notTag=test",
  );
  expect(filtersIn("sort=-opened")).toBe("");
});

test("chosen, it takes the place of the page's filters and leaves the rest of the address", () => {
  const query = { from: "2026-11-01", provider: "braze", notChannel: ["sms", "email"] };
  const place = { path: "/funnel", query: { ...query, clock: "event" } };
  expect(hrefOfSegment(place, "tag=shop&tag=germany&from=2020-01-01")).toBe(
    "/funnel?from=2026-11-01&clock=event&tag=shop&tag=germany",
  );
});

test("a view of filters alone leads to the page that is open, any other to its own", () => {
  const range = { from: "2026-11-01", to: "2026-11-28" };
  const place = { path: "/audience", query: {}, range, zone: "UTC", now: 0 };
  const segment = { path: SEGMENT, query: "platform=ios", range: null };
  expect(hrefOfView(segment, place)).toBe("/audience?platform=ios");
  expect(hrefOfView({ ...segment, path: "/funnel" }, place)).toBe("/funnel?platform=ios");
});
