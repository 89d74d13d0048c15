import { logBeta } from "./log-beta";

/** Evidence is given up to here: more of it says nothing more. */
const MOST = 1e300;

/**
 * How much likelier it is to see `treated` and `control` where the share of the treated is any other
 * (all alike) than where it is `expected`. Holds however often one looks (a uniform mixture): where the
 * share is as expected, it ever passes 1,000 in one case of 1,000 at most.
 */
export function splitEvidence(treated: number, control: number, expected: number): number {
  const asExpected = treated * Math.log(expected) + control * Math.log(1 - expected);
  return Math.min(MOST, Math.exp(logBeta(1 + treated, 1 + control) - asExpected));
}
