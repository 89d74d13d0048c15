import { z } from "zod";
import { Prisma } from "@/lib/db";
import { readRows } from "@/lib/replica/read-raw";
import type { MissingDays } from "./missing-days";
import { filterConditions, type Scope } from "./scope";

/** What is counted by one more dimension. */
export type Measure = "opted_in" | "opted_out" | "failed" | "time_to_open";

const rowSchema = z.object({ measure: z.string(), value: z.string(), count: z.int() });
export type BreakdownCount = {
  readonly measure: string;
  /** The cause or the bin; '' where none was given. */
  readonly value: string;
  readonly count: number;
};

/** Leaves out days of some endpoints; begins with AND. */
function withoutDays(days: readonly MissingDays[]): Prisma.Sql {
  if (days.length === 0) return Prisma.empty;
  const parts = days.map(
    ({ endpointId, from, to }) => Prisma.sql`
      (endpoint_id = ${endpointId}::uuid AND day BETWEEN ${from}::date AND ${to}::date)`,
  );
  return Prisma.sql`AND NOT (${Prisma.join(parts, " OR ")})`;
}

/** Sums of some measures by their value, over the scope less the days that are to be left out. */
export async function readBreakdown(
  scope: Scope,
  measures: readonly Measure[],
  without: readonly MissingDays[] = [],
): Promise<BreakdownCount[]> {
  const { from, to } = scope.range;
  const rows = await readRows`
    SELECT measure, value, sum(count)::bigint AS count FROM breakdown_rollup
    WHERE measure = ANY(${[...measures]}::text[]) AND day BETWEEN ${from}::date AND ${to}::date
      ${filterConditions(scope)} ${withoutDays(without)}
    GROUP BY 1, 2 HAVING sum(count) <> 0 ORDER BY 3 DESC, 1, 2`;
  return z.array(rowSchema).parse(rows);
}
