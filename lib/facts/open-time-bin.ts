/** Bins per doubling of the time to open: a bin is about 19 % wide. */
const PER_DOUBLING = 4;
const LAST_BIN = 100;

/**
 * The bin of a time to open (ms; negative counts as 0). Bin n holds 2^((n-1)/4) to 2^(n/4) seconds;
 * bin 0 all below one second.
 */
export function openTimeBin(ms: number): number {
  if (ms < 1000) return 0;
  return Math.min(LAST_BIN, Math.floor(Math.log2(ms / 1000) * PER_DOUBLING) + 1);
}
