import { nice, ticks } from "d3-array";

/** Round numbers between two values, and the bounds that they make. */
export function axisTicks(
  from: number,
  to: number,
  wanted: number,
): { readonly ticks: readonly number[]; readonly low: number; readonly high: number } {
  const [low, high] = nice(from, to, wanted);
  // Counts are whole, so that the axis has no half person.
  return { ticks: ticks(low, high, wanted).filter(Number.isInteger), low, high };
}

const TOPS = [1, 2, 2.5, 5, 10];

/** The round share at or above a share, for the top of an axis that begins at zero. */
export function axisTop(share: number): number {
  const power = 10 ** Math.floor(Math.log10(share));
  const top = TOPS.find((one) => one * power >= share * 0.999) ?? 10;
  return Math.min(1, Number((top * power).toPrecision(3)));
}
