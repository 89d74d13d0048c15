import { fillCells } from "./cells";
import { sequenceReach } from "./confidence-sequence";
import { type People, sumSquares } from "./people";
import { difference, influenceOf, mean, outcomes, shareOf, weigh } from "./weighed";

/** A number and the bounds within which it lies, at every look together, with 95% confidence. */
export type Bounded = { readonly value: number; readonly low: number; readonly high: number };

/** What the treatment does to the share with the outcome, by what was planned. */
export type Effect = Bounded & {
  readonly standardError: number;
  readonly persons: number;
  /** The stratified share of the control, which a relative change is relative to. */
  readonly controlShare: number;
  /** Of each stratum, adding up to 1. */
  readonly weights: readonly number[];
};

export type Options = {
  /** Of all persons, the share that `people` are. */
  readonly share?: number;
  /** The last look whose messages count; the counts are those up to it. */
  readonly upTo?: number;
};

/** The bounds around a value, of so many persons. */
export function within(value: number, standardError: number, persons: number): Bounded {
  const reach = sequenceReach(persons) * standardError;
  return { value, low: value - reach, high: value + reach };
}

/** The standard error of what each message moves by its cell's value, persons being independent (CR1). */
export function standardErrorOf(
  people: People,
  values: Float64Array,
  { share = 1, upTo }: Options,
): { readonly standardError: number; readonly persons: number } {
  const sums = sumSquares(people, values, upTo);
  const persons = sums.persons / share;
  if (persons < 2) return { standardError: Number.NaN, persons };
  return { standardError: Math.sqrt((persons / (persons - 1)) * (sums.squares / share)), persons };
}

/**
 * The Mantel-Haenszel risk difference over strata, with the variance of the regression that it is the
 * coefficient of, robust to persons with several messages. `counts` are exact, cell by cell; `people`
 * may be a share of all. Null where no stratum has both arms, or there are not two persons.
 */
export function intentToTreat(
  counts: Float64Array,
  people: People,
  options: Options = {},
): Effect | null {
  const weighed = weigh(counts);
  if (!weighed) return null;
  const value = difference(weighed, outcomes);
  const values = fillCells(weighed.strata.length, (cell) =>
    influenceOf(weighed, cell, outcomes, { value, is: cell.outcome }),
  );
  const { standardError, persons } = standardErrorOf(people, values, options);
  if (Number.isNaN(standardError)) return null;
  return {
    ...within(value, standardError, persons),
    standardError,
    persons,
    controlShare: mean(weighed, ({ control }) => shareOf(control, outcomes)),
    weights: weighed.weights,
  };
}
