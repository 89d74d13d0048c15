import { describe, expect, it } from "vitest";
import type { AudienceReport } from "@/lib/analytics/audience/answers";
import { type AudienceSides, prepareAudienceKpis } from "./prepare-audience-kpis";

const bucket = (day: string, optedIn: number | null, optedOut: number | null, open = false) => ({
  start: `${day}T00:00:00.000Z`,
  day,
  optedIn,
  optedOut,
  unfinished: open,
});
const report = (
  buckets: AudienceReport["buckets"],
  total: AudienceReport["total"],
): AudienceReport => ({
  range: { from: "2026-11-19", to: "2026-11-21", timeZone: "UTC" },
  total,
  buckets,
  causes: [],
});
const now = Date.parse("2026-11-20T12:00:00Z");
const current = report(
  [
    bucket("2026-11-19", 200, 120),
    bucket("2026-11-20", 40, 10, true),
    bucket("2026-11-21", 0, 0, true),
  ],
  { optedIn: 240, optedOut: 130, net: 110 },
);
const previous = report(
  [bucket("2026-11-16", 150, 100), bucket("2026-11-17", 300, 100), bucket("2026-11-18", 300, 100)],
  { optedIn: 750, optedOut: 300, net: 450 },
);
/** Over the one day that has ended. */
const totals = {
  range: current.range,
  previousRange: { from: "2026-11-16", to: "2026-11-18", timeZone: "UTC" },
  cut: true,
  without: [],
  current: { optedIn: 200, optedOut: 120, net: 80 },
  previous: { optedIn: 150, optedOut: 100, net: 50 },
};
const figure = (label: string, sides: AudienceSides = { current, previous, totals }) =>
  prepareAudienceKpis(sides, now).find((kpi) => kpi.label === label);

describe("the audience's figures", () => {
  it("compare only what has ended, like for like", () => {
    expect(figure("Opted in")?.delta?.text).toBe("+33.3%");
    expect(figure("Net subscribers")?.delta?.text).toBe("+30");
    expect(figure("Net subscribers")?.deltaTitle).toBe(
      "+50 before (16 Nov – 18 Nov), both without what has not ended yet",
    );
  });

  it("say what both sides leave out as data of one is missing", () => {
    const silent = { ...totals, cut: false, without: ["Pushwoosh on 1 day"] };
    expect(figure("Opted in", { current, previous, totals: silent })?.deltaTitle).toBe(
      "150 before (16 Nov – 18 Nov), both without Pushwoosh on 1 day (no data)",
    );
  });

  it("call more opt-outs bad", () => {
    expect(figure("Opted out")?.delta).toEqual({ direction: "up", text: "+20.0%", tone: "bad" });
  });

  it("show nothing for what has not begun", () => {
    expect(figure("Opted in")?.values).toEqual([200, 40, null]);
  });

  it("show a dash, never 0, where opt-outs are not reported", () => {
    const told = report([bucket("2026-11-19", 200, null)], {
      optedIn: 200,
      optedOut: null,
      net: null,
    });
    const silent = { current: told, previous: null, totals: null };
    expect(figure("Opted out", silent)?.value).toBe("—");
    expect(figure("Net subscribers", silent)?.value).toBe("—");
    expect(figure("Net subscribers", silent)?.delta).toBeNull();
  });
});
