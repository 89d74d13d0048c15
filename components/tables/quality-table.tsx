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
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

export type QualityLine = { readonly row: QualityRow; readonly look: SeriesStyle };

/** The accounts, in their order. */
export const ACCOUNT_COLUMNS = [
  "received",
  "counted",
  "duplicate",
  "ignored",
  "tests",
  "quarantined",
  "pending",
  "difference",
  "rejectedRequests",
] as const;
export type Column = (typeof ACCOUNT_COLUMNS)[number];

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
  const say = words("quality");
  return ACCOUNT_COLUMNS.map((column) => (
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
        label={`${formatCount(values[column])} ${inASentence(say(`account.${column}`))}`}
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
    ACCOUNT_COLUMNS.map((column) => [column, rows.reduce((sum, { row }) => sum + row[column], 0)]),
  ) as Record<Column, number>;
  const say = words("quality");
  return (
    <Table label={say("accountsByEndpoint")}>
      <TableHeader>
        <tr>
          <TableHead>{say("endpoint")}</TableHead>
          {ACCOUNT_COLUMNS.map((column) => (
            <TableHead key={column} numeric>
              {say(`account.${column}`)}
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
            <TableCell className="pl-4.25!">{say("total")}</TableCell>
            <NumberCells values={total} href={waysOf("total")} />
          </TableRow>
        ) : null}
      </TableBody>
    </Table>
  );
}
