import type { ReactNode } from "react";
import { FigureLink } from "@/components/ui/figure-link";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

/** Counts of named things as bars behind their names, the largest first. */
export function BarList({
  label,
  rows,
  empty,
  explained = false,
}: {
  label: string;
  rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly hint?: string;
    readonly count: number;
    readonly color?: string;
    /** Where the count leads. */
    readonly href?: string | null;
    /** How it changed, beside its share. */
    readonly change?: ReactNode;
  }[];
  empty: string;
  /** Says the hints below the names, for all to read. */
  explained?: boolean;
}) {
  const say = words("charts");
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const percent = percentColumn(rows.map(({ count }) => count / Math.max(1, total)));
  const compared = rows.some((row) => row.change !== undefined);
  const most = Math.max(1, ...rows.map((row) => row.count));
  if (rows.length === 0) {
    return <p className="grid min-h-28 place-items-center text-sm text-ink-3">{empty}</p>;
  }
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{say("name")}</th>
          <th scope="col">{say("count")}</th>
          <th scope="col">{say("share")}</th>
          {compared ? <th scope="col">{say("change")}</th> : null}
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
                  style={{
                    width: `${(row.count / most) * 100}%`,
                    background: row.color ?? "var(--accent)",
                  }}
                />
                <span className="relative [overflow-wrap:anywhere]">{row.name}</span>
                {explained && row.hint ? (
                  <span className="relative block text-2xs text-ink-2">{row.hint}</span>
                ) : null}
              </div>
            </th>
            <td className="text-right font-medium whitespace-nowrap">
              <FigureLink href={row.href} label={`${formatCount(row.count)} ${row.name}`}>
                {formatCount(row.count)}
              </FigureLink>
            </td>
            <td className="pl-3 text-right whitespace-nowrap text-ink-3">
              {percent(total === 0 ? null : row.count / total)}
            </td>
            {compared ? (
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
