import { describe, expect, it } from "vitest";
import { CAMPAIGN_COLUMNS, shownColumns } from "@/components/tables/campaign-columns";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import { campaignCells, campaignHead } from "./campaigns-csv";

const none = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const row: CampaignRow = {
  key: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  id: "8153",
  name: "Black Friday",
  endpoint: null,
  provider: "cleverpush",
  firstSeen: null,
  ...{ lastSeen: null, lastSent: null, kind: null, kindBy: null, tags: [], conversions: null },
  stages: {
    scheduled: null,
    sent: null,
    delivered: 1200,
    opened: 0,
    clicked: null,
    failed: null,
    cancelled: null,
  },
  automatic: { opened: null, clicked: null },
  rates: {
    delivery: none,
    open: { value: 0.25, numerator: 1, denominator: 4, over: ["CleverPush"], of: ["CleverPush"] },
    click: none,
    failure: none,
  },
};

describe("the campaigns' file", () => {
  it("has the columns on screen, exact, with 0 for zero and nothing for not reported", () => {
    const columns = shownColumns(["delivered", "opened", "sent", "openRate"]);
    expect(campaignHead(columns)).toEqual([
      "name",
      "key",
      "sent",
      "delivered",
      "opened",
      "openRate",
    ]);
    expect(campaignCells(row, columns).slice(2)).toEqual([null, 1200, 0, 0.25]);
  });

  it("can show every column", () => {
    expect(campaignHead(CAMPAIGN_COLUMNS)).toHaveLength(CAMPAIGN_COLUMNS.length + 2);
    expect(campaignCells(row, CAMPAIGN_COLUMNS)).toHaveLength(CAMPAIGN_COLUMNS.length + 2);
  });
});
