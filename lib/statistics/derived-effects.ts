import { type Cell, fillCells } from "./cells";
import {
  type Bounded,
  type Effect,
  type Options,
  standardErrorOf,
  within,
} from "./intent-to-treat";
import type { People } from "./people";
import {
  difference,
  influenceOf,
  outcomes,
  shareOf,
  stratumAt,
  taken,
  type Weighed,
  weigh,
} from "./weighed";

/** A plan that moves fewer than one in ten says nothing of those whom it moves. */
const LEAST_MOVED = 0.1;

/** How far a message of the control moves its stratified share. */
function influenceOnControl(weighed: Weighed, cell: Cell): number {
  const { control } = stratumAt(weighed, cell.stratum);
  if (cell.treated || control.messages === 0) return 0;
  const rest = (cell.outcome ? 1 : 0) - shareOf(control, outcomes);
  return ((weighed.weights[cell.stratum] ?? 0) * rest) / control.messages;
}

function influences(weighed: Weighed, { value, controlShare }: Effect, moved: number) {
  const onValue = (cell: Cell) => influenceOf(weighed, cell, outcomes, { value, is: cell.outcome });
  const onMoved = (cell: Cell) =>
    influenceOf(weighed, cell, taken, { value: moved, is: cell.taken });
  const [relative, perMoved] = [value / controlShare, value / moved];
  const fill = (of: (cell: Cell) => number) => fillCells(weighed.strata.length, of);
  return {
    relative: fill(
      (cell) => (onValue(cell) - relative * influenceOnControl(weighed, cell)) / controlShare,
    ),
    onTakers: fill((cell) => (onValue(cell) - perMoved * onMoved(cell)) / moved),
  };
}

/**
 * What follows from an effect, both by the delta method: relative to the control's share (null where that is
 * 0), and on those who got what was planned, as its share of those whom the plan moved (null where it
 * moved few).
 */
export function derivedEffects(
  counts: Float64Array,
  people: People,
  effect: Effect,
  options: Options = {},
): { readonly relative: Bounded | null; readonly onTakers: Bounded | null } {
  const weighed = weigh(counts);
  if (!weighed) return { relative: null, onTakers: null };
  const moved = difference(weighed, taken);
  const values = influences(weighed, effect, moved);
  const bounded = (value: number, of: Float64Array): Bounded =>
    within(value, standardErrorOf(people, of, options).standardError, effect.persons);
  return {
    relative:
      effect.controlShare > 0 ? bounded(effect.value / effect.controlShare, values.relative) : null,
    onTakers: moved >= LEAST_MOVED ? bounded(effect.value / moved, values.onTakers) : null,
  };
}
