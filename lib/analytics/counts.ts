import { z } from "zod";
import { db, Prisma } from "@/lib/db";
import { STAGES } from "@/lib/providers/event";
import { filterConditions, type Scope } from "./scope";
import type { Clock, Dimension } from "./types";
import { hourOfWeek } from "./week-hours";

const COUNTS = [
  ...STAGES,
  "implied_scheduled",
  "implied_sent",
  "implied_delivered",
  "implied_opened",
] as const;
const SUMS = Prisma.raw(COUNTS.map((name) => `sum(${name})::bigint AS ${name}`).join(", "));
const ANY = Prisma.raw(COUNTS.map((name) => `${name} <> 0`).join(" OR "));

/** A sum that PostgreSQL gave as bigint, as a number that is still exact. */
export const safeCount = z.bigint().transform((value, context) => {
  const count = Number(value);
  if (!Number.isSafeInteger(count)) context.addIssue("a count beyond 2^53");
  return count;
});

const sums = Object.fromEntries(COUNTS.map((name) => [name, safeCount])) as Record<
  (typeof COUNTS)[number],
  typeof safeCount
>;
// One object: to intersect two costs as much again for each of thousands of rows.
const rowSchema = z.object({
  endpoint_id: z.string(),
  channel: z.string(),
  dimension: z.string(),
  slot: z.string(),
  ...sums,
});

/** Sums for one endpoint and channel, and what else was asked; '' where a split was not. */
export type CountRow = {
  readonly endpointId: string;
  readonly channel: string;
  /** Campaign id or platform, as stored. */
  readonly dimension: string;
  /** The bucket: a local date, for hours the first instant in ms, or the hour of the week; as text. */
  readonly slot: string;
  /** Reported plus implied, in the order of STAGES. */
  readonly totals: readonly number[];
  readonly implied: readonly number[];
};

/** Which part of the range to sum; a cut stops at an instant within its last day. */
export type CountQuery = {
  readonly clock: Clock;
  readonly by?: Dimension | undefined;
  readonly slots?: "day" | "hour" | "week_hour";
  readonly cut?: { readonly day: string; readonly until: number } | null;
};

function toRow(row: z.infer<typeof rowSchema>): CountRow {
  const counts = row as unknown as Record<string, number>;
  const implied = STAGES.map((stage) => counts[`implied_${stage}`] ?? 0);
  return {
    endpointId: row.endpoint_id,
    channel: row.channel,
    dimension: row.dimension,
    slot: row.slot,
    totals: STAGES.map((stage, index) => (counts[stage] ?? 0) + (implied[index] ?? 0)),
    implied,
  };
}

function dimensionColumn(by: Dimension | undefined): Prisma.Sql {
  if (by === "campaign") return Prisma.sql`campaign_id::text`;
  if (by === "platform") return Prisma.sql`platform`;
  return Prisma.sql`''`;
}

function slotColumn(slots: CountQuery["slots"], scope: Scope): Prisma.Sql {
  if (slots === "week_hour") return hourOfWeek(scope.range);
  if (slots === "day") return Prisma.sql`day::text`;
  if (slots === "hour") return Prisma.sql`(extract(epoch FROM bucket) * 1000)::bigint::text`;
  return Prisma.sql`''`;
}

function rangeCondition({ range }: Scope, query: CountQuery): Prisma.Sql {
  const grain = query.slots === "hour" || query.slots === "week_hour" ? "h" : "d";
  const { cut } = query;
  if (!cut) {
    return Prisma.sql`grain = ${grain}::char AND day BETWEEN ${range.from}::date AND ${range.to}::date`;
  }
  const until = new Date(cut.until);
  return Prisma.sql`(
    (grain = 'd' AND day >= ${range.from}::date AND day < ${cut.day}::date)
    OR (grain = 'h' AND day = ${cut.day}::date AND bucket < ${until}))`;
}

/** The one query behind every count: rollup rows of the scope, summed by endpoint and channel. */
export async function readCounts(scope: Scope, query: CountQuery): Promise<CountRow[]> {
  const clock = query.clock === "cohort" ? "c" : "e";
  const rows = await db().$queryRaw`
    SELECT endpoint_id::text, channel, ${dimensionColumn(query.by)} AS dimension,
      ${slotColumn(query.slots, scope)} AS slot, ${SUMS}
    FROM rollup
    WHERE clock = ${clock}::char AND ${rangeCondition(scope, query)} AND (${ANY})
      ${filterConditions(scope)}
    GROUP BY 1, 2, 3, 4`;
  return z.array(rowSchema).parse(rows).map(toRow);
}
