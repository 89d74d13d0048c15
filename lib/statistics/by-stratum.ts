import { CELLS, type Cell, fillCells, strataOf } from "./cells";
import { type Bounded, within } from "./intent-to-treat";
import type { People } from "./people";

/** How far a message moves its own stratum's difference. */
function influences(counts: Float64Array): Float64Array {
  const strata = strataOf(counts);
  return fillCells(strata.length, ({ stratum, treated, outcome }: Cell) => {
    const arms = strata[stratum];
    const arm = treated ? arms?.treated : arms?.control;
    if (!arm || arm.messages === 0) return 0;
    const rest = (outcome ? 1 : 0) - arm.outcomes / arm.messages;
    return ((treated ? 1 : -1) * rest) / arm.messages;
  });
}

type Sums = { readonly persons: Float64Array; readonly squares: Float64Array };

/** For each stratum, how many persons have messages of it, and their sums, squared. */
function sumEach({ starts, cells }: People, values: Float64Array): Sums {
  const strata = values.length / CELLS;
  const sums = { persons: new Float64Array(strata), squares: new Float64Array(strata) };
  // Of the person at hand: what came of each stratum, whose it is, and which strata there are.
  const own = new Float64Array(strata);
  const whose = new Int32Array(strata).fill(-1);
  const touched = new Int32Array(strata);
  for (let person = 0; person + 1 < starts.length; person++) {
    let known = 0;
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      const cell = cells[at] as number;
      const stratum = Math.floor(cell / CELLS);
      const before = whose[stratum] === person ? (own[stratum] as number) : 0;
      if (whose[stratum] !== person) touched[known++] = stratum;
      whose[stratum] = person;
      own[stratum] = before + (values[cell] as number);
    }
    for (let at = 0; at < known; at++) {
      const stratum = touched[at] as number;
      const sum = own[stratum] as number;
      sums.persons[stratum] = (sums.persons[stratum] as number) + 1;
      sums.squares[stratum] = (sums.squares[stratum] as number) + sum * sum;
    }
  }
  return sums;
}

/** The difference in each stratum by itself, robust to persons; null where it has one arm or person. */
export function differencesByStratum(
  counts: Float64Array,
  people: People,
  share = 1,
): readonly (Bounded | null)[] {
  const { persons, squares } = sumEach(people, influences(counts));
  return strataOf(counts).map(({ treated, control }, at) => {
    const of = (persons[at] ?? 0) / share;
    if (treated.messages === 0 || control.messages === 0 || of < 2) return null;
    const value = treated.outcomes / treated.messages - control.outcomes / control.messages;
    const variance = (of / (of - 1)) * ((squares[at] ?? 0) / share);
    return within(value, Math.sqrt(variance), of);
  });
}
