import { providerLabel } from "@/lib/analytics/counts/labels";
import { openScope } from "@/lib/analytics/counts/scope";
import { everSeen, hadBegun } from "@/lib/analytics/counts/seen";
import type { FailureCause } from "@/lib/analytics/funnel/answers";
import { getFailures } from "@/lib/analytics/funnel/failures";
import type { FailuresParameters } from "@/lib/analytics/funnel/parameters";
import { type DateRange, daysInRange, shiftDay, todayIn } from "@/lib/days";
import { getSplitsCompared, type SplitsCompared } from "./compared-groups";

/**
 * How often a cause was told in both ranges, of days that have ended alone; `previous` is null where nothing
 * had come from its provider by then.
 */
type ComparedCause = { readonly current: number; readonly previous: number | null };

/** What failed beside the range compared with, all of it by one rule. */
export type FailuresCompared = SplitsCompared & {
  /**
   * How far both sides go: days that have ended, as causes are counted by the day; where none has, the same
   * hour, and causes are not compared.
   */
  readonly by: "ended" | "hour";
  /** Null where causes cannot be held against each other: no day has ended, or one lacks data. */
  readonly causeOf: ((cause: FailureCause) => ComparedCause) | null;
};

const keyOf = ({ provider, providerLabel, cause }: FailureCause): string =>
  JSON.stringify([provider, providerLabel, cause]);

/** The days of both that have ended; null: none has. */
function endedOf(range: DateRange, against: DateRange, today: string) {
  const last = [range.to, shiftDay(today, -1)].sort()[0] ?? range.to;
  if (last < range.from) return null;
  const days = daysInRange({ from: range.from, to: last }) - 1;
  const cut = last < range.to;
  const to = cut ? shiftDay(against.from, days) : against.to;
  return {
    cut,
    current: { from: range.from, to: last },
    previous: { from: against.from, to },
  };
}

/** Whether more or less failed than in the range compared with: in all, of whom, and why. */
export async function getFailuresCompared(
  params: FailuresParameters,
  against: DateRange,
  now: number = Date.now(),
): Promise<FailuresCompared> {
  const { interval: _, ...asked } = params;
  const counting = { evidence: "any", automatic: "apart" } as const;
  const { range } = await openScope(params, now);
  const ended = endedOf(range, against, todayIn(range.timeZone, now));
  if (ended === null) {
    const splits = await getSplitsCompared({ ...asked, ...counting }, against, now);
    return { ...splits, by: "hour", causeOf: null };
  }
  const splits = await getSplitsCompared(
    { ...asked, ...counting, ...ended.current },
    ended.previous,
    now,
    range,
  );
  const whole = {
    ...splits,
    range,
    previousRange: { ...against, timeZone: range.timeZone },
    cut: ended.cut,
    by: "ended",
  } as const;
  if (splits.without.length > 0) return { ...whole, causeOf: null };
  const [current, previous, silent] = await Promise.all([
    countsOf(params, ended.current, now),
    countsOf(params, ended.previous, now),
    notBegun(params, ended.previous.to, now),
  ]);
  return {
    ...whole,
    causeOf: (cause) => ({
      current: current.get(keyOf(cause)) ?? 0,
      previous: previous.get(keyOf(cause)) ?? (silent(cause) ? null : 0),
    }),
  };
}

async function countsOf(params: FailuresParameters, range: DateRange, now: number) {
  const { causes } = await getFailures({ ...params, ...range }, now);
  return new Map(causes.map((one) => [keyOf(one), one.count]));
}

/** Whether nothing had come from a cause's provider by the end of a local date. */
async function notBegun(params: FailuresParameters, end: string, now: number) {
  const [{ endpoints }, seen] = await Promise.all([openScope(params, now), everSeen()]);
  return ({ provider, providerLabel: label }: FailureCause): boolean => {
    const own = endpoints.filter((one) => providerLabel(one) === label);
    return !hadBegun(
      seen,
      own.filter(({ slug }) => slug === provider),
      end,
    );
  };
}
