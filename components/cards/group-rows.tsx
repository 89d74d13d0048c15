"use client";

import type { Route } from "next";
import { CHANGED_ROWS, ChangedFigure } from "@/components/charts/changed-figure";
import type { FigureChange } from "@/components/charts/prepare-figure-change";
import { SeriesMark } from "@/components/charts/series-mark";
import { Dash } from "@/components/ui/dash";
import { FigureLink } from "@/components/ui/figure-link";
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

/** A figure of the table: a count, a rate, or with `dash` why there is none. */
export type ShownFigure = {
  readonly count?: string;
  /** How much of a count only later stages tell of. */
  readonly implied?: string;
  /** Where a count leads. */
  readonly href?: string;
  readonly rate?: string;
  /** What a rate divides. */
  readonly title?: string;
  /** True where not all who are counted report both parts of a rate. */
  readonly partial?: boolean;
  readonly dash?: string;
  readonly change?: FigureChange;
};

/** One line: a group, or with the key `total` the sum. */
export type ShownGroup = {
  readonly key: string;
  readonly label: string;
  readonly slot: number | null;
  /** Where a click on the name leads. */
  readonly href: string | null;
  readonly figures: readonly ShownFigure[];
};

/** A column; `said` is what its counts are called in a sentence. */
type Head = { readonly label: string; readonly title: string; readonly said?: string };

function NameCell({ row }: { row: ShownGroup }) {
  const name = (
    <>
      {row.slot === null ? null : <SeriesMark slot={row.slot} />}
      <span dir="auto" className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]">
        {row.label}
      </span>
    </>
  );
  const className = "flex min-w-32 max-w-72 items-center gap-2";
  if (!row.href) return <span className={className}>{name}</span>;
  return (
    <ReportLink
      href={row.href as Route}
      scroll={false}
      title={row.label}
      className={`${className} underline-offset-3 hover:underline`}
    >
      {name}
    </ReportLink>
  );
}

function Figure({
  figure,
  href,
  what,
}: {
  figure: ShownFigure;
  href: string | null;
  what: string;
}) {
  const { count, implied, rate, title, partial, dash } = figure;
  if (rate !== undefined) {
    return <RateOfPart text={rate} title={title} partial={partial} />;
  }
  if (count === undefined) return <Dash {...(dash !== undefined && { title: dash })} />;
  const shown = (
    <FigureLink href={href} label={`${count} ${what}`}>
      {count}
    </FigureLink>
  );
  if (!implied) return shown;
  return (
    <abbr
      title={implied}
      className="underline decoration-dotted decoration-ink-3 underline-offset-3"
    >
      {shown}
    </abbr>
  );
}

/** The table of groups, drawn of texts: a page is sent these, and not what is drawn of them. */
export function GroupRows({
  label,
  by,
  heads,
  rows,
  start,
  changed,
}: {
  label: string;
  by: string;
  heads: readonly Head[];
  rows: readonly ShownGroup[];
  /** What the addresses of all figures begin with. */
  start: string;
  /** Whether figures have changes below. */
  changed: boolean;
}) {
  return (
    <Table label={label} className={changed ? CHANGED_ROWS : undefined}>
      <TableHeader>
        <tr>
          <TableHead>{by}</TableHead>
          {heads.map((head) => (
            <TableHead key={head.label} numeric title={head.title}>
              {head.label}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key} className={row.key === "total" ? "font-semibold" : undefined}>
            <TableCell>
              <NameCell row={row} />
            </TableCell>
            {heads.map((head, at) => {
              const figure = row.figures[at] ?? {};
              return (
                <TableCell key={head.label} numeric>
                  <ChangedFigure change={figure.change ?? null}>
                    <Figure
                      figure={figure}
                      href={figure.href === undefined ? null : start + figure.href}
                      what={`${head.said}, ${row.label}`}
                    />
                  </ChangedFigure>
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
