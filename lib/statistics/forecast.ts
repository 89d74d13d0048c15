/** Days that are foretold. */
const AHEAD = 7;
const WEEK = 7;
/** Errors of so many days back make the band. */
const LOOKED_AT = 56;
/** With fewer there is no band, and so no forecast. */
const LEAST_ERRORS = 28;
/** The share of days that lay within the band. */
export const WITHIN = 0.8;
/** A week of fewer than this is no base. */
const LEAST_WEEK = 30;

/** One day to come: counts. */
export type Foretold = { readonly expected: number; readonly low: number; readonly high: number };

const root = (count: number): number => Math.sqrt(Math.max(0, count));

/** The value that the same weekday had last before `at`; a gap is what the week before it was. */
function lastWeek(days: readonly (number | null)[], at: number): number | null {
  return days[at - WEEK] ?? days[at - 2 * WEEK] ?? null;
}

/**
 * The next seven days after the last of `days` (daily counts, null for a gap; earliest first), each as the
 * same weekday was last: season-naive. Its band is as wide as four of five of the errors that the same rule
 * made in the last eight weeks, on the scale of square roots, where large days do not speak for small ones.
 * `skip` days between the last known one and the first foretold are left out. Null where the history is
 * too short, too full of gaps, or too small.
 */
export function forecastWeek(days: readonly (number | null)[], skip = 0): Foretold[] | null {
  const errors: number[] = [];
  for (let at = Math.max(WEEK, days.length - LOOKED_AT); at < days.length; at++) {
    const [value, naive] = [days[at] ?? null, days[at - WEEK] ?? null];
    if (value !== null && naive !== null) errors.push(Math.abs(root(value) - root(naive)));
  }
  if (errors.length < LEAST_ERRORS) return null;
  errors.sort((a, b) => a - b);
  const place = Math.min(errors.length, Math.ceil(WITHIN * (errors.length + 1)));
  const reach = errors[place - 1] ?? 0;
  const foretold: Foretold[] = [];
  for (let at = days.length + skip; foretold.length < AHEAD; at++) {
    const expected = lastWeek(days, at);
    if (expected === null) return null;
    const low = Math.max(0, root(expected) - reach) ** 2;
    foretold.push({
      expected,
      low: Math.floor(low),
      high: Math.ceil((root(expected) + reach) ** 2),
    });
  }
  const week = foretold.reduce((sum, { expected }) => sum + expected, 0);
  return week < LEAST_WEEK ? null : foretold;
}
