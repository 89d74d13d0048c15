import { z } from "zod";
import { db } from "@/lib/db";
import { safeCount } from "./counts";
import { filterConditions, type Scope } from "./scope";

/** What is counted by one more dimension. */
export type Measure = "opted_in" | "opted_out" | "failed" | "time_to_open";

const rowSchema = z.object({ measure: z.string(), value: z.string(), count: safeCount });
export type BreakdownCount = {
  readonly measure: string;
  /** The cause or the bin; '' where none was given. */
  readonly value: string;
  readonly count: number;
};

/** Sums of some measures by their value, over the scope. */
export async function readBreakdown(
  scope: Scope,
  measures: readonly Measure[],
): Promise<BreakdownCount[]> {
  const { from, to } = scope.range;
  const rows = await db().$queryRaw`
    SELECT measure, value, sum(count)::bigint AS count FROM breakdown_rollup
    WHERE measure = ANY(${[...measures]}::text[]) AND day BETWEEN ${from}::date AND ${to}::date
      ${filterConditions(scope)}
    GROUP BY 1, 2 HAVING sum(count) <> 0 ORDER BY 3 DESC, 1, 2`;
  return z.array(rowSchema).parse(rows);
}
