import type { Gathered } from "@/lib/analytics/counts/gather";
import { eachDay } from "@/lib/days";
import type { Known } from "@/lib/statistics/season";
import { amountsOf, bySlot } from "./amounts";
import { isSubscription, type Measure } from "./measures";
import type { DaysRead } from "./read-days";

/** A measure on a local date; null where it is not reported, or the day is not known. */
export type OnDay = (day: string) => Known;

/** Measures by local date. */
export type Days = {
  readonly of: (measure: Measure, endpoint?: string) => OnDay;
  /** The hours of today that are over, and beside them those of the same weekday before. */
  readonly today: {
    readonly until: number;
    readonly at: (measure: Measure, weeksBack: number, endpoint?: string) => Known;
  } | null;
  /** Endpoints that anything was counted of. */
  readonly endpoints: readonly { readonly id: string; readonly name: string }[];
  /** Sources that are left out, as their data is missing now. */
  readonly without: readonly string[];
};

type Part = Pick<Gathered, "rows" | "selection">;

/** The days that are known: not those of gaps, and none up to the first that anything was counted on. */
function knownDays(
  days: readonly string[],
  gapDays: ReadonlySet<string>,
  isAny: (day: string) => boolean,
) {
  const first = days.findIndex(isAny);
  // Where data begins within the days, its first day may be half of one.
  const begin = first <= 0 ? first : first + 1;
  return new Set(begin < 0 ? [] : days.slice(begin).filter((day) => !gapDays.has(day)));
}

/** The measures of what was read, or of a part of it, day by day; null on days that are not known. */
export function daysOf(read: DaysRead, part: Part = read.gathered): Days {
  const { scope, gapDays, opts, soFar, without } = read;
  const all = { counts: part.rows, opts };
  const amount = amountsOf(all, part.selection, read.gathered.context);
  const on = bySlot(all);
  const onToday = bySlot({ counts: soFar?.rows ?? [], opts: [] });
  const days = eachDay(scope.range);
  const known = knownDays(days, gapDays, (day) => {
    const { counts, opts: changes } = on(day);
    return counts.length + changes.length > 0;
  });
  const of: Days["of"] = (measure, endpoint) => {
    // Asked for again and again: each day stands beside fifty others.
    const told = new Map<string, Known>();
    return (day) => {
      const before = told.get(day);
      if (before !== undefined) return before;
      const found = known.has(day) ? amount(measure, on(day, endpoint)) : null;
      told.set(day, found);
      return found;
    };
  };
  const heard = new Set([...part.rows, ...opts].map(({ endpointId }) => endpointId));
  return {
    of,
    today: soFar && {
      until: soFar.until,
      at: (measure, weeksBack, endpoint) => {
        const day = soFar.days[weeksBack] ?? "";
        // Opt-ins and opt-outs are told by whole days.
        if (isSubscription(measure) || (weeksBack > 0 && !known.has(day))) return null;
        return amount(measure, onToday(day, endpoint));
      },
    },
    endpoints: scope.endpoints.filter(({ id }) => heard.has(id)),
    without,
  };
}
