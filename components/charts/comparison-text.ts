import type { Compared } from "@/lib/analytics/types";
import { formatDays, formatList } from "@/lib/format";

/** What must be said of a comparison beside its figures: both sides' limits. */
function limitsOf({ cut, without }: Compared): string[] {
  return [
    ...(cut ? ["both up to the same hour"] : []),
    ...(without.length > 0 ? [`both without ${formatList(without)} (no data)`] : []),
  ];
}

const daysOf = ({ previousRange, range }: Compared): string =>
  formatDays(previousRange.from, previousRange.to, range.to.slice(0, 4));

/** A figure of the range compared with, and what it covers. */
export function beforeTitle(compared: Compared | null, figure: string): string {
  if (!compared || figure === "") return "";
  return [`${figure} (${daysOf(compared)})`, ...limitsOf(compared)].join(", ");
}

/** What the changes below a table's figures are against. */
export function changesNote(compared: Compared): string {
  return `${[`Changes are against ${daysOf(compared)}`, ...limitsOf(compared)].join(", ")}.`;
}
