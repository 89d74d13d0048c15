import { expect, test } from "vitest";
import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import type { Rate, Stages } from "@/lib/analytics/shapes";
import { prepareKpis } from "./prepare-kpis";

const NONE: Rate = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const nothing: Stages = {
  ...{ scheduled: null, sent: null, delivered: null, opened: null, clicked: null },
  ...{ failed: null, cancelled: null },
};
const both = ["CleverPush", "WonderPush"];
const funnel: FunnelReport = {
  range: { from: "2026-10-01", to: "2026-10-28", timeZone: "Europe/Berlin" },
  total: { ...nothing, sent: 1000, delivered: 1500, opened: 150 },
  automatic: { opened: null, clicked: null },
  implied: nothing,
  rates: { delivery: NONE, open: NONE, click: NONE, failure: NONE },
  openedBy: ["tap"],
  deliveredBy: ["confirmed"],
  providers: both,
  reportedBy: {
    ...{ scheduled: [], sent: ["WonderPush"], delivered: both, opened: both, clicked: [] },
    ...{ failed: [], cancelled: [] },
  },
  opensIncludeAutomatic: [],
  groups: [],
};
const audience = {
  current: {
    range: funnel.range,
    total: { optedIn: null, optedOut: null, net: null },
    buckets: [],
    causes: [],
  },
  previous: null,
  totals: null,
};

test("a figure that not all report says so beside its name, and one of all does not", () => {
  const kpis = prepareKpis({
    funnel,
    comparison: null,
    buckets: [],
    previousBuckets: [],
    audience,
    now: 0,
  });
  expect(kpis.slice(0, 3).map(({ label, part }) => [label, part])).toEqual([
    ["Sent", "1 of 2 providers"],
    ["Delivered", ""],
    ["Opened", ""],
  ]);
});
