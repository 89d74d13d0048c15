import type { ReactNode } from "react";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";
import { Bars } from "./bars";

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
    <Bars
      label={label}
      heads={[say("name"), say("count"), say("share"), ...(compared ? [say("change")] : [])]}
      explained={explained}
      rows={rows.map(({ count, color, href, hint, ...row }) => ({
        ...row,
        ...(hint ? { hint } : {}),
        ...(href ? { href } : {}),
        ...(color ? { color } : {}),
        count: formatCount(count),
        share: percent(total === 0 ? null : count / total),
        width: Number(((count / most) * 100).toFixed(3)),
      }))}
    />
  );
}
