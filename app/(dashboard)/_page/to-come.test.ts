import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Place } from "@/lib/address/place";
import { AfterAll } from "./after-all";
import { ToCome } from "./to-come";

const at = (from: string, to: string): Place => ({
  ...{ path: "/funnel", query: { from, to }, range: { from, to } },
  // In Berlin it is the 1st by then.
  ...{ zone: "Europe/Berlin", now: Date.parse("2026-11-30T23:30:00Z"), since: null },
});

test("a range to come says that it is one, and not that nothing came", () => {
  const place = at("2026-12-02", "2026-12-08");
  expect(renderToStaticMarkup(createElement(ToCome, { place }))).toContain("still to come");
  const newest = "2026-11-30T08:00:00Z";
  expect(renderToStaticMarkup(createElement(AfterAll, { place, newest }))).toBe("");
});

test("a range that has begun says nothing of it", () => {
  const place = at("2026-12-01", "2026-12-08");
  expect(renderToStaticMarkup(createElement(ToCome, { place }))).toBe("");
});
