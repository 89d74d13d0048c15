/** How often an interval may miss, however often one looks. */
const ALPHA = 0.05;
/** The number of persons at which the intervals are narrowest; fixed before anybody looks. */
const TUNED_FOR = 5_000;

const LOG = -2 * Math.log(ALPHA);
const RHO_SQUARE = (LOG + Math.log(1 + LOG)) / TUNED_FOR;

/**
 * By how many standard errors an estimate over so many persons may be off, so that at 95% it is
 * never off by more at any look: an asymptotic confidence sequence (Waudby-Smith, Arbour, Sinha,
 * Kennedy and Ramdas, Annals of Statistics 2024, theorem 2.2).
 */
export function sequenceReach(persons: number): number {
  const grown = persons * RHO_SQUARE + 1;
  return Math.sqrt((grown / (grown - 1)) * Math.log(grown / ALPHA ** 2));
}
