import { type Part, reachOf } from "./newcombe";

/** How many times as high one share is as another, and its bounds at 95 %; nulls where none can be told. */
export type Ratio = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** The ratio of two shares with Katz's interval (Biometrics 34, 1978), on the scale of logarithms. */
export function rateRatio(own: Part, other: Part): Ratio {
  if (own.denominator === 0 || other.denominator === 0 || other.numerator === 0)
    return { value: null, low: null, high: null };
  const value = own.numerator / own.denominator / (other.numerator / other.denominator);
  if (own.numerator === 0) return { value, low: null, high: null };
  const spread = Math.sqrt(
    Math.max(
      0,
      1 / own.numerator - 1 / own.denominator + 1 / other.numerator - 1 / other.denominator,
    ),
  );
  const factor = Math.exp(reachOf(1) * spread);
  return { value, low: value / factor, high: value * factor };
}
