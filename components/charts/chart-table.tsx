import type { ReactNode } from "react";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";

/** The numbers behind a chart, folded away below it. */
export function ChartTable({
  label,
  columns,
  rows,
}: {
  label: string;
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <details className="group mt-3 border-t border-line-soft pt-2">
      <summary className="w-fit list-none rounded text-xs text-ink-2 underline-offset-3 hover:underline [&::-webkit-details-marker]:hidden">
        <span className="group-open:hidden">View as table</span>
        <span className="hidden group-open:inline">Hide the table</span>
      </summary>
      <div className="mt-2 max-h-80 overflow-y-auto">
        <Table label={label}>
          <caption className="sr-only">{label}</caption>
          <TableHeader>
            <tr>
              {columns.map((column, at) => (
                <TableHead key={column} numeric={at > 0}>
                  {column}
                </TableHead>
              ))}
            </tr>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key}>
                {row.cells.map((cell, at) => (
                  <TableCell
                    key={columns[at]}
                    numeric={at > 0}
                    className={at === 0 ? "whitespace-nowrap" : undefined}
                  >
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </details>
  );
}
