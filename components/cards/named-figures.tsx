"use client";

import type { Route } from "next";
import { RateOfPart } from "@/components/ui/rate-of-part";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";

/** A figure as it reads; with a title, what it is of, and a mark where not all of its row is. */
export type NamedFigure =
  | string
  | { readonly text: string; readonly title: string; readonly partial: boolean };

/** A name and its figures, as they read. */
export type NamedRow = {
  readonly name: string;
  /** What the name is in full; absent where it says it all. */
  readonly title?: string;
  /** Where the name leads; absent for nowhere. */
  readonly href?: string;
  /** Drawn paler: what is not known, or may be chance. */
  readonly pale?: true;
  /** Why. */
  readonly note?: string;
  readonly figures: readonly NamedFigure[];
};

/** The head of a column, with what it means where the word does not say it. */
export type ColumnHead = string | readonly [word: string, meaning: string];

/** A table of names and figures. The browser gets its texts rather than each cell once more. */
export function NamedFigures({
  label,
  heads,
  rows,
  nameClass,
}: {
  label: string;
  heads: readonly ColumnHead[];
  rows: readonly NamedRow[];
  nameClass: string;
}) {
  return (
    <Table label={label}>
      <TableHeader>
        <tr>
          {heads.map((head, at) => {
            const [word, meaning] = typeof head === "string" ? [head] : head;
            return (
              <TableHead key={word} numeric={at > 0} title={meaning}>
                {word}
              </TableHead>
            );
          })}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map(({ name, title, href, pale, note, figures }) => (
          <TableRow
            key={`${href} ${title} ${name}`}
            className={pale ? "text-ink-3" : undefined}
            title={note}
          >
            <TableCell className={nameClass} title={title}>
              {href ? (
                <ReportLink href={href as Route} prefetch={false} className="hover:underline">
                  {name}
                </ReportLink>
              ) : (
                name
              )}
            </TableCell>
            {figures.map((figure, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its place is its column
              <TableCell key={at} numeric>
                {typeof figure === "string" ? figure : <RateOfPart {...figure} />}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
