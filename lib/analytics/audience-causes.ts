import { z } from "zod";
import { db } from "@/lib/db";
import { safeCount } from "./counts";
import { groupBy } from "./group-by";
import { filterConditions, type Scope } from "./scope";
import type { CauseCount } from "./types";

const rowSchema = z.object({ day: z.string(), cause: z.string(), count: safeCount });
export type CauseRow = z.infer<typeof rowSchema>;

/** Opt-outs by day and cause; causes are kept by day, so there are none by hour. */
export async function readOptOutCauses(scope: Scope): Promise<CauseRow[]> {
  const { from, to } = scope.range;
  const rows = await db().$queryRaw`
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
    const own = groupBy(
      days.flatMap((day) => byDay.get(day) ?? []),
      (row) => row.cause,
    );
    return [...own]
      .map(([cause, counts]) => ({
        cause: cause || null,
        count: counts.reduce((sum, { count }) => sum + count, 0),
      }))
      .sort((a, b) => b.count - a.count || (a.cause ?? "").localeCompare(b.cause ?? ""));
  };
}
