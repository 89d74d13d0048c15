/** The first step of a call: small enough for a slow machine that has other work. */
const FIRST = 1_000;
const LEAST = 50;
/** How long a step is to take, about (ms): others wait for what it holds. */
const WANTED = 2_000;

/**
 * How many subscriptions the next step takes, after one of so many took so long (ms); of the first one before any
 * was taken. At most `most`.
 */
export function stepSize(most: number, last?: { readonly size: number; readonly took: number }) {
  if (!last) return Math.min(most, FIRST);
  const fitting = Math.floor((last.size * WANTED) / Math.max(1, last.took));
  // Grows slowly: one step may have been lucky.
  return Math.min(most, Math.max(LEAST, Math.min(fitting, 2 * last.size)));
}
