/** A stratum's messages fall into eight cells: treated or not, taken or not, with the outcome or not. */
export const CELLS = 8;

/** What is known of one message. */
export type Cell = {
  /** From 0. */
  readonly stratum: number;
  /** What was planned for it. */
  readonly treated: boolean;
  /** Whether it got the treatment in the end. */
  readonly taken: boolean;
  readonly outcome: boolean;
};

/** Where a message's cell is among all cells. */
export function cellOf({ stratum, treated, taken, outcome }: Cell): number {
  return stratum * CELLS + (treated ? 4 : 0) + (taken ? 2 : 0) + (outcome ? 1 : 0);
}

/** A number for each of so many strata's cells, made by `of`. */
export function fillCells(strata: number, of: (cell: Cell) => number): Float64Array {
  return Float64Array.from({ length: strata * CELLS }, (_, at) =>
    of({
      stratum: Math.floor(at / CELLS),
      treated: (at & 4) !== 0,
      taken: (at & 2) !== 0,
      outcome: (at & 1) !== 0,
    }),
  );
}

/** One arm of one stratum. */
export type ArmCounts = {
  readonly messages: number;
  readonly taken: number;
  readonly outcomes: number;
};
export type Stratum = { readonly treated: ArmCounts; readonly control: ArmCounts };

function armOf(counts: Float64Array, first: number): ArmCounts {
  const [neither = 0, outcome = 0, taken = 0, both = 0] = counts.subarray(first, first + 4);
  return {
    messages: neither + outcome + taken + both,
    taken: taken + both,
    outcomes: outcome + both,
  };
}

/** The arms of each stratum, from how many messages are in each cell. */
export function strataOf(counts: Float64Array): readonly Stratum[] {
  return Array.from({ length: counts.length / CELLS }, (_, at) => ({
    treated: armOf(counts, at * CELLS + 4),
    control: armOf(counts, at * CELLS),
  }));
}
