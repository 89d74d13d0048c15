import { describe, expect, it } from "vitest";
import type { ComparedCampaign } from "@/lib/analytics/campaign-comparison";
import type { Rate, Stages } from "@/lib/analytics/types";
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
      lastSeen: null,
      stages: { ...nothing, delivered, opened },
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
    ...more,
  };
}

const openLine = (rows: readonly ComparedCampaign[]) =>
  prepareCampaignComparison(rows).rates.find(({ id }) => id === "open");

describe("campaigns side by side", () => {
  it("name the best where its lead is beyond chance, and only there", () => {
    const clear = openLine([campaign("a", 50, 1000), campaign("b", 150, 1000)]);
    expect(clear?.cells.map(({ best }) => best)).toEqual([false, true]);
    expect(clear?.verdict).toBe("Best, 10.0 pp ahead of the next");
    const close = openLine([campaign("a", 50, 1000), campaign("b", 55, 1000)]);
    expect(close?.cells.some(({ best }) => best)).toBe(false);
    expect(close?.verdict).toContain("may be chance");
  });

  it("never compare taps with pixels, nor confirmed with accepted deliveries", () => {
    const mail = campaign("mail", 900, 1000, { openedBy: ["pixel"], deliveredBy: ["accepted"] });
    const line = openLine([campaign("a", 50, 1000), campaign("b", 150, 1000), mail]);
    expect(line?.cells.find(({ key }) => key === "mail")).toMatchObject({
      best: false,
      reason:
        "Not compared: made of e-mail pixels over accepted deliveries, not of taps over confirmed deliveries",
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
      "Open rate 10.0%: 2nd of 4; the others’ median is 8.00%",
    ]);
  });

  it("call a campaign the fastest only where it is by a tenth, and has opens enough", () => {
    const opening = (key: string, medianSeconds: number, opens = 100) =>
      campaign(key, 100, 1000, {
        timeToOpen: { opens, medianSeconds, p80Seconds: medianSeconds * 4, bins: [] },
      });
    const bestOf = (rows: readonly ComparedCampaign[]) =>
      prepareCampaignComparison(rows).times[0]?.cells.find(({ best }) => best)?.key;
    expect(bestOf([opening("a", 60), opening("b", 120)])).toBe("a");
    expect(bestOf([opening("a", 60), opening("b", 62)])).toBeUndefined();
    expect(bestOf([opening("a", 60), opening("b", 120), opening("c", 1, 3)])).toBe("a");
  });
});
