import { z } from "zod";
import { filterConditions, type Scope } from "@/lib/analytics/counts/scope";
import { Prisma } from "@/lib/db";
import { OPEN_WINDOWS, readPlannedValue, windowOf } from "@/lib/facts/planned";
import { readRaw } from "@/lib/replica/read-raw";
import type { Matured } from "./matured";

/** Planned messages of one kind that began in one bucket. */
export type PlannedRow = {
  readonly endpointId: string;
  /** The nil id: none. */
  readonly campaignId: string;
  /** Index into ARMS, and into ENDS. */
  readonly arm: number;
  readonly end: number;
  /** Within the window. */
  readonly opened: boolean;
  /** Place among the buckets. */
  readonly look: number;
  readonly count: number;
};

/** Counts of messages that have had their time, and how many have not. */
export type PlannedCounts = { readonly rows: readonly PlannedRow[]; readonly young: number };

const cells = z.tuple([z.string(), z.string(), z.string(), z.int(), z.boolean(), z.int()]);
const wholeSchema = z.tuple([z.object({ table: z.string() })]);
const singleSchema = z.array(
  z.object({
    endpoint_id: z.string(),
    campaign_id: z.string(),
    arm: z.number(),
    ending: z.number(),
    opened: z.boolean(),
    look: z.number(),
    count: z.number(),
  }),
);

/** Days that have had their time, from the counts; and what of the range is younger. */
async function readWholeDays(scope: Scope, matured: Matured): Promise<PlannedCounts> {
  const { from, to } = scope.range;
  const { starts, lastWhole, length } = matured;
  const whole = lastWhole === null ? Prisma.sql`false` : Prisma.sql`day <= ${lastWhole}::date`;
  const read = await readRaw`
    SELECT coalesce(json_agg(json_build_array(endpoint_id, campaign_id, value, look, whole, count)),
      '[]')::text AS "table"
    FROM (SELECT endpoint_id, campaign_id, value, ${whole} AS whole,
        width_bucket(day, ${[...starts]}::date[]) - 1 AS look, sum(count) AS count
      FROM breakdown_rollup
      WHERE measure = 'planned' AND day BETWEEN ${from}::date AND ${to}::date
        ${filterConditions(scope)}
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0) summed`;
  const [{ table }] = wholeSchema.parse(read);
  const within = windowOf(length) ?? Object.keys(OPEN_WINDOWS).length;
  let young = 0;
  const rows: PlannedRow[] = [];
  for (const row of z.array(cells).parse(JSON.parse(table))) {
    const [endpointId, campaignId, value, look, isWhole, count] = row;
    if (!isWhole) {
      young += count;
      continue;
    }
    const { arm, end, opened } = readPlannedValue(value);
    const isOpened = opened !== null && opened <= within;
    rows.push({ endpointId, campaignId, arm, end, opened: isOpened, look, count });
  }
  return { rows, young };
}

/** Messages of the day that has partly had its time, one by one. */
async function readSingly(
  scope: Scope,
  { singlySince, until, length, instants }: Matured,
): Promise<readonly PlannedRow[]> {
  if (singlySince > until) return [];
  const times = instants.map((instant) => new Date(instant));
  const read = await readRaw`
    SELECT endpoint_id::text, campaign_id::text, arm, ending,
      coalesce(opened_at <= begun_at + ${length}::float8 * interval '1 millisecond', false) AS opened,
      width_bucket(begun_at, ${times}::timestamptz[]) - 1 AS look, count(*)::float8 AS count
    FROM planned_message
    WHERE begun_at BETWEEN ${new Date(singlySince)} AND ${new Date(until)} ${filterConditions(scope)}
    GROUP BY 1, 2, 3, 4, 5, 6`;
  return singleSchema.parse(read).map((row) => ({
    endpointId: row.endpoint_id,
    campaignId: row.campaign_id,
    arm: row.arm,
    end: row.ending,
    opened: row.opened,
    look: row.look,
    count: row.count,
  }));
}

/** Exact counts of the planned messages of a scope that have had their time. */
export async function readPlanned(scope: Scope, matured: Matured): Promise<PlannedCounts> {
  const [{ rows, young }, single] = await Promise.all([
    readWholeDays(scope, matured),
    readSingly(scope, matured),
  ]);
  const singles = single.reduce((sum, { count }) => sum + count, 0);
  return { rows: [...rows, ...single], young: Math.max(0, young - singles) };
}
