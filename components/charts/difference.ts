import { formatCount, formatPointFigure } from "@/lib/format";
import { type Difference, neededFor, type Part } from "@/lib/statistics/newcombe";

/** "+1.0 points, −0.7 to +2.7". */
export function differenceText({ value, low, high }: Difference): string {
  return `${formatPointFigure(value)} points, ${formatPointFigure(low)} to ${formatPointFigure(high)}`;
}

/** What it would take to know; empty where nobody sends as much. */
export function neededText(own: Part, other: Part): string {
  const needed = neededFor(own, other);
  return needed === null ? "" : ` About ${formatCount(needed)} more messages each would tell.`;
}
