import {
  type FigureChange,
  rateChange,
  stageChange,
} from "@/components/charts/prepare-figure-change";
import { rateTitle } from "@/components/charts/prepare-funnel";
import type { SparkValues } from "@/components/charts/prepare-sparkline";
import type { Look } from "@/components/charts/series";
import { RATE_TEXT } from "@/components/charts/stages";
import type { CampaignRow, ComparedFigures } from "@/lib/analytics/types";
import { formatCount, formatInstant, formatPercent, NOT_REPORTED } from "@/lib/format";
import { CAMPAIGN_COLUMNS, type CampaignColumn } from "./campaign-columns";

/** A cell as it is shown; the title explains a dash or tells what a rate rests on. */
export type Cell = {
  readonly text: string;
  readonly title: string | null;
  /** How it changed, where it is compared and there was enough before. */
  readonly change?: FigureChange | null;
};

/** A row as the browser needs it: plain text, so that server and browser cannot differ. */
export type CampaignTableRow = {
  readonly key: string;
  readonly name: string;
  readonly look: Look;
  readonly href: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly trend: SparkValues;
};

function cellOf(
  { kind }: CampaignColumn,
  row: CampaignRow,
  { zone, compared }: Pick<Around, "zone" | "compared">,
): Cell {
  if (kind.of === "count") {
    const value = row.stages[kind.stage];
    const title = value === null ? "Not reported by this provider" : null;
    return { text: formatCount(value), title, change: stageChange(kind.stage, compared) };
  }
  if (kind.of === "rate") {
    const value = row.rates[kind.rate];
    const empty = value.value === null && value.over.length > 0;
    const title = empty
      ? "Nothing to divide by in this period"
      : rateTitle(value, RATE_TEXT[kind.rate].parts);
    return { text: formatPercent(value.value), title, change: rateChange(kind.rate, compared) };
  }
  const value = kind.value(row);
  if (value === null) return { text: NOT_REPORTED, title: "Not known" };
  if (kind.of === "text") return { text: value, title: value };
  const full = formatInstant(value, zone);
  // The time of day matters in the title only.
  return { text: full.slice(0, full.indexOf(",")), title: full };
}

/** What a row shows beside its own numbers. */
type Around = Pick<CampaignTableRow, "look" | "href" | "trend"> & {
  readonly zone: string;
  /** Both sides of a comparison; null where there is nothing to compare. */
  readonly compared: ComparedFigures | null;
};

/** A report's row with everything it shows. */
export function prepareCampaign(row: CampaignRow, around: Around): CampaignTableRow {
  const { look, href, trend } = around;
  const cells = CAMPAIGN_COLUMNS.map((column) => [column.id, cellOf(column, row, around)] as const);
  return {
    key: row.key,
    name: row.name,
    look,
    href,
    trend,
    cells: { ...Object.fromEntries(cells), provider: { text: look.label, title: look.label } },
  };
}
