/** Work rests so many times as long as it took, so that it takes a twentieth of the time at most. */
const REST = 20;
/** Nor is what it makes older than that (ms), however long the first time took. */
const LONGEST = 10 * 60_000;

/**
 * Work that rests after it, so that the rest of the worker hardly feels it. `tiring` says for how much of
 * what it took (ms) it is to rest: 0 for none, ten minutes at most. Null while it rests.
 */
export function withRest<Result>(
  work: () => Promise<Result>,
  tiring: (result: Result, took: number) => number,
  now: () => number = () => performance.now(),
): () => Promise<Result | null> {
  let restUntil = Number.NEGATIVE_INFINITY;
  return async () => {
    const began = now();
    if (began < restUntil) return null;
    const result = await work();
    const ended = now();
    restUntil = ended + Math.min(LONGEST, REST * tiring(result, ended - began));
    return result;
  };
}
