import { type Difference, differenceOf, differenceWithin, type Part, reachOf } from "./newcombe";

/** Two shares that are compared. */
export type Pair = { readonly own: Part; readonly other: Part };

const WIDEST = 40;
const HALVINGS = 50;

/** The standard errors up to which the interval leaves out zero: how clear a difference is. */
function clarity({ own, other }: Pair): number {
  let [clear, unclear] = [0, WIDEST];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (clear + unclear) / 2;
    if (differenceWithin(own, other, middle).clear) clear = middle;
    else unclear = middle;
  }
  return clear;
}

/**
 * The differences of several pairs that are looked at together, so that in 95% of cases none is
 * called clear that is none (Holm, Scandinavian Journal of Statistics 6, 1979): the clearest must hold
 * among all of them, the next among one fewer, until one does not. Each interval is that of its step,
 * so it leaves out zero exactly where `clear` says so.
 */
export function differencesOf(pairs: readonly Pair[]): readonly Difference[] {
  const ranked = pairs
    .map((pair, at) => ({ pair, at, clarity: clarity(pair) }))
    .sort((a, b) => b.clarity - a.clarity);
  const found: Difference[] = [];
  let left = pairs.length;
  for (const { pair, at, clarity: own } of ranked) {
    const difference = differenceOf(pair.own, pair.other, left);
    found[at] = difference;
    if (own > reachOf(left)) left -= 1;
  }
  return found;
}
