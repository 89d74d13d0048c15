import { type ArmCounts, type Cell, type Stratum, strataOf } from "./cells";

/** Strata and how much each counts: as much as its smaller arm allows, nothing with one arm only. */
export type Weighed = {
  readonly strata: readonly Stratum[];
  /** Adding up to 1. */
  readonly weights: readonly number[];
  /** What they were before. */
  readonly total: number;
};

/** What of an arm is counted. */
export type Measure = (arm: ArmCounts) => number;
export const outcomes: Measure = (arm) => arm.outcomes;
export const taken: Measure = (arm) => arm.taken;

export const shareOf = (arm: ArmCounts, measure: Measure): number =>
  arm.messages === 0 ? 0 : measure(arm) / arm.messages;

/** Weighs the strata as Mantel and Haenszel do; null where none has both arms. */
export function weigh(counts: Float64Array): Weighed | null {
  const strata = strataOf(counts);
  const raw = strata.map(({ treated, control }) =>
    treated.messages === 0 || control.messages === 0
      ? 0
      : (treated.messages * control.messages) / (treated.messages + control.messages),
  );
  const total = raw.reduce((sum, one) => sum + one, 0);
  return total === 0 ? null : { strata, weights: raw.map((one) => one / total), total };
}

/** A weighted mean over strata. */
export function mean({ strata, weights }: Weighed, of: (stratum: Stratum) => number): number {
  return strata.reduce((sum, stratum, at) => sum + (weights[at] ?? 0) * of(stratum), 0);
}

/** By how much the arms differ in a measure. */
export function difference(weighed: Weighed, measure: Measure): number {
  return mean(
    weighed,
    ({ treated, control }) => shareOf(treated, measure) - shareOf(control, measure),
  );
}

const NONE: ArmCounts = { messages: 0, taken: 0, outcomes: 0 };

export function stratumAt({ strata }: Weighed, at: number): Stratum {
  return strata[at] ?? { treated: NONE, control: NONE };
}

/** How far a message moves the difference in a measure: the regression's residual, weighed. */
export function influenceOf(
  weighed: Weighed,
  cell: Cell,
  measure: Measure,
  { value, is }: { readonly value: number; readonly is: boolean },
): number {
  const { treated, control } = stratumAt(weighed, cell.stratum);
  const all = treated.messages + control.messages;
  if (all === 0) return 0;
  const centred = (cell.treated ? control.messages : -treated.messages) / all;
  const middle = (measure(treated) + measure(control)) / all;
  return (centred * ((is ? 1 : 0) - middle - value * centred)) / weighed.total;
}
