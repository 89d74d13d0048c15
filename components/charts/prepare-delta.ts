import { formatChange, formatPointFigure, formatPoints, formatSigned } from "@/lib/format";
import { words } from "@/lib/words/words";

/** No change is shown on a base smaller than this. */
export const SMALLEST_BASE = 30;
/** Below this sample a change stays grey: it may be chance. */
export const SMALLEST_SAMPLE = 100;

/** Whether more is better, worse, or neither. */
export type Better = "up" | "down" | "neither";

export type Delta = {
  readonly direction: "up" | "down" | "same";
  readonly text: string;
  readonly tone: "good" | "bad" | "neutral";
};

type Change = {
  /** `count`: relative; `share`: percentage points, in a table's column with one decimal; `difference`: absolute. */
  readonly kind: "count" | "share" | "column" | "difference";
  readonly current: number | null;
  readonly previous: number | null;
  readonly better: Better;
  /** What the earlier value rests on: the count itself, a rate's denominator. */
  readonly base: number;
  /** What the values rest on, the smaller of both. */
  readonly sample: number;
};

function textOf({ kind }: Change, current: number, previous: number): string {
  if (kind === "column")
    return words("format-ui")("points", { figure: formatPointFigure(current - previous) });
  if (kind === "share") return formatPoints(current - previous);
  if (kind === "difference") return formatSigned(current - previous);
  return formatChange((current - previous) / previous);
}

/** How a value changed, and whether that is good; null where the base is too small to say. */
export function prepareDelta(change: Change): Delta | null {
  const { current, previous, better, base, sample } = change;
  if (current === null || previous === null || base < SMALLEST_BASE) return null;
  const text = textOf(change, current, previous);
  // What rounds to nothing is no change.
  if (!/[1-9]/.test(text))
    return { direction: "same", text: words("charts-ui")("noChange"), tone: "neutral" };
  const direction = current > previous ? "up" : "down";
  const coloured = better !== "neither" && sample >= SMALLEST_SAMPLE;
  return { direction, text, tone: coloured ? (direction === better ? "good" : "bad") : "neutral" };
}
