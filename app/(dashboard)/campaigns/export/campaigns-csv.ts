import type { CsvCell } from "@/app/(dashboard)/_export/csv-response";
import type { CampaignColumn } from "@/components/tables/campaign-columns";
import type { CampaignRow } from "@/lib/analytics/types";

function rawValue({ kind }: CampaignColumn, row: CampaignRow): CsvCell {
  if (kind.of === "count") return row.stages[kind.stage];
  if (kind.of === "rate") return row.rates[kind.rate].value;
  return kind.value(row);
}

/** The headings of the campaigns' file: name, key and the columns on screen. */
export function campaignHead(columns: readonly CampaignColumn[]): string[] {
  return ["name", "key", ...columns.map(({ id }) => id)];
}

/** A campaign's line with the columns on screen, exact. */
export function campaignCells(row: CampaignRow, columns: readonly CampaignColumn[]): CsvCell[] {
  return [row.name, row.key, ...columns.map((column) => rawValue(column, row))];
}
