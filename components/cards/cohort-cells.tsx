"use client";

import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";

/** Where the light text begins, as in the other heat maps. */
const STRONG = 5;

/** What is drawn of a cohort after some days; no text where that is not yet. */
export type CohortCell = {
  readonly title: string;
  readonly text?: string;
  /** How strong its colour is, from 1; `few`: of too few for a colour. */
  readonly level?: number | "few";
  readonly unfinished?: true;
};

function KeptCell({ cell, notYet, soFar }: { cell: CohortCell; notYet: string; soFar: string }) {
  const { title, text, level = "few", unfinished } = cell;
  if (text === undefined)
    return (
      <TableCell numeric className="text-ink-3" title={title}>
        <span aria-hidden="true">·</span>
        <span className="sr-only">{notYet}</span>
      </TableCell>
    );
  const look = level === "few" ? "hatched" : level >= STRONG ? "text-on-accent" : "";
  return (
    <TableCell numeric className="p-0.5" title={title}>
      <span
        className={`block rounded-[3px] border px-1.5 py-1 tabular-nums ${look} ${unfinished ? "border-dashed border-ink" : "border-transparent"}`}
        style={level === "few" ? undefined : { background: `var(--heat-${level})` }}
      >
        {text}
        {unfinished ? <span className="sr-only"> {soFar}</span> : null}
      </span>
    </TableCell>
  );
}

/** Cohorts as a table, the last row of all. The browser gets its texts rather than each cell once more. */
export function CohortCells({
  label,
  heads,
  meaning,
  rows,
  ...words
}: {
  label: string;
  heads: readonly string[];
  /** What the columns of days are of. */
  meaning: string;
  rows: readonly {
    readonly label: string;
    readonly began: string;
    readonly cells: readonly CohortCell[];
  }[];
  notYet: string;
  soFar: string;
}) {
  return (
    <Table label={label}>
      <TableHeader>
        <tr>
          {heads.map((head, at) => (
            <TableHead key={head} numeric={at > 0} title={at > 1 ? meaning : undefined}>
              {head}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row, place) => (
          <TableRow
            key={row.label}
            className={place === rows.length - 1 ? "font-medium" : undefined}
          >
            <TableCell className="whitespace-nowrap">{row.label}</TableCell>
            <TableCell numeric>{row.began}</TableCell>
            {row.cells.map((cell, at) => (
              <KeptCell key={heads[at + 2]} cell={cell} {...words} />
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
