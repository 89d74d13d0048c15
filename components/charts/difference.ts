import { formatCount, formatPointFigure } from "@/lib/format";
import { type Difference, neededFor, type Part } from "@/lib/statistics/newcombe";
import { words } from "@/lib/words/words";

/** "+1.0 points, −0.7 to +2.7". */
export function differenceText({ value, low, high }: Difference): string {
  return words("charts")("difference", {
    figure: formatPointFigure(value),
    low: formatPointFigure(low),
    high: formatPointFigure(high),
  });
}

/** What it would take to know; empty where nobody sends as much. */
export function neededText(own: Part, other: Part): string {
  const needed = neededFor(own, other);
  return needed === null ? "" : words("charts")("moreWouldTell", { figure: formatCount(needed) });
}
