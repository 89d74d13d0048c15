"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { words } from "@/lib/words/words";

/** The cells of each row; the first names the row. */
export type ChartRows = readonly (readonly ReactNode[])[];

/**
 * The numbers behind a chart, folded away below it. They are drawn when they are unfolded: as
 * elements they would be most of a page that hardly anybody unfolds.
 */
export function ChartTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  /** Or what makes them; from the server plain texts, which are sent once. */
  rows: ChartRows | (() => ChartRows);
}) {
  const say = words("charts-ui");
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Unfolded before there was a script to hear of it.
    if (box.current?.open) setOpen(true);
  }, []);
  return (
    <details
      ref={box}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group mt-3 border-t border-line-soft pt-2"
    >
      <summary className="w-fit list-none rounded text-xs text-ink-2 underline-offset-3 hover:underline [&::-webkit-details-marker]:hidden">
        <span className="group-open:hidden">{say("viewAsTable")}</span>
        <span className="hidden group-open:inline">{say("hideTable")}</span>
      </summary>
      <noscript>
        <p className="mt-2 text-xs text-ink-3">{say("tableNeedsScript")}</p>
      </noscript>
      {open ? <Numbers label={label} columns={columns} rows={rows} /> : null}
    </details>
  );
}

function Numbers({ label, columns, rows }: Parameters<typeof ChartTable>[0]) {
  const shown = typeof rows === "function" ? rows() : rows;
  return (
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
          {shown.map((cells, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an autumn night has two rows of one name
            <TableRow key={place}>
              {cells.map((cell, at) => (
                <TableCell
                  key={columns[at]}
                  numeric={at > 0}
                  // A date stays on its line; what is said beside it may take more.
                  className={at === 0 ? "min-w-44" : undefined}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
