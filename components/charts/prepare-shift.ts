import { formatChange, formatClauses, formatCount, formatLabelled } from "@/lib/format";
import { words } from "@/lib/words/words";
import { SMALLEST_BASE, SMALLEST_SAMPLE } from "./prepare-delta";

/** A finished bucket beside its counterpart; null is not known. */
export type ShiftPoint = {
  readonly label: string;
  readonly current: number | null;
  readonly previous: number | null;
};

/** A change smaller than this is no shift. */
const NOTABLE = 0.1;

type Known = { readonly label: string; readonly current: number; readonly previous: number };

function changeOf(points: readonly Known[]): number | null {
  const previous = points.reduce((sum, point) => sum + point.previous, 0);
  const current = points.reduce((sum, point) => sum + point.current, 0);
  if (previous < SMALLEST_SAMPLE) return null;
  return (current - previous) / previous;
}

/** The end of the range that lies furthest off its counterpart: where both parted. */
function lastShift(points: readonly Known[]): { at: number; change: number } | null {
  let sum = 0;
  let most = 0;
  let at = -1;
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const point = points[index];
    if (point) sum += point.current - point.previous;
    if (Math.abs(sum) > Math.abs(most)) [most, at] = [sum, index];
  }
  const change = at < 0 ? null : changeOf(points.slice(at));
  return change === null || Math.abs(change) < NOTABLE ? null : { at, change };
}

/** The bucket furthest below its counterpart, by its share. */
function deepest(points: readonly Known[]): Known | null {
  const change = ({ current, previous }: Known) => (current - previous) / previous;
  return points
    .filter((point) => point.previous >= Math.max(SMALLEST_BASE, SMALLEST_SAMPLE))
    .reduce<Known | null>(
      (low, one) => (change(one) < (low ? change(low) : -NOTABLE) ? one : low),
      null,
    );
}

/** Two counts that differ by less than this many standard errors: one of many buckets always does. */
const BEYOND_CHANCE = 3;

function deepText({ label, current, previous }: Known): string {
  const fewer = previous - current;
  const chance = fewer < BEYOND_CHANCE * Math.sqrt(previous + current);
  const say = words("charts-ui");
  const text = say("deepest", {
    label,
    current: formatCount(current),
    previous: formatCount(previous),
  });
  return chance ? say("mayBeChance", { text }) : text;
}

const size = (change: number): string => formatChange(Math.abs(change)).replace(/^\+/, "");

/**
 * Since when a figure lies above or below the range that it is compared with, and where it fell
 * furthest below it; null where neither is worth a word.
 */
export function describeShift(label: string, points: readonly ShiftPoint[]): string | null {
  const known = points.filter(
    (point): point is Known => point.current !== null && point.previous !== null,
  );
  const shift = lastShift(known);
  const low = deepest(known);
  const say = words("charts-ui");
  const first =
    shift && shift.at > 0 ? ` ${say("since", { label: known[shift.at]?.label ?? "" })}` : "";
  const text = [
    ...(shift
      ? [say(shift.change < 0 ? "below" : "above", { size: size(shift.change) }) + first]
      : []),
    ...(low ? [deepText(low)] : []),
  ];
  return text.length > 0 ? `${formatLabelled(label, formatClauses(text))}.` : null;
}
