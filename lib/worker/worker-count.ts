/** More wait for each other at the hot rows of the rollups. */
const MOST = 4;

/**
 * How many worker processes an installation runs of itself on so many cores: under load one takes a core
 * and keeps the database at another.
 */
export function workerCount(cores: number): number {
  return Math.max(1, Math.min(MOST, Math.floor(cores / 2)));
}
