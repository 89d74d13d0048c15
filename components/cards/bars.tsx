"use client";

import type { ReactNode } from "react";
import { FigureLink } from "@/components/ui/figure-link";

/** Named counts as bars behind their names. The browser gets its texts rather than each bar once more. */
export function Bars({
  label,
  heads,
  rows,
  explained,
}: {
  label: string;
  /** What the columns are; a fourth where rows have changes. */
  heads: readonly string[];
  rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly hint?: string;
    readonly count: string;
    readonly share: string;
    /** In percent of the largest. */
    readonly width: number;
    readonly color?: string;
    readonly href?: string;
    readonly change?: ReactNode;
  }[];
  explained: boolean;
}) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="w-full py-0.75 pr-3 text-left font-normal">
              <div className="relative rounded px-2 py-1" title={row.hint}>
                <div
                  aria-hidden="true"
                  className="absolute inset-y-0 left-0 rounded opacity-20"
                  style={{ width: `${row.width}%`, background: row.color ?? "var(--accent)" }}
                />
                <span className="relative [overflow-wrap:anywhere]">{row.name}</span>
                {explained && row.hint ? (
                  <span className="relative block text-2xs text-ink-2">{row.hint}</span>
                ) : null}
              </div>
            </th>
            <td className="text-right font-medium whitespace-nowrap">
              <FigureLink href={row.href} label={`${row.count} ${row.name}`}>
                {row.count}
              </FigureLink>
            </td>
            <td className="pl-3 text-right whitespace-nowrap text-ink-3">{row.share}</td>
            {heads.length > 3 ? (
              <td className="pl-3 text-right text-2xs whitespace-nowrap text-ink-3 [&_svg]:size-3">
                {row.change ?? null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
