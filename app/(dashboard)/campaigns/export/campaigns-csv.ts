import { stringify } from "csv-stringify/sync";
import type { CampaignColumn } from "@/components/tables/campaign-columns";
import type { CampaignRow, ReportRange } from "@/lib/analytics/types";

/** What a file says of itself before its rows. */
export type CsvFacts = {
  readonly range: ReportRange;
  readonly filters: readonly string[];
};

function rawValue({ kind }: CampaignColumn, row: CampaignRow): string | number | null {
  if (kind.of === "count") return row.stages[kind.stage];
  if (kind.of === "rate") return row.rates[kind.rate].value;
  return kind.value(row);
}

/**
 * Campaigns as CSV with the columns on screen: range, zone and filters first, then the rows. What
 * is not reported is an empty cell. Cells that a spreadsheet would run as formulas are escaped.
 */
export function campaignsCsv(
  rows: readonly CampaignRow[],
  columns: readonly CampaignColumn[],
  facts: CsvFacts,
): string {
  const { from, to, timeZone } = facts.range;
  const notes = [
    `# Pushlens campaigns, ${from} to ${to} (${timeZone}), messages that began in this period`,
    `# Filters: ${facts.filters.length > 0 ? facts.filters.join("; ") : "none"}`,
    "# Empty: not reported by the provider. Rates are shares between 0 and 1.",
  ];
  const lines = [
    ...notes.map((note) => [note]),
    ["name", "key", ...columns.map(({ id }) => id)],
    ...rows.map((row) => [row.name, row.key, ...columns.map((column) => rawValue(column, row))]),
  ];
  // The mark at the beginning tells spreadsheets that the text is UTF-8.
  return stringify(lines, { bom: true, escape_formulas: true });
}
