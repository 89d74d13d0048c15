import type { Compared } from "@/lib/analytics/compare/comparison";
import { formatDays, formatList } from "@/lib/format";
import { words } from "@/lib/words/words";

/** How far both sides go where the range has not ended: by what its numbers are kept by. */
type Cut = "hour" | "ended";

/** What must be said of a comparison beside its figures: both sides' limits. */
function limitsOf({ cut, without }: Compared, by: Cut): string[] {
  const say = words("charts");
  return [
    ...(cut ? [say(`cut.${by}`)] : []),
    ...(without.length > 0 ? [say("bothWithout", { names: formatList(without) })] : []),
  ];
}

/** The range compared with, as dates. */
export const daysBefore = ({ previousRange, range }: Compared): string =>
  formatDays(previousRange.from, previousRange.to, range.to.slice(0, 4));

/** A figure of the range compared with, and what it covers. */
export function beforeTitle(compared: Compared | null, figure: string, by: Cut = "hour"): string {
  if (!compared || figure === "") return "";
  return [`${figure} (${daysBefore(compared)})`, ...limitsOf(compared, by)].join(", ");
}

/** What the changes below a table's figures are against. */
export function changesNote(compared: Compared, by: Cut = "hour"): string {
  return `${[words("charts")("changesAgainst", { days: daysBefore(compared) }), ...limitsOf(compared, by)].join(", ")}.`;
}
