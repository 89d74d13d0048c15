import { type Part, reachOf } from "./newcombe";

/** Of one stratum, how many there were in each slot, and of them how many with the outcome. */
export type SlotCounts = ReadonlyMap<string, Part>;

/** How far a slot lies above the others of the same strata, and how sure that is. */
export type SlotDifference = {
  readonly value: number;
  readonly standardError: number;
  /** In the slot, of strata that are in other slots, too. */
  readonly messages: number;
  readonly outcomes: number;
};

/** Half a message more with the outcome and half without: none of a few is not certain to be none. */
function varianceOf({ numerator, denominator }: Part): number {
  const share = (Math.min(numerator, denominator) + 0.5) / (denominator + 1);
  return (share * (1 - share)) / denominator;
}

/** Adds up strata as Mantel and Haenszel weigh them: as much as the smaller of two sides allows. */
function weighedDifference(
  pairs: readonly (readonly [Part, Part])[],
): Pick<SlotDifference, "value" | "standardError"> | null {
  let [total, sum, variance] = [0, 0, 0];
  for (const [own, other] of pairs) {
    const all = own.denominator + other.denominator;
    if (own.denominator === 0 || other.denominator === 0) continue;
    const weight = (own.denominator * other.denominator) / all;
    total += weight;
    sum += weight * (own.numerator / own.denominator - other.numerator / other.denominator);
    variance += weight * weight * (varianceOf(own) + varianceOf(other));
  }
  return total === 0 ? null : { value: sum / total, standardError: Math.sqrt(variance) / total };
}

function totalOf(stratum: SlotCounts): Part {
  let [numerator, denominator] = [0, 0];
  for (const part of stratum.values()) {
    numerator += part.numerator;
    denominator += part.denominator;
  }
  return { numerator, denominator };
}

/**
 * Each slot against all others of the same strata: what only one slot had says nothing of slots, and what
 * makes strata differ cannot pass for what makes slots differ.
 */
export function differencesBySlot(
  strata: readonly SlotCounts[],
): ReadonlyMap<string, SlotDifference> {
  const pairs = new Map<string, [Part, Part][]>();
  for (const stratum of strata) {
    const total = totalOf(stratum);
    for (const [slot, own] of stratum) {
      const rest = {
        numerator: total.numerator - own.numerator,
        denominator: total.denominator - own.denominator,
      };
      if (own.denominator === 0 || rest.denominator <= 0) continue;
      pairs.set(slot, [...(pairs.get(slot) ?? []), [own, rest]]);
    }
  }
  return new Map(
    [...pairs].flatMap(([slot, sides]) => {
      const difference = weighedDifference(sides);
      if (!difference) return [];
      const { numerator, denominator } = totalOf(new Map(sides.map(([own], at) => [`${at}`, own])));
      return [[slot, { ...difference, messages: denominator, outcomes: numerator }] as const];
    }),
  );
}

/** A slot with its bounds, which hold for all judged slots at once (95%). */
export type JudgedSlot = SlotDifference & {
  readonly slot: string;
  readonly low: number;
  readonly high: number;
  /** The best, or not lower than it by more than chance. */
  readonly mark: "best" | "equal" | null;
};

/**
 * The slots that have `least` messages that can be compared, best first by what each is at least. None is
 * the best where that is not above 0: chance could have made it.
 */
export function judgeSlots(
  strata: readonly SlotCounts[],
  least: number,
): readonly (JudgedSlot & { readonly clear: boolean })[] {
  const judged = [...differencesBySlot(strata)].filter(([, { messages }]) => messages >= least);
  const reach = reachOf(judged.length);
  const bounded = judged
    .map(([slot, one]) => {
      const low = one.value - reach * one.standardError;
      return { ...one, slot, low, high: one.value + reach * one.standardError, clear: low > 0 };
    })
    .sort((a, b) => b.low - a.low || (a.slot < b.slot ? -1 : 1));
  const [best] = bounded;
  return bounded.map((one) => ({
    ...one,
    mark: best?.clear ? markOf(one, best, strata, reach) : null,
  }));
}

/** Directly where both went out in the same strata; else each against what they have in common. */
function markOf(
  one: Pick<JudgedSlot, "slot" | "value" | "standardError">,
  best: Pick<JudgedSlot, "slot" | "value" | "standardError">,
  strata: readonly SlotCounts[],
  reach: number,
): JudgedSlot["mark"] {
  if (one.slot === best.slot) return "best";
  const shared = strata.flatMap((stratum): [Part, Part][] => {
    const [own, other] = [stratum.get(best.slot), stratum.get(one.slot)];
    return own && other ? [[own, other]] : [];
  });
  const direct = weighedDifference(shared);
  const value = direct?.value ?? best.value - one.value;
  const error = direct?.standardError ?? Math.hypot(best.standardError, one.standardError);
  return value - reach * error <= 0 ? "equal" : null;
}
