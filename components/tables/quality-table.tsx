import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";
import { FigureLink } from "@/components/ui/figure-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { QualityRow } from "@/lib/analytics/quality/answers";
import { formatCount } from "@/lib/format";

export type QualityLine = { readonly row: QualityRow; readonly look: SeriesStyle };

/** The accounts, in their order. */
export const ACCOUNT_COLUMNS = [
  ["received", "Received"],
  ["counted", "Counted"],
  ["duplicate", "Duplicate"],
  ["ignored", "Ignored"],
  ["quarantined", "Quarantined"],
  ["pending", "Pending"],
  ["difference", "Difference"],
  ["rejectedRequests", "Refused requests"],
] as const;
export type Column = (typeof ACCOUNT_COLUMNS)[number][0];

/** Colour only where somebody should look. */
function toneOf(column: Column, value: number): string {
  if (value === 0) return column === "difference" ? "text-good" : "text-ink-3";
  if (column === "difference") return "font-semibold text-bad";
  return column === "quarantined" || column === "rejectedRequests" ? "text-warn" : "";
}

/** Where a row's number leads, to the requests behind it; null where it leads nowhere. */
export type WayToRequests = (column: Column) => string | null;

/** One row's accounts as cells. */
export function NumberCells({
  values,
  href = () => null,
}: {
  values: Readonly<Record<Column, number>>;
  href?: WayToRequests | undefined;
}) {
  return ACCOUNT_COLUMNS.map(([column, label]) => (
    <TableCell
      key={column}
      numeric
      className={cn(
        toneOf(column, values[column]),
        column === "rejectedRequests" && "border-l border-line-soft",
      )}
    >
      <FigureLink
        href={values[column] > 0 ? href(column) : null}
        label={`${formatCount(values[column])} ${label.toLowerCase()}`}
      >
        {formatCount(values[column])}
      </FigureLink>
    </TableCell>
  ));
}

/** Each endpoint's accounts, unknown tokens, and the sum. */
export function QualityTable({
  rows,
  waysOf,
}: {
  rows: readonly QualityLine[];
  /** By endpoint: null is the unknown tokens, and `total` the sum. */
  waysOf: (endpoint: string | null | "total") => WayToRequests;
}) {
  const total = Object.fromEntries(
    ACCOUNT_COLUMNS.map(([column]) => [
      column,
      rows.reduce((sum, { row }) => sum + row[column], 0),
    ]),
  ) as Record<Column, number>;
  return (
    <Table label="Accounts by endpoint">
      <TableHeader>
        <tr>
          <TableHead>Endpoint</TableHead>
          {ACCOUNT_COLUMNS.map(([column, label]) => (
            <TableHead key={column} numeric>
              {label}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map(({ row, look }) => (
          <TableRow key={row.endpoint ?? "unknown"}>
            <TableCell>
              <span className="flex items-center gap-2" title={look.label}>
                {row.provider ? <SeriesMark slot={look.slot} /> : <span className="w-2.25" />}
                <span className={cn("max-w-64 truncate", row.endpoint === null && "text-ink-2")}>
                  {row.name}
                </span>
              </span>
            </TableCell>
            <NumberCells values={row} href={waysOf(row.endpoint)} />
          </TableRow>
        ))}
        {rows.length > 1 ? (
          <TableRow className="font-semibold">
            <TableCell className="pl-4.25!">Total</TableCell>
            <NumberCells values={total} href={waysOf("total")} />
          </TableRow>
        ) : null}
      </TableBody>
    </Table>
  );
}
