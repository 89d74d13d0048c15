import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Rates, Stages } from "@/lib/analytics/shapes";
import { type GroupLine, GroupTable } from "./group-table";

const none = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const rates: Rates = { delivery: none, open: none, click: none, failure: none };
const stages = (sent: number | null): Stages => ({
  ...{ scheduled: null, sent, delivered: null, opened: null },
  ...{ clicked: null, failed: null, cancelled: null },
});
const total = (sent: number | null, before: number | null): GroupLine => ({
  ...{ key: "total", label: "Total", look: null, href: null, rates },
  automatic: { opened: null, clicked: null },
  stages: stages(sent),
  implied: stages(null),
  compared: {
    current: { stages: stages(sent), rates },
    previous: { stages: stages(before), rates },
  },
});

function shown(line: GroupLine): string {
  const [range, before] = [
    { from: "2026-11-01", to: "2026-11-07", timeZone: "UTC" },
    { from: "2026-10-25", to: "2026-10-31", timeZone: "UTC" },
  ];
  const compared = { range, previousRange: before, cut: false, without: [] };
  return renderToStaticMarkup(
    createElement(GroupTable, { by: "Provider", lines: [line], compared }),
  );
}

test("what changes are against is said where there is a change", () => {
  expect(shown(total(300, 200))).toContain("Changes are against 25 Oct – 31 Oct.");
});

test("what changes are against is not said where nothing is compared", () => {
  for (const line of [total(null, null), total(3, 2)])
    expect(shown(line)).not.toContain("Changes are against");
});
