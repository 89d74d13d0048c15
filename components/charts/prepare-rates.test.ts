import { describe, expect, it } from "vitest";
import type { RatesReport } from "@/lib/analytics/funnel/answers";
import type { Share } from "@/lib/analytics/shapes";
import { bucketLabels } from "./bucket-labels";
import { prepareRates } from "./prepare-rates";

const share = (numerator: number, denominator: number): Share => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});
const sum = (points: readonly Share[]) =>
  share(
    points.reduce((total, one) => total + one.numerator, 0),
    points.reduce((total, one) => total + one.denominator, 0),
  );
const LABELS = bucketLabels("week", "Europe/Berlin");
const DAYS = ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"];

function report(
  lines: Readonly<Record<string, readonly Share[]>>,
  against: RatesReport["groups"][number]["against"] = null,
): RatesReport {
  return {
    range: { from: "2026-10-05", to: "2026-11-01", timeZone: "Europe/Berlin" },
    rate: "open",
    interval: "week",
    openedBy: ["tap"],
    total: { ...share(0, 0), over: [], of: [] },
    against: "ios",
    buckets: DAYS.map((day, at) => ({
      start: `${day}T00:00:00Z`,
      day,
      unfinished: at === 3,
      partial: false,
    })),
    groups: Object.entries(lines).map(([key, points]) => ({
      key,
      label: key,
      provider: null,
      rate: { ...sum(points), over: ["Pushwoosh"], of: ["Pushwoosh"] },
      points,
      against: key === "ios" ? null : against,
    })),
  };
}

const even = [share(80, 1000), share(80, 1000), share(80, 1000), share(80, 1000)];
const panel = (picture: ReturnType<typeof prepareRates>, key: string) =>
  picture.panels.find((one) => one.key === key);

describe("rates as small multiples", () => {
  it("hold one group alone against nobody, and draw it as itself", () => {
    const picture = prepareRates(report({ ios: even }), LABELS, []);
    expect(picture.reference).toBeNull();
    expect(panel(picture, "ios")).toMatchObject({ verdict: "", reference: "" });
  });

  it("do not say of a provider that it rests on itself", () => {
    const alone = report({ Pushwoosh: even, ios: even });
    const picture = prepareRates(alone, LABELS, []);
    expect(picture.panels.map(({ over }) => over).toSorted()).toEqual(["", "Pushwoosh"]);
  });

  it("say in words which is lower, and since when", () => {
    const against = {
      verdict: "lower",
      since: { start: "2026-10-19T00:00:00Z", day: "2026-10-19" },
      own: share(50, 1000),
      other: share(80, 1000),
      before: { own: share(160, 2000), other: share(160, 2000) },
    } as const;
    const picture = prepareRates(report({ ios: even, android: even }, against), LABELS, []);
    expect(panel(picture, "android")).toMatchObject({
      verdict:
        "Lower than ios since the week of 19 Oct 2026: 5.00% against 8.00%. Before: 8.00% against 8.00%.",
      tone: "bad",
    });
    expect(panel(picture, "ios")?.verdict).toBe("Baseline");
  });

  it("leave a gap where there were no messages, rather than a line over it", () => {
    const gap = [share(80, 1000), share(0, 0), share(80, 1000), share(80, 1000)];
    const {
      solid = "",
      unfinished = "",
      titles = [],
    } = panel(prepareRates(report({ ios: gap }), LABELS, []), "ios") ?? {};
    expect(solid.match(/L/g)).toBeNull();
    expect(solid.match(/h0\.01/g)).toHaveLength(1);
    expect(unfinished.match(/L/g)).toHaveLength(1);
    expect(titles[1]).toContain("no messages");
  });

  it("draw buckets of few messages apart, and scale the axis by the others", () => {
    const few = [share(80, 1000), share(9, 10), share(80, 1000), share(80, 1000)];
    const drawn = panel(prepareRates(report({ ios: few }), LABELS, []), "ios");
    expect(drawn?.fewDots).toContain("h0.01");
    expect(drawn?.solid).toBe("");
    expect(drawn?.top).toBe("10.0%");
    expect(drawn?.cut).toBe(true);
  });

  it("leave out a bucket just begun while it has few messages, and draw it once it has enough", () => {
    const begun = [...even.slice(0, 3), share(4, 5)];
    const picture = prepareRates(report({ ios: begun, android: begun }), LABELS, []);
    const few = panel(picture, "android");
    expect([few?.unfinished, few?.fewDots, few?.cut]).toEqual(["", "", false]);
    expect(few?.reference.match(/L/g)).toHaveLength(2);
    expect(few?.titles[3]).toContain("80.0% of 5, few messages (not ended yet)");
    const enough = prepareRates(report({ ios: even }), LABELS, []);
    expect(panel(enough, "ios")?.unfinished.match(/L/g)).toHaveLength(1);
  });

  it("keep a group's own rate on its axis, however few messages each bucket has", () => {
    const few = even.map(() => share(20, 50));
    const picture = prepareRates(report({ ios: even, email: few }), LABELS, []);
    expect(panel(picture, "email")).toMatchObject({ own: true, top: "50.0%", cut: false });
    expect(panel(picture, "ios")).toMatchObject({ own: false, top: "10.0%", cut: false });
  });

  it("give one that stands far above the others a scale of its own, and say so", () => {
    const high = even.map(() => share(440, 1000));
    const picture = prepareRates(report({ ios: even, chrome: even, email: high }), LABELS, []);
    expect(panel(picture, "email")).toMatchObject({ own: true, top: "50.0%" });
    expect(panel(picture, "chrome")).toMatchObject({ own: false, top: "10.0%" });
  });

  it("name what is not drawn", () => {
    const picture = prepareRates(
      report({ ios: even, sms: DAYS.map(() => share(0, 0)) }),
      LABELS,
      [],
    );
    expect(picture.left).toEqual(["sms: no messages"]);
  });
});
