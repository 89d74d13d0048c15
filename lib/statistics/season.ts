/** So many of the same weekdays (and hours) before are looked at. */
export const SEASONS = 8;
/** Fewer that are known tell nothing. */
export const LEAST_SEASONS = 4;
/** Spreads away from what is usual that a change must be, where a few numbers are looked at. */
export const CLEAR = 4;

/** What is usual must be at least this often: of less nobody can say that it is usual. */
const LEAST_USUAL = 5;
/** A median deviation times this is the standard deviation of what is spread normally. */
const NORMAL = 1.4826;
/** The variance of a median of n, times n, in variances of one value. */
const MEDIAN_VARIANCE = Math.PI / 2;

/** A number over a length of time: a count (whole null), or a part of a whole. */
export type Amount = { readonly part: number; readonly whole: number | null };
/** Null: a gap, or before anything was known. */
export type Known = Amount | null;

/** A number, and what the same weekdays and hours before it make usual. */
export type Season = {
  /** A count, or a share from 0 to 1. */
  readonly value: number;
  /** The median of those before. */
  readonly usual: number;
  /** The least and the most of them. */
  readonly low: number;
  readonly high: number;
  /** How many of the last eight are known. */
  readonly seasons: number;
  /** How far the value lies from the usual, in spreads; below it negative. */
  readonly distance: number;
  /** How many of those before were as far out, on the same side. */
  readonly asFar: number;
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const figureOf = ({ part, whole }: Amount): number =>
  whole === null ? part : part / Math.max(1, whole);

/** On this scale chance spreads a number alike whether it is small or large (Anscombe; Freeman and Tukey). */
function scaled(value: number, isShare: boolean): number {
  return isShare ? Math.asin(Math.sqrt(Math.min(1, value))) : Math.sqrt(Math.max(0, value));
}

const deviations = (values: readonly number[]): number[] => {
  const middle = median(values);
  return values.map((value) => Math.abs(value - middle));
};

/** What is known of some seasons; a share of too few is not. */
function knownOf(amounts: readonly Known[], minimum: number): number[] {
  return amounts.flatMap((one) =>
    one === null || (one.whole !== null && one.whole < Math.max(1, minimum)) ? [] : [figureOf(one)],
  );
}

/**
 * Holds a number against the same weekday and hours of the weeks before: their median, and as the spread
 * their median deviation, but no less than that of the other weekdays (`others`: for each the weeks
 * before), and no less than chance alone makes. Gaps (null) are left out. Null where it cannot be told:
 * fewer than four known, or a base below `minimum` (a count: the larger of value and usual; a share: its
 * whole).
 */
export function againstSeason(
  now: Amount,
  before: readonly Known[],
  {
    minimum,
    others = [],
  }: { readonly minimum: number; readonly others?: readonly (readonly Known[])[] },
): Season | null {
  const isShare = now.whole !== null;
  const known = knownOf(before.slice(0, SEASONS), minimum);
  if (known.length < LEAST_SEASONS) return null;
  const value = figureOf(now);
  const usual = median(known);
  const base = now.whole ?? (usual < LEAST_USUAL ? 0 : Math.max(value, usual));
  if (base < minimum) return null;
  const onScale = (values: readonly number[]) => values.map((one) => scaled(one, isShare));
  const own = onScale(known);
  const all = [own, ...others.map((weeks) => onScale(knownOf(weeks.slice(0, SEASONS), minimum)))];
  const chance = 0.5 / Math.sqrt(now.whole ?? 1);
  const spread = Math.max(
    NORMAL * median(deviations(own)),
    NORMAL * median(all.filter((one) => one.length >= LEAST_SEASONS).flatMap(deviations)),
    chance,
  );
  const reach = spread * Math.sqrt(1 + MEDIAN_VARIANCE / known.length);
  const distance = (scaled(value, isShare) - scaled(usual, isShare)) / reach;
  return {
    ...{ value, usual, distance },
    low: Math.min(...known),
    high: Math.max(...known),
    seasons: known.length,
    asFar: known.filter((one) => (distance < 0 ? one <= value : one >= value)).length,
  };
}

/**
 * Whether a number is beyond what is usual by more than chance: so many spreads, and further out than
 * all of the eight but one (of fewer than eight: than all).
 */
export function isBeyond({ distance, asFar, seasons }: Season, clear = CLEAR): boolean {
  return Math.abs(distance) >= clear && asFar <= (seasons < SEASONS ? 0 : 1);
}

/** The change against what is usual, as a part of it; null where nothing is usual. */
export function changeOf({ value, usual }: Pick<Season, "value" | "usual">): number | null {
  return usual === 0 ? null : value / usual - 1;
}
