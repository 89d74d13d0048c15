import { z } from "zod";
import { readCursor, writeCursor } from "@/lib/analytics/cursor";
import type { Rates } from "@/lib/analytics/shapes";
import { isStage, type Kind } from "@/lib/providers/event";
import type { CampaignRow } from "./answers";
import type { CampaignSort, CampaignsParameters } from "./parameters";

type Value = string | number | null;

const RATE_COLUMNS: Readonly<Partial<Record<CampaignSort, keyof Rates>>> = {
  deliveryRate: "delivery",
  openRate: "open",
  clickRate: "click",
  failureRate: "failure",
};

const position = z.object({
  sort: z.string(),
  value: z.union([z.string(), z.number(), z.null()]),
  key: z.string(),
});
type Position = z.infer<typeof position>;

/** To sort by: what is shown keeps its digits. */
const numberOf = (digits: string | null): number | null =>
  digits === null ? null : Number(digits);

/** What a row is sorted by. */
function sortValue(row: CampaignRow, column: CampaignSort): Value {
  const rate = RATE_COLUMNS[column];
  if (rate) return row.rates[rate].value;
  if (column === "conversions") return row.conversions?.messages ?? null;
  if (column === "conversionRate") return row.conversions?.rate ?? null;
  if (column === "conversionValue") return numberOf(row.conversions?.value ?? null);
  if (column === "automaticOpened") return row.automatic.opened;
  if (column === "automaticClicked") return row.automatic.clicked;
  if (isStage(column as Kind)) return row.stages[column as keyof CampaignRow["stages"]];
  return row[column as keyof Pick<CampaignRow, "name" | "id" | "kind" | "lastSent" | "lastSeen">];
}

function compareValues(a: Value, b: Value, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
  const [left, right] = [String(a), String(b)];
  return left.localeCompare(right, "en", { numeric: true, sensitivity: "base" }) * direction;
}

/** An order of campaigns that leaves no ties: nulls last, then by key. */
function campaignOrder(sort: CampaignsParameters["sort"]) {
  const direction = sort.startsWith("-") ? -1 : 1;
  const column = sort.replace(/^-/, "") as CampaignSort;
  const positionOf = (row: CampaignRow): Position => ({
    sort,
    value: sortValue(row, column),
    key: row.key,
  });
  const compare = (a: Position, b: Position): number =>
    compareValues(a.value, b.value, direction) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return { positionOf, compare };
}

function placed(rows: readonly CampaignRow[], sort: CampaignsParameters["sort"]) {
  const { positionOf, compare } = campaignOrder(sort);
  const all = rows.map((row) => ({ row, position: positionOf(row) }));
  return all.sort((a, b) => compare(a.position, b.position));
}

/** All rows in their order. */
export function sortCampaigns(
  rows: readonly CampaignRow[],
  sort: CampaignsParameters["sort"],
): CampaignRow[] {
  return placed(rows, sort).map(({ row }) => row);
}

/** Sorts rows and takes the page that a cursor asks for; rows that come and go move no page. */
export function pageOf(
  rows: readonly CampaignRow[],
  params: Pick<CampaignsParameters, "sort" | "limit" | "cursor" | "page">,
): { rows: CampaignRow[]; next: string | null } {
  const all = placed(rows, params.sort);
  const { compare } = campaignOrder(params.sort);
  const sameSort = position.refine(({ sort }) => sort === params.sort);
  const after = params.cursor ? readCursor(sameSort, params.cursor) : null;
  const rest = after
    ? all.filter((one) => compare(one.position, after) > 0)
    : all.slice(((params.page ?? 1) - 1) * params.limit);
  const page = rest.slice(0, params.limit);
  const last = page.at(-1);
  return {
    rows: page.map((one) => one.row),
    next: rest.length > page.length && last ? writeCursor(last.position) : null,
  };
}
