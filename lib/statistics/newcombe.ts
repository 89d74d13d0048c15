import { normalQuantile } from "./normal-quantile";

/** How often chance may be taken for a difference. */
export const ALPHA = 0.05;
/** Reaches a real difference four times out of five. */
const POWER = normalQuantile(0.8);
/** More messages than this nobody sends to find out. */
const MOST_NEEDED = 1_000_000;

/** A part of a whole. */
export type Part = { readonly numerator: number; readonly denominator: number };

/** How far one share lies above another, and between which bounds with 95% confidence. */
export type Difference = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** False where chance alone could make it. */
  readonly clear: boolean;
};

/** The standard errors to either side that leave out `ALPHA`, shared among so many `looks`. */
export function reachOf(looks: number): number {
  return normalQuantile(1 - ALPHA / (2 * Math.max(1, looks)));
}

/** Wilson's bounds of a share. */
function boundsOf({ numerator, denominator }: Part, z: number) {
  const share = Math.min(1, numerator / denominator);
  const square = z * z;
  const middle = share + square / (2 * denominator);
  const spread = z * Math.sqrt((share * (1 - share) + square / (4 * denominator)) / denominator);
  const scale = 1 + square / denominator;
  return { share, low: (middle - spread) / scale, high: (middle + spread) / scale };
}

/** The difference with the interval of so many standard errors. */
export function differenceWithin(own: Part, other: Part, z: number): Difference {
  const [a, b] = [boundsOf(own, z), boundsOf(other, z)];
  const value = a.share - b.share;
  const low = value - Math.hypot(a.share - a.low, b.high - b.share);
  const high = value + Math.hypot(a.high - a.share, b.share - b.low);
  return { value, low, high, clear: low > 0 || high < 0 };
}

/**
 * The difference of two shares with Newcombe's interval (Statistics in Medicine 17, 1998, method
 * 10), which holds for small shares too. With several `looks` at once each must be clearer
 * (Bonferroni).
 */
export function differenceOf(own: Part, other: Part, looks = 1): Difference {
  return differenceWithin(own, other, reachOf(looks));
}

/** How many more messages each would tell a difference of this size; null where too many. */
export function neededFor(own: Part, other: Part): number | null {
  const [a, b] = [own.numerator / own.denominator, other.numerator / other.denominator];
  const spread = a * (1 - a) + b * (1 - b);
  const needed = ((reachOf(1) + POWER) / (a - b)) ** 2 * spread;
  const more = needed - Math.min(own.denominator, other.denominator);
  if (!(more > 0 && more < MOST_NEEDED)) return null;
  return Number(more.toPrecision(2));
}
