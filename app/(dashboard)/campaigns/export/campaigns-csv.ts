import type { CsvCell } from "@/app/(dashboard)/_export/csv-response";
import type { CampaignColumn } from "@/components/tables/campaign-columns";
import type { CampaignRow, ConversionsAbout } from "@/lib/analytics/campaigns/answers";
import type { Figures } from "@/lib/analytics/compare/compared-groups";

const isFigure = ({ kind }: CampaignColumn): boolean => kind.of === "count" || kind.of === "rate";

function figureOf({ kind }: CampaignColumn, figures: Figures | undefined): CsvCell {
  if (kind.of === "count") return figures?.stages[kind.stage] ?? null;
  return kind.of === "rate" ? (figures?.rates[kind.rate].value ?? null) : null;
}

function rawValue(column: CampaignColumn, row: CampaignRow): CsvCell {
  const { kind } = column;
  if (kind.of === "automatic") return row.automatic[kind.stage];
  if (kind.of === "conversion") return row.conversions?.[kind.figure] ?? null;
  return kind.of === "text" || kind.of === "instant" ? kind.value(row) : figureOf(column, row);
}

/** The headings of the campaigns' file: name, key and the columns on screen. */
export function campaignHead(columns: readonly CampaignColumn[]): string[] {
  return ["name", "key", ...columns.map(({ id }) => id)];
}

/** A campaign's line with the columns on screen, exact. */
export function campaignCells(row: CampaignRow, columns: readonly CampaignColumn[]): CsvCell[] {
  return [row.name, row.key, ...columns.map((column) => rawValue(column, row))];
}

/** The columns on screen that a comparison tells the earlier value of. */
export function comparedColumns(columns: readonly CampaignColumn[]): readonly CampaignColumn[] {
  return columns.filter(isFigure);
}

/** What these columns were in the range compared with. */
export function beforeCells(
  before: Figures | undefined,
  columns: readonly CampaignColumn[],
): CsvCell[] {
  return columns.map((column) => figureOf(column, before));
}

/** What conversions are, and as of when. */
export function conversionsNote(about: NonNullable<ConversionsAbout>): string {
  const { events, valueField, windowHours, asOf } = about;
  const value =
    valueField === null ? "" : `; value: ${valueField}, in whatever currency it was sent`;
  const when = asOf === null ? "some days are still being counted" : `as of ${asOf}`;
  return `Conversions: messages that ${events.join(" or ")} followed within ${windowHours} h after an open${value}; ${when}.`;
}
