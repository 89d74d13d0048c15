import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CAMPAIGN_COLUMNS, shownColumns } from "@/components/tables/campaign-columns";
import type { CampaignRow } from "@/lib/analytics/types";
import { campaignsCsv } from "./campaigns-csv";

const none = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const row: CampaignRow = {
  key: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  id: "8153",
  name: '=HYPERLINK("https://example.com")',
  endpoint: null,
  provider: "cleverpush",
  firstSeen: null,
  lastSeen: null,
  stages: {
    scheduled: null,
    sent: null,
    delivered: 1200,
    opened: 0,
    clicked: null,
    failed: null,
    cancelled: null,
  },
  rates: {
    delivery: none,
    open: { value: 0.25, numerator: 1, denominator: 4, over: ["CleverPush"], of: ["CleverPush"] },
    click: none,
    failure: none,
  },
};
const facts = {
  range: { from: "2026-10-24", to: "2026-11-20", timeZone: "Europe/Berlin" },
  filters: ["provider: cleverpush"],
};
const lines = (columns = shownColumns([])): string[][] =>
  parse(campaignsCsv([row], columns, facts), { bom: true, relax_column_count: true });

describe("the campaigns' file", () => {
  it("states range, zone and filters before its rows", () => {
    const [range, filters] = lines();
    expect(range?.[0]).toContain("2026-10-24 to 2026-11-20 (Europe/Berlin)");
    expect(filters?.[0]).toContain("provider: cleverpush");
  });

  it("has the columns on screen, exact, with 0 for zero and nothing for not reported", () => {
    const columns = shownColumns(["delivered", "opened", "sent", "openRate"]);
    const [, , , head, first] = lines(columns);
    expect(head).toEqual(["name", "key", "sent", "delivered", "opened", "openRate"]);
    expect(first?.slice(2)).toEqual(["", "1200", "0", "0.25"]);
  });

  it("never hands a spreadsheet a formula", () => {
    expect(lines().at(-1)?.[0]?.startsWith("'=")).toBe(true);
  });

  it("can show every column", () => {
    expect(lines(CAMPAIGN_COLUMNS)[3]).toHaveLength(CAMPAIGN_COLUMNS.length + 2);
  });
});
