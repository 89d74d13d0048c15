import { words } from "@/lib/words/words";
import { differenceText } from "./difference";
import { type Pairwise, pairwise } from "./pairwise";

/** A figure that may be compared with others of the same basis. */
export type Contender = {
  readonly key: string;
  readonly value: number | null;
  /** What it is made of, in words. */
  readonly basis: string;
  /** Why it cannot be compared at all; null where it can. */
  readonly unfit: string | null;
  /** What a share is a share of: decides what is beyond chance. */
  readonly share?: { readonly numerator: number; readonly denominator: number };
  /** Where a time lies beyond chance; null where that cannot be said. */
  readonly range?: { readonly low: number; readonly high: number } | null;
};

export type Verdict = {
  readonly best: string | null;
  readonly text: string | null;
  readonly reasons: ReadonlyMap<string, string>;
  /** Those compared, the best first. */
  readonly order: readonly string[];
  /** How they differ, all pairs of them looked at together. */
  readonly differ: Pairwise;
};

/** The basis that most share; of two as common, the one that comes first. */
function commonBasis(contenders: readonly Contender[]): string | null {
  const counts = new Map<string, number>();
  for (const { basis } of contenders) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function leads(first: Contender, second: Contender, differ: Pairwise): boolean {
  if (first.share && second.share) return differ(first.key, second.key)?.clear ?? false;
  return first.range && second.range ? first.range.high < second.range.low : false;
}

/** The best less the next; where none is the best, the one that stands before the other less it. */
function textOf(
  [first, second]: readonly [Contender, Contender],
  clear: boolean,
  differ: Pairwise,
  isBefore: (one: Contender, other: Contender) => boolean,
): string {
  const say = words("campaigns");
  const isTurned = !clear && isBefore(second, first);
  const difference = isTurned ? differ(second.key, first.key) : differ(first.key, second.key);
  if (difference) {
    const sentence = differenceText(difference);
    return say(clear ? "bestClearly" : "noClear", { difference: sentence });
  }
  return clear ? say("shortestClearly") : say("rangesOverlap");
}

/**
 * Finds the best of those that are comparable: of the same basis, and large enough. Says of each
 * other why it is not compared, and names no best where chance may be the reason for a lead over any.
 */
export function judge(contenders: readonly Contender[], best: "highest" | "lowest"): Verdict {
  const say = words("campaigns");
  const fit = contenders.filter(({ unfit, value }) => unfit === null && value !== null);
  const basis = commonBasis(fit);
  const reasons = new Map<string, string>();
  for (const { key, unfit, basis: own } of contenders) {
    if (unfit !== null) reasons.set(key, unfit);
    else if (basis !== null && own !== basis) reasons.set(key, say("notCompared", { own, basis }));
  }
  const direction = best === "highest" ? -1 : 1;
  const ranked = fit
    .filter((one) => one.basis === basis)
    .sort((a, b) => ((a.value ?? 0) - (b.value ?? 0)) * direction);
  const [first, ...others] = ranked;
  const [second] = others;
  const order = ranked.map(({ key }) => key);
  const differ = pairwise(ranked);
  if (!(first && second))
    return { best: null, text: say("nothingToCompareAtAll"), reasons, order, differ };
  const clear = others.every((other) => leads(first, other, differ));
  const text = textOf(
    [first, second],
    clear,
    differ,
    (one, other) => contenders.indexOf(one) < contenders.indexOf(other),
  );
  return { best: clear ? first.key : null, text, reasons, order, differ };
}
