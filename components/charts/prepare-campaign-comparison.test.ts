import { describe, expect, it } from "vitest";
import type { ComparedCampaign } from "@/lib/analytics/campaigns/answers";
import { quantileRange, toTimeToOpen } from "@/lib/analytics/campaigns/open-times";
import type { Rate, Stages } from "@/lib/analytics/shapes";
import { prepareCampaignComparison } from "./prepare-campaign-comparison";

const rate = (numerator: number, denominator: number): Rate => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
  over: ["X"],
  of: ["X"],
});
const unknown: Rate = { value: null, numerator: 0, denominator: 0, over: [], of: ["X"] };
const nothing: Stages = {
  scheduled: null,
  sent: null,
  delivered: 0,
  opened: 0,
  clicked: null,
  failed: null,
  cancelled: null,
};

function campaign(
  key: string,
  opened: number,
  delivered: number,
  more: Partial<ComparedCampaign> = {},
): ComparedCampaign {
  return {
    campaign: {
      key,
      id: key,
      name: key,
      endpoint: null,
      provider: "cleverpush",
      firstSeen: null,
      ...{ lastSeen: null, lastSent: null, kind: null, kindBy: null, tags: [], conversions: null },
      stages: { ...nothing, delivered, opened },
      automatic: { opened: null, clicked: null },
      rates: {
        delivery: unknown,
        open: rate(opened, delivered),
        click: unknown,
        failure: unknown,
      },
    },
    openedBy: ["tap"],
    deliveredBy: ["confirmed"],
    timeToOpen: { opens: 0, medianSeconds: null, p80Seconds: null, bins: [] },
    timeRanges: { medianSeconds: null, p80Seconds: null },
    ...more,
  };
}

const openLine = (rows: readonly ComparedCampaign[]) =>
  prepareCampaignComparison(rows).rates.find(({ id }) => id === "open");

describe("campaigns side by side", () => {
  it("name the best where its lead is beyond chance, and only there", () => {
    const clear = openLine([campaign("a", 50, 1000), campaign("b", 150, 1000)]);
    expect(clear?.cells.map(({ best }) => best)).toEqual([false, true]);
    expect(clear?.verdict).toBe("Best, clearly: +10.0 points, +7.4 to +12.6 to the next");
    const close = openLine([campaign("a", 50, 1000), campaign("b", 55, 1000)]);
    expect(close?.cells.some(({ best }) => best)).toBe(false);
    expect(close?.verdict).toBe("No clear difference: −0.5 points, −2.5 to +1.5");
  });

  it("tell a difference that is not clear with one sign, in the row as in the sentence above", () => {
    for (const [own, other] of [
      [50, 55],
      [55, 50],
    ] as const) {
      const { rates, standing } = prepareCampaignComparison([
        campaign("a", own, 1000),
        campaign("b", other, 1000),
      ]);
      const said = rates.find(({ id }) => id === "open")?.verdict?.split(": ")[1] ?? "nothing";
      expect(standing.join(" ")).toContain(said);
    }
  });

  it("never compare taps with pixels, nor confirmed with accepted deliveries", () => {
    const mail = campaign("mail", 900, 1000, { openedBy: ["pixel"], deliveredBy: ["accepted"] });
    const line = openLine([campaign("a", 50, 1000), campaign("b", 150, 1000), mail]);
    expect(line?.cells.find(({ key }) => key === "mail")).toMatchObject({
      best: false,
      reason:
        "Not compared: made of e-mail opens over accepted deliveries, not of taps over confirmed deliveries",
    });
    expect(line?.cells.find(({ key }) => key === "b")?.best).toBe(true);
  });

  it("leave a campaign out that is too small to say anything", () => {
    const line = openLine([campaign("a", 50, 1000), campaign("b", 60, 1000), campaign("c", 9, 10)]);
    expect(line?.cells.at(-1)).toMatchObject({
      best: false,
      reason: "Only 10: too few to compare",
    });
  });

  it("say that there is nothing to compare where only one is comparable", () => {
    expect(openLine([campaign("a", 50, 1000), campaign("b", 1, 5)])?.verdict).toBe(
      "Nothing to compare",
    );
  });

  it("leave out what none of them reports", () => {
    const { stages, rates } = prepareCampaignComparison([
      campaign("a", 50, 1000),
      campaign("b", 60, 1000),
    ]);
    expect(stages.map(({ id }) => id)).toEqual(["delivered", "opened"]);
    expect(rates.map(({ id }) => id)).toEqual(["open"]);
  });

  it("tell how the first stands among the others", () => {
    const rows = [
      campaign("a", 100, 1000),
      campaign("b", 150, 1000),
      campaign("c", 50, 1000),
      campaign("d", 80, 1000),
    ];
    expect(prepareCampaignComparison(rows).standing).toEqual([
      "Open rate: 10.0%, clearly higher than c (5.00%); clearly lower than b (15.0%); no clear difference from the other 1.",
    ]);
  });

  it("begin with the verdict on two, its size, its interval and what would tell", () => {
    const standing = (rows: readonly ComparedCampaign[]) =>
      prepareCampaignComparison(rows).standing;
    expect(standing([campaign("a", 85, 1000), campaign("b", 75, 1000)])).toEqual([
      "Open rate: no clear difference (8.50% against 7.50%; +1.0 points, −1.4 to +3.4). About 11,000 more messages each would tell.",
    ]);
    expect(standing([campaign("a", 50, 1000), campaign("b", 150, 1000)])).toEqual([
      "Open rate: clearly lower (5.00% against 15.0%; −10.0 points, −12.6 to −7.4).",
    ]);
  });

  it("give no trophy for speed while chance could have drawn the medians", () => {
    // A minute against two, each over a histogram like those that are stored.
    const opening = (key: string, bin: number, opens: number) => {
      const timeToOpen = toTimeToOpen(
        [-8, -4, 0, 4, 8].map((off) => ({
          measure: "time_to_open",
          value: String(bin + off),
          count: opens / 5,
        })),
      );
      const timeRanges = {
        medianSeconds: quantileRange(timeToOpen, 0.5),
        p80Seconds: quantileRange(timeToOpen, 0.8),
      };
      return campaign(key, 100, 1000, { timeToOpen, timeRanges });
    };
    const median = (rows: readonly ComparedCampaign[]) => prepareCampaignComparison(rows).times[0];
    const few = median([opening("a", 24, 45), opening("b", 28, 45)]);
    expect(few?.cells.some(({ best }) => best)).toBe(false);
    expect(few?.verdict).toBe("No clear difference: the ranges overlap");
    expect(few?.cells.map(({ sample }) => sample)).toEqual(["of 45 opens", "of 45 opens"]);
    const many = median([opening("a", 24, 2000), opening("b", 28, 2000)]);
    expect(many?.cells.find(({ best }) => best)?.key).toBe("a");
    expect(many?.verdict).toBe("Shortest, clearly");
    const tooFew = median([opening("a", 24, 2000), opening("b", 28, 2000), opening("c", 8, 5)]);
    expect(tooFew?.cells.find(({ best }) => best)?.key).toBe("a");
  });
});
