import type { RateVerdict, Share } from "@/lib/analytics/shapes";

/** Standard errors that a difference must exceed; high, as many buckets are looked at. */
const LEAST_Z = 3;

/** By how much a later beginning must be clearer than the range's own, to be one. */
const LEAST_GAIN = 1;

/** Shares added up. */
export function sumShares(shares: readonly Share[]): Share {
  const numerator = shares.reduce((sum, one) => sum + one.numerator, 0);
  const denominator = shares.reduce((sum, one) => sum + one.denominator, 0);
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

/** How far one bucket's share is from what both together would make it, and that one's variance. */
function scoreOf(own: Share, other: Share): { readonly score: number; readonly variance: number } {
  const both = sumShares([own, other]);
  if (own.denominator === 0 || other.denominator === 0) return { score: 0, variance: 0 };
  const share = Math.min(1, both.value ?? 0);
  const weight = (own.denominator * other.denominator) / both.denominator;
  return {
    score: own.numerator - own.denominator * share,
    variance: weight * share * (1 - share),
  };
}

/** For each bucket, how clearly the two differ from it to the end, in standard errors. */
function suffixScores(own: readonly Share[], other: readonly Share[]): number[] {
  const scores = own.map((one, at) => scoreOf(one, other[at] ?? sumShares([])));
  const found = scores.map(() => 0);
  let score = 0;
  let variance = 0;
  for (let at = scores.length - 1; at >= 0; at--) {
    score += scores[at]?.score ?? 0;
    variance += scores[at]?.variance ?? 0;
    found[at] = variance === 0 ? 0 : score / Math.sqrt(variance);
  }
  return found;
}

/** What became of a comparison: the bucket's place since which it holds, 0 for the whole range. */
type Comparison = { readonly verdict: RateVerdict; readonly since: number };

/**
 * Whether a rate is lower or higher than another, and since which bucket. Differences are added up
 * bucket by bucket (Mantel-Haenszel), so that a season that moves both tells nothing. The newest
 * stretch that is clear decides which way; the clearest stretch up to the end says since when.
 */
export function compareRates(own: readonly Share[], other: readonly Share[]): Comparison {
  const scores = suffixScores(own, other);
  const newest = scores.findLast((score) => Math.abs(score) >= LEAST_Z);
  if (newest === undefined) return { verdict: "unclear", since: 0 };
  const sign = Math.sign(newest);
  const since = scores.reduce(
    (best, score, at) => (sign * score > sign * (scores[best] ?? 0) ? at : best),
    0,
  );
  const gain = sign * ((scores[since] ?? 0) - (scores[0] ?? 0));
  return { verdict: sign < 0 ? "lower" : "higher", since: gain < LEAST_GAIN ? 0 : since };
}
