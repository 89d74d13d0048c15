import type { Scope } from "@/lib/analytics/counts/scope";
import { bucketOf, dayStart } from "@/lib/bucket";
import { daysInRange, shiftDay } from "@/lib/days";
import { OPEN_WINDOWS, type OpenWindow } from "@/lib/facts/planned";

/** As many times the effect is told over the range. */
const MOST_LOOKS = 60;

/** Which messages have had their time, and how the range is divided; instants in ms. */
export type Matured = {
  /** How long a message has (ms). */
  readonly length: number;
  /** The first and last instant of their beginnings; none where `until` lies before `since`. */
  readonly since: number;
  readonly until: number;
  /** The last day of which all have; null where the range has none. */
  readonly lastWhole: string | null;
  /** From when on that day's messages are looked at one by one. */
  readonly singlySince: number;
  /** The days on which buckets begin, and their first instants. */
  readonly starts: readonly string[];
  readonly instants: readonly number[];
};

/** What of a range has matured: begun at least the window ago. */
export function maturedIn(
  { range, now }: Pick<Scope, "range" | "now">,
  window: OpenWindow,
): Matured {
  const { from, to, timeZone } = range;
  const length = OPEN_WINDOWS[window];
  const since = dayStart(from, timeZone);
  const end = dayStart(shiftDay(to, 1), timeZone) - 1;
  const until = Math.min(now - length, end);
  const lastDay = bucketOf(until, timeZone).day;
  const lastWhole = until === end ? to : shiftDay(lastDay, -1);
  const days = daysInRange(range);
  const size = Math.ceil(days / MOST_LOOKS);
  const starts = Array.from({ length: Math.ceil(days / size) }, (_, at) =>
    shiftDay(from, at * size),
  );
  return {
    length,
    since,
    until,
    lastWhole: lastWhole >= from ? lastWhole : null,
    singlySince: Math.max(since, dayStart(shiftDay(lastWhole, 1), timeZone)),
    starts,
    instants: starts.map((start) => dayStart(start, timeZone)),
  };
}
