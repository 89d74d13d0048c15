import { z } from "zod";
import { type Compared, daysWithGaps } from "@/lib/analytics/compare/comparison";
import { type BreakdownCount, readBreakdown } from "@/lib/analytics/counts/breakdown";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { withoutLabels } from "@/lib/analytics/counts/missing";
import { filterConditions, openScope, type Scope } from "@/lib/analytics/counts/scope";
import type { CauseCount } from "@/lib/analytics/shapes";
import { type DateRange, daysInRange, shiftDay, todayIn } from "@/lib/days";
import { readRows } from "@/lib/replica/read-raw";
import type { AudienceReport } from "./answers";
import { causeWords } from "./cause-words";
import type { AudienceParameters } from "./parameters";

const rowSchema = z.object({ day: z.string(), cause: z.string(), count: z.int() });
export type CauseRow = z.infer<typeof rowSchema>;

/** Opt-outs by day and cause; causes are kept by day, so there are none by hour. */
export async function readOptOutCauses(scope: Scope): Promise<CauseRow[]> {
  const { from, to } = scope.range;
  const rows = await readRows`
    SELECT day::text, value AS cause, sum(count)::bigint AS count FROM breakdown_rollup
    WHERE measure = 'opted_out' AND day BETWEEN ${from}::date AND ${to}::date
      ${filterConditions(scope)}
    GROUP BY 1, 2 HAVING sum(count) <> 0`;
  return z.array(rowSchema).parse(rows);
}

/** A function from a bucket's days to its opt-outs by cause, most frequent first. */
export function causesOf(rows: readonly CauseRow[]): (days: readonly string[]) => CauseCount[] {
  const byDay = groupBy(rows, (row) => row.day);
  return (days) => {
    const byBucket = groupBy(
      days.flatMap((day) => byDay.get(day) ?? []),
      (row) => row.cause,
    );
    return [...byBucket]
      .map(([cause, counts]) => ({
        cause: cause || null,
        count: counts.reduce((sum, { count }) => sum + count, 0),
      }))
      .sort((a, b) => b.count - a.count || (a.cause ?? "").localeCompare(b.cause ?? ""));
  };
}

/** Opt-ins and opt-outs by the provider's own causes, as they were counted. */
export function causesBy(counts: readonly BreakdownCount[]): AudienceReport["causes"] {
  return counts.map(({ measure, value, count }) => {
    const kind = measure === "opted_in" ? "opted_in" : "opted_out";
    const cause = value || null;
    return { kind, cause, label: causeWords(cause, kind).label, count };
  });
}

/** Causes of both ranges, over the days that have ended and that neither range lacks. */
export type ComparedCauses = Compared & {
  readonly current: AudienceReport["causes"];
  readonly previous: AudienceReport["causes"];
};

/** The causes of a range beside those of another as long; they are kept by day, and compared by days. */
export async function getComparedCauses(
  params: AudienceParameters,
  against: DateRange,
  now: number = Date.now(),
): Promise<ComparedCauses> {
  const scope = await openScope(params, now);
  const { from, to, timeZone } = scope.range;
  const earlier = { ...scope, range: { ...against, timeZone } };
  const days = await daysWithGaps(scope, earlier);
  const last = [to, shiftDay(todayIn(timeZone, now), -1)].sort()[0] ?? to;
  const ended = last < from ? 0 : daysInRange({ from, to: last });
  const read = async (side: Scope, missing: typeof days.current) => {
    const until = shiftDay(side.range.from, ended - 1);
    const whole = { ...side, range: { ...side.range, to: until } };
    return causesBy(await readBreakdown(whole, ["opted_in", "opted_out"], missing));
  };
  const [current, previous] = await Promise.all([
    read(scope, days.current),
    read(earlier, days.previous),
  ]);
  return {
    range: scope.range,
    previousRange: earlier.range,
    cut: last < to,
    without: withoutLabels(days.current, scope.endpoints),
    current,
    previous,
  };
}
